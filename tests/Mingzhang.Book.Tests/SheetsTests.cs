using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Sheets;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>read(write(project)) = project: each field that a sheet prints is read back as it was entered.</summary>
public sealed class SheetsTests
{
    public static TheoryData<string, string> Sheets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var set in PackLoader.Embedded.Sheets.Values)
            {
                set.Sheets.Where(IsOfPerformance).ToList().ForEach(sheet => data.Add(set.Id, sheet.Id));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Projects_are_read_from_each_sheet_as_they_were_written(string set, string id)
    {
        var sheet = PackLoader.Embedded.Sheets[set].Sheets.First(known => known.Id == id);
        List<string> differences = [];
        for (var seed = 0; seed < 25; seed++)
        {
            differences.AddRange(Differences(new ProjectInventor(seed).Book(), sheet, Markdown).Select(difference => $"{seed}: {difference}"));
        }

        differences.Take(12).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Tall_and_wide_cells_of_a_page_are_read_back(string set, string id)
    {
        var sheet = PackLoader.Embedded.Sheets[set].Sheets.First(known => known.Id == id);
        List<string> differences = [];
        for (var seed = 100; seed < 125; seed++)
        {
            differences.AddRange(Differences(new ProjectInventor(seed).Book(), sheet, SheetsPage.Write).Select(difference => $"{seed}: {difference}"));
        }

        differences.Take(12).ShouldBeEmpty();
    }

    [Fact]
    public void A_field_that_was_changed_after_writing_is_told()
    {
        var book = new ProjectInventor(1).Book();
        var sheet = PackLoader.Embedded.Sheets["hebei-targets"].Sheets[0];
        var differences = Differences(book, sheet, document =>
        {
            var (bytes, name) = Markdown(document);
            return (Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(book.Projects[0].Indicators[0].Name, "另一个指标", StringComparison.Ordinal)), name);
        });
        differences.ShouldHaveSingleItem().ShouldContain("1 indicator.name");
    }

    [Fact]
    public void The_same_book_gives_the_same_tables()
    {
        static string Written() => Encoding.UTF8.GetString(Markdown(Document(new ProjectInventor(7).Book(), [.. PackLoader.Embedded.Sheets.Values.SelectMany(set => new SheetFiller(new(new ProjectInventor(7).Book(), PackLoader.Embedded.Entries, organOperationIsRunning: false)).Fill(set))])).Bytes);
        Written().ShouldBe(Written());
    }

    // Summaries in a report hold figures, and no targets or results; sheets of monitoring tell what was reached so far, which a reader leaves.
    private static bool IsOfPerformance(OfficialSheet sheet) =>
        sheet.Rows.Any(row => row.Cells.Any(cell => cell.Text.Contains("{indicator.", StringComparison.Ordinal)))
        && !sheet.Rows.Any(row => row.Cells.Any(cell => cell.Text.Contains("{monitoring.", StringComparison.Ordinal)));

    internal static (byte[] Bytes, string Name) Markdown(WrittenDocument document) => (Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "绩效.md");

    internal static List<string> Differences(AccountBook book, OfficialSheet sheet, Func<WrittenDocument, (byte[] Bytes, string Name)> written)
    {
        var packs = PackLoader.Embedded;
        var ledger = new Ledger(book, packs.Entries, organOperationIsRunning: false);
        var (bytes, name) = written(Document(book, new SheetFiller(ledger).Fill(sheet)));
        var read = new DocumentReader(packs).Read(bytes, name);
        return
        [
            .. new SheetReadBack(ledger).Of(sheet, read.Performance.Sheets).Select(difference => difference.ToString()),
            .. read.NotUnderstood.Select(left => $"not understood: {left}"),
        ];
    }

    internal static WrittenDocument Document(AccountBook book, IReadOnlyList<WrittenBlock> blocks) => new()
    {
        Id = "performance",
        Title = $"{book.Unit.Name}{book.Year}年绩效文本",
        Organisation = book.Unit.Name,
        Year = book.Year,
        Kind = DocumentKind.PerformanceTargets,
        Blocks = [WrittenParagraph.Of(ParagraphKind.Title, $"{book.Unit.Name}{book.Year}年绩效文本"), .. blocks],
    };
}
