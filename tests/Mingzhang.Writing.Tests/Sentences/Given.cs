using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Tests.Sentences;

/// <summary>Books of a few lines, and documents of a few parts.</summary>
internal static class Given
{
    /// <summary>Spending of the general budget on 广播电视事务 this year and last, in fen; null for a year without lines.</summary>
    public static AccountBook Spending(long now, long? before, params (string Key, string Text)[] texts) => SampleBook.Of(
        [SampleBook.Spent(2070808, 50502, 30227, Nature.Project, now), .. before is { } last ? [LastYear(SampleBook.Spent(2070808, 50502, 30227, Nature.Project, last))] : Array.Empty<BudgetLine>()]) with
    {
        Texts = [.. texts.Select(text => new TextEntry(text.Key, text.Text))],
    };

    public static BudgetLine LastYear(BudgetLine line) => line with { At = line.At with { Year = line.At.Year - 1 } };

    public static AccountBook Saying(this AccountBook book, string text) => book with { Texts = [.. book.Texts, new("其他说明", text)] };

    /// <summary>A document of these sentences of the packs, or of the text 其他说明 where none is named.</summary>
    public static Composition Compose(this AccountBook book, params string[] sentences)
    {
        PlanPart part = sentences.Length > 0 ? new SentencesPart(sentences) : new TextPart("其他说明", IsRequired: false);
        var plan = new DisclosurePlan("test", DocumentKind.Budget, Stage.Initial, Words("预算")) { Sections = [new(Words("说明"), [part], [])] };
        return DocumentComposer.Compose(book, PackLoader.Embedded, plan);
    }

    /// <summary>What stands under the heading.</summary>
    public static string Body(this Composition composed) => string.Join('\n', composed.Paragraphs().Select(paragraph => paragraph.Text));

    public static IEnumerable<WrittenParagraph> Paragraphs(this Composition composed) => composed.Document.Blocks.OfType<WrittenParagraph>().Where(paragraph => paragraph.Kind == ParagraphKind.Body);

    public static IEnumerable<WrittenFigure> Figures(this Composition composed) => composed.Paragraphs().SelectMany(paragraph => paragraph.Runs).Select(run => run.Figure).OfType<WrittenFigure>();

    private static SentencePattern Words(string text) => SentencePattern.Parse(text, out _);
}
