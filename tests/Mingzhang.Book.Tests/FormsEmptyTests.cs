using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>Forms without any amount are printed all the same, with a line that says so (DR-13).</summary>
public sealed class FormsEmptyTests
{
    public static TheoryData<string> Sets => FormsLawTests.Sets;

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_form_of_a_fund_without_money_has_a_body_and_its_note_and_no_amount(string set)
    {
        var isAccounts = InventedForms.ShapeOf(set).IsFinalAccounts;
        var at = SampleBook.Now with { Stage = isAccounts ? Stage.Final : Stage.Initial, Fund = Fund.General, Function = new(2070899) };
        var book = SampleBook.Of(
            new(at with { Flow = Flow.Revenue }, Money.OfFen(500_000_000)),
            new(at with { Flow = Flow.Expenditure, Economy = new(30101), GovernmentEconomy = new(50501), Nature = Nature.Personnel }, Money.OfFen(500_000_000)));
        var document = InventedForms.Filled(set, book, isRunning: false);
        foreach (var table in document.Tables.Where(table => table.Id is "government-fund" or "state-capital"))
        {
            table.Figures.ShouldAllBe(figure => figure.Exact == 0);
            table.Rows.Count.ShouldBeGreaterThan(table.HeadRows);
            table.Below.ShouldContain(line => line.Text.Contains("空表", StringComparison.Ordinal) || line.Text.Contains("无数据", StringComparison.Ordinal), table.Title);
        }

        document.Tables.Single(table => table.Id == "general").Below.ShouldNotContain(line => line.Text.Contains("空表", StringComparison.Ordinal) || line.Text.Contains("无数据", StringComparison.Ordinal));
        var read = new DocumentReader(PackLoader.Embedded).Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "公开.md");
        read.NotUnderstood.ShouldBeEmpty();
        ReadBack.Of(document, read).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_book_that_says_nothing_prints_no_amount_not_even_zero(string set)
    {
        var document = InventedForms.Filled(set, SampleBook.Of() with { Year = 2026 }, isRunning: false);
        document.Tables.ShouldAllBe(table => table.Rows.Count > table.HeadRows);
        document.Tables.ShouldAllBe(table => table.IsEmpty);
        document.Tables.Single(table => table.Id == "balance").Unknown.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_table_of_Hebei_without_money_has_no_total()
    {
        var document = InventedForms.Filled("hebei-budget", SampleBook.Budget, isRunning: true);
        string Printed(string id) => string.Concat(document.Tables.Single(table => table.Id == id).Rows.SelectMany(row => row.Cells).Select(cell => cell.Text));
        Printed("general").ShouldContain("合计1");
        Printed("government-fund").ShouldEndWith("栏次123451");
    }
}
