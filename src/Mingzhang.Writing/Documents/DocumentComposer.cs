using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;
using Mingzhang.Writing.Sentences;

namespace Mingzhang.Writing.Documents;

/// <summary>A composed document, with what it lacks and what is wrong with typed texts.</summary>
/// <param name="Document">The document; it is complete only where nothing is missing.</param>
/// <param name="Missing">What the entries do not give.</param>
/// <param name="Faults">What is wrong with texts that people typed.</param>
public sealed record Composition(WrittenDocument Document, IReadOnlyList<MissingEntry> Missing, IReadOnlyList<TextFault> Faults);

/// <summary>What a document is composed with, beside book and packs.</summary>
public sealed record ComposerSupplies
{
    /// <summary>Gives the blocks of forms of performance by their name; null where there are none of that name.</summary>
    public Func<string, IReadOnlyList<WrittenBlock>?> Sheets { get; init; } = _ => null;

    /// <summary>What differs by place; null for the profile that the book names.</summary>
    public Profile? Profile { get; init; }
}

/// <summary>Composes an official document from a book by a plan: headings, sentences, texts, forms, charts, terms.</summary>
public sealed partial class DocumentComposer
{
    private readonly DisclosurePlan plan;
    private readonly PackSet packs;
    private readonly ComposerSupplies supplies;
    private readonly SentenceWriter sentences;
    private readonly TypedText typed;
    private readonly FormFiller forms;
    private readonly FactBook facts;
    private readonly SentenceStyle style;

    private DocumentComposer(AccountBook book, PackSet packs, DisclosurePlan plan, ComposerSupplies supplies)
    {
        this.plan = plan;
        this.packs = packs;
        this.supplies = supplies;
        var profile = supplies.Profile ?? packs.Profiles.GetValueOrDefault(book.Profile);
        var ledger = new Ledger(book, packs.Entries, profile?.Says("organOperationEqualsRunning") ?? false);
        facts = new FactBook(ledger, packs.Sentences);
        style = new SentenceStyle(new() { Year = book.Year, Stage = plan.Stage }, plan.MoneyUnit, plan.Decimals);
        typed = new TypedText(book, packs.Sentences, new(() => new KnownFigures(facts, style.Basis)));
        sentences = new SentenceWriter(facts, packs, profile, style) { Typed = typed };
        typed.Write = sentences.Write;
        forms = new FormFiller(ledger, new CodeNames(packs));
    }

    /// <summary>Composes a document.</summary>
    /// <param name="book">What the unit entered.</param>
    /// <param name="packs">Sentences, forms, classifications.</param>
    /// <param name="plan">The parts of the document.</param>
    /// <param name="supplies">Forms of performance, and the profile.</param>
    public static Composition Compose(AccountBook book, PackSet packs, DisclosurePlan plan, ComposerSupplies? supplies = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(plan);
        return new DocumentComposer(book, packs, plan, supplies ?? new()).Compose(book);
    }

    private Composition Compose(AccountBook book)
    {
        var title = Words(plan.Title);
        List<WrittenBlock> blocks = [WrittenParagraph.Of(ParagraphKind.Title, title)];
        blocks.AddRange(plan.Cover.Select(line => Paragraph(ParagraphKind.CoverLine, sentences.Write(line))).OfType<WrittenParagraph>());
        blocks.AddRange([new WrittenPageBreak(), new WrittenContents(), new WrittenPageBreak()]);
        var level = plan.HasChapters ? 0 : 1;
        blocks.AddRange(Sections(plan.Sections, level));
        return new(
            new()
            {
                Id = plan.Id,
                Title = title,
                Organisation = book.Unit.Name,
                Year = book.Year,
                Kind = plan.Kind,
                Blocks = WithTerms(blocks),
            },
            sentences.Missing,
            typed.Faults);
    }

    // A section that has nothing to say is left out, and takes no number.
    private List<WrittenBlock> Sections(IReadOnlyList<PlanSection> sections, int level)
    {
        List<WrittenBlock> blocks = [];
        var number = 0;
        foreach (var section in sections)
        {
            var heading = Words(section.Heading);
            this.sentences.Enter(heading);
            List<WrittenBlock> inside = [.. section.Parts.SelectMany(Blocks), .. Sections(section.Sections, level + 1)];
            if (inside.Count > 0 || section.Parts.OfType<TextPart>().Any(text => text.IsRequired))
            {
                number++;
                if (level == 0 && number > 1)
                {
                    blocks.Add(new WrittenPageBreak());
                }

                blocks.Add(WrittenParagraph.Of(level switch { 0 => ParagraphKind.Chapter, 1 => ParagraphKind.Section, _ => ParagraphKind.Subsection }, HeadingNumber.Of(level, number) + heading));
                blocks.AddRange(inside);
            }
        }

        return blocks;
    }

    private string Words(SentencePattern pattern) => string.Concat((sentences.Write(pattern) ?? []).Select(run => run.Text));

    private static WrittenParagraph? Paragraph(ParagraphKind kind, IReadOnlyList<WrittenRun>? runs) => runs is { Count: > 0 } ? new(kind, runs) : null;
}

/// <summary>Numbers of headings: 第一部分, 一、, （一）, 1.</summary>
internal static class HeadingNumber
{
    public static string Of(int level, int number) => level switch
    {
        0 => $"第{ChineseNumeral.Of(number)}部分 ",
        1 => $"{ChineseNumeral.Of(number)}、",
        2 => $"（{ChineseNumeral.Of(number)}）",
        _ => $"{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.",
    };
}
