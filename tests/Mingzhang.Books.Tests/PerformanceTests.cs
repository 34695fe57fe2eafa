using Mingzhang.Books.Performance;
using Mingzhang.Books.Writers;
using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Tests;

public class PerformanceTests
{
    public static TheoryData<string, int> Books()
    {
        TheoryData<string, int> data = [];
        foreach (var manner in SheetManner.All.Keys)
        {
            for (var seed = 1; seed <= 12; seed++)
            {
                data.Add(manner, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Weights_scores_and_money_add_up(string manner, int seed)
    {
        foreach (var project in PerformanceInventor.Invent(seed, SheetManner.All[manner].IsResult).Projects)
        {
            project.WeightTotal.ShouldBe(100);
            project.ScoreTotal.ShouldBe(project.ExecutionScore + project.Indicators.Sum(indicator => indicator.Score));
            project.Indicators.ShouldAllBe(indicator => indicator.Score >= 0 && indicator.Score <= indicator.Weight);
            project.Executed.Total.ShouldBeLessThanOrEqualTo(project.Adjusted.Total);
            project.Adjusted.Total.ShouldBeLessThanOrEqualTo(project.Initial.Total);
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void What_is_short_of_its_target_has_a_reason_and_fewer_points(string manner, int seed) =>
        PerformanceInventor.Invent(seed, SheetManner.All[manner].IsResult).Projects.SelectMany(project => project.Indicators)
            .ShouldAllBe(indicator => indicator.Reason.Length > 0 == indicator.Score < indicator.Weight);

    [Theory]
    [MemberData(nameof(Books))]
    public void All_that_is_intended_is_printed(string manner, int seed)
    {
        var book = PerformanceInventor.Invent(seed, SheetManner.All[manner].IsResult);
        var printed = SheetManner.All[manner].Print(book);
        var words = string.Concat(printed.Document.Elements.OfType<PrintedTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text));
        foreach (var sheet in printed.Truth.Sheets)
        {
            words.ShouldContain(sheet.Name!.Text);
            foreach (var indicator in sheet.Indicators)
            {
                words.ShouldContain(indicator.Name.Text);
                words.ShouldContain(indicator.Target.Printed);
                words.ShouldContain(indicator.Actual?.Printed ?? "");
                words.ShouldContain(indicator.Reason?.Text ?? "");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_row_of_a_form_is_as_wide_as_the_form(string manner, int seed) =>
        SheetManner.All[manner].Print(PerformanceInventor.Invent(seed, SheetManner.All[manner].IsResult)).Document.Elements.OfType<PrintedTable>()
            .ShouldAllBe(table => table.Rows.All(row => row.Cells.Count == table.Width && row.Cells.Any(cell => cell.Text.Length > 0)));

    [Theory]
    [InlineData(BookFormat.Markdown)]
    [InlineData(BookFormat.Docx)]
    [InlineData(BookFormat.Xlsx)]
    public void The_same_seed_gives_the_same_bytes(BookFormat format)
    {
        byte[] Written() => BookWriter.Write(SheetManner.All["national"].Print(PerformanceInventor.Invent(7, isResult: true)).Document, format);
        Written().ShouldBe(Written());
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_mistake_changes_what_is_printed(string manner, int seed)
    {
        var of = SheetManner.All[manner];
        var book = PerformanceInventor.Invent(seed, of.IsResult);
        var clean = BookWriter.Write(of.Print(book).Document, BookFormat.Markdown);
        foreach (var kind in SheetMistaker.KindsOf(of))
        {
            if (SheetMistaker.Inject(book, seed, kind) is { } mistaken)
            {
                BookWriter.Write(of.Print(mistaken.Book).Document, BookFormat.Markdown).ShouldNotBe(clean, $"{kind}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Damage_loses_no_row_and_no_name(string manner, int seed)
    {
        var of = SheetManner.All[manner];
        var printed = of.Print(PerformanceInventor.Invent(seed, of.IsResult));
        foreach (var damage in Enum.GetValues<SheetDamage>())
        {
            var damaged = SheetDamager.Apply(printed, [damage], of.IsResult);
            damaged.Truth.ShouldBeSameAs(printed.Truth);
            var tables = damaged.Document.Elements.OfType<PrintedTable>().ToList();
            tables.ShouldAllBe(table => table.Rows.All(row => row.Cells.Count == table.Width), $"{damage}");
            var words = string.Concat(tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text));
            printed.Truth.Sheets.SelectMany(sheet => sheet.Indicators).ShouldAllBe(indicator => words.Contains(indicator.Name.Text, StringComparison.Ordinal), $"{damage}");
        }
    }

    [Fact]
    public void Units_of_all_kinds_and_levels_of_all_kinds_are_invented()
    {
        var books = Enumerable.Range(1, 60).Select(seed => PerformanceInventor.Invent(seed, isResult: true)).ToList();
        books.Select(book => book.Organisation[3..]).Distinct().Count().ShouldBe(6);
        books.SelectMany(book => book.Projects).SelectMany(project => project.Indicators).Select(indicator => indicator.Level.First()).Distinct()
            .ShouldBe([FirstLevel.Output, FirstLevel.Benefit, FirstLevel.Satisfaction], ignoreOrder: true);
    }
}
