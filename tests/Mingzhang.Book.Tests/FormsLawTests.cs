using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Packs.Forms;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Forms;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>read(write(book)) = book, for every form of every set, on invented books.</summary>
public sealed class FormsLawTests
{
    /// <summary>How many books a set is tried on; MINGZHANG_BOOKS sets another number for a longer run.</summary>
    private static readonly int Books = int.TryParse(Environment.GetEnvironmentVariable("MINGZHANG_BOOKS"), out var books) ? books : 40;

    public static TheoryData<string> Sets => [.. PackLoader.Embedded.Forms.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_figure_of_every_form_is_read_back_at_its_point(string set)
    {
        var reader = new DocumentReader(PackLoader.Embedded);
        List<string> failures = [];
        for (var seed = 0; seed < Books && failures.Count < 12; seed++)
        {
            var document = InventedForms.Filled(set, seed);
            var read = reader.Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "公开.md");
            failures.AddRange(read.NotUnderstood.Select(left => $"{seed}: {left}"));
            failures.AddRange(ReadBack.Of(document, read).Select(difference => $"{seed}: {difference.Table} {difference.Written} {difference.Read} {PointNotation.Text(difference.At)}"));
        }

        failures.Take(12).ShouldBeEmpty();
    }
}

/// <summary>Sets of forms filled from invented books of the shape that the set can print.</summary>
internal static class InventedForms
{
    public static BookShape ShapeOf(string set) => set switch
    {
        "shanghai-budget" => BookShape.Shanghai,
        "hebei-budget" => BookShape.Hebei,
        "beijing-district-budget" => BookShape.Beijing,
        _ when set.EndsWith("final-accounts", StringComparison.Ordinal) => BookShape.FinalAccounts,
        _ => throw new ArgumentException($"表集 {set} 还没有对应的账册样式。", nameof(set)),
    };

    public static WrittenDocument Filled(string set, int seed) => Filled(set, BookInventor.Invent(seed, ShapeOf(set)), isRunning: seed % 2 == 0);

    public static WrittenDocument Filled(string set, AccountBook book, bool isRunning) =>
        Filled(PackLoader.Embedded, set, book, ShapeOf(set).IsFinalAccounts ? Stage.Final : Stage.Initial, isRunning);

    public static WrittenDocument Filled(PackSet packs, string set, AccountBook book, Stage stage, bool isRunning)
    {
        var filler = new FormFiller(new Ledger(book, packs.Entries, isRunning), new CodeNames(packs));
        var isAccounts = stage == Stage.Final;
        var title = $"{book.Unit.Name}{book.Year}年{(isAccounts ? "度" : "")}部门{(isAccounts ? "决算" : "预算")}";
        return new()
        {
            Id = set,
            Title = title,
            Organisation = book.Unit.Name,
            Year = book.Year,
            Kind = isAccounts ? DocumentKind.FinalAccounts : DocumentKind.Budget,
            Blocks =
            [
                WrittenParagraph.Of(ParagraphKind.Title, title),
                .. packs.Forms[set].Forms.Select(form => filler.Fill(form, new() { Year = book.Year, Stage = stage })),
            ],
        };
    }
}
