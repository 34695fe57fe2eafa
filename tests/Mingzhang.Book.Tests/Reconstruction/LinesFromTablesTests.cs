using System.Text;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Reading;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests.Reconstruction;

/// <summary>Small tables, and the lines that they must have come from.</summary>
public sealed class LinesFromTablesTests
{
    [Fact]
    public void Spending_without_a_fund_is_paid_from_what_revenue_and_balances_leave_over()
    {
        var book = Again(SampleBook.Budget);
        var left = book.Lines.Where(line => line.At.Flow == Flow.Expenditure && line.At.Fund is not Fund.General).ToList();
        left.Select(line => (line.At.Fund, line.Amount.Fen)).ShouldBe([(Fund.UnitFunds, 60_000_000), (Fund.Other, 10_000_000)], ignoreOrder: true);
        left.ShouldAllBe(line => line.Source.Origin == EntryOrigin.Assumed);
    }

    [Fact]
    public void Lines_that_all_tables_tell_together_are_the_ones_that_were_entered()
    {
        var book = Again(SampleBook.Budget);
        var basic = book.Lines.Where(line => line.At.Nature is Nature.Personnel or Nature.Running).ToList();
        var entered = SampleBook.Budget.Lines.Where(line => line.At.Nature is Nature.Personnel or Nature.Running).Select(line => (line.At, line.Amount));
        basic.Select(line => (line.At, line.Amount)).ShouldBe(entered, ignoreOrder: true);
        basic.ShouldAllBe(line => line.Source.Origin == EntryOrigin.Derived);
    }

    [Fact]
    public void A_negative_figure_comes_back()
    {
        var corrected = SampleBook.Of(
            SampleBook.Revenue(Fund.General, 90_000_000),
            SampleBook.Spent(2070899, 50501, 30101, Nature.Personnel, 100_000_000),
            SampleBook.Spent(2070899, 50502, 30201, Nature.Running, -10_000_000));
        var document = Read(corrected);
        BookFromDocuments.Of([document], ReadingNotation.Packs).Notes.ShouldBeEmpty();
        Again(corrected).Lines.Single(line => line.At.Economy == new EconomyCode(30201)).Amount.ShouldBe(Money.OfFen(-10_000_000));
    }

    [Fact]
    public void What_is_paid_to_the_retired_stands_under_their_function()
    {
        // 30302 is too small for 2080502, and both 30101 and 30302 would fit either function (CL-45).
        var document = Read("""
            # 示例县融媒体中心2025年部门预算

            ## 一般公共预算财政拨款支出表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            | --- | --- | --- | --- | --- |
            | | 合计 | 150.00 | 150.00 | |
            | 2070899 | 其他广播电视支出 | 100.00 | 100.00 | |
            | 2080502 | 事业单位离退休 | 50.00 | 50.00 | |

            ## 一般公共预算财政拨款基本支出表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
            | --- | --- | --- | --- | --- |
            | | 合计 | 150.00 | 150.00 | |
            | 30101 | 基本工资 | 105.00 | 105.00 | |
            | 30302 | 退休费 | 45.00 | 45.00 | |
            """);
        var lines = BookFromDocuments.Of([document], ReadingNotation.Packs).Book.Lines.Where(line => !line.At.Economy.IsAll).ToList();
        lines.Select(line => (line.At.Function.Value, line.At.Economy.Value, line.Amount.Fen)).ShouldBe(
            [(2070899, 30101, 100_000_000), (2080502, 30101, 5_000_000), (2080502, 30302, 45_000_000)],
            ignoreOrder: true);
        lines.ShouldAllBe(line => line.Source.Origin == EntryOrigin.Assumed);
    }

    [Fact]
    public void A_figure_that_contradicts_the_others_is_told_with_its_place()
    {
        var text = MarkdownWriter.Write(ReadBackTests.Filled("beijing-district-budget", SampleBook.Budget)).Replace("7.980000", "8.980000", StringComparison.Ordinal);
        var notes = BookFromDocuments.Of([Read(text)], ReadingNotation.Packs).Notes;
        notes.ShouldNotBeEmpty();
        notes.ShouldAllBe(note => note.Key == "figure-differs-in-book" && note.Place.Table != null);
    }

    [Fact]
    public void A_year_of_which_only_themes_are_told_gets_no_lines()
    {
        var document = ReadingNotation.Budget("2026年“三公”经费财政拨款预算5.00万元，比上年预算4.00万元增加1.00万元。");
        var book = BookFromDocuments.Of([document], ReadingNotation.Packs).Book;
        book.Lines.ShouldBeEmpty();
        book.Stated.ShouldContain(figure => figure.At.Year == 2026 && figure.At.Theme == Theme.ThreePublic && figure.Figure.Number == 5m);
    }

    private static AccountBook Again(AccountBook book) => BookFromDocuments.Of([Read(book)], ReadingNotation.Packs).Book;

    private static ReadDocument Read(AccountBook book) => Read(MarkdownWriter.Write(ReadBackTests.Filled("beijing-district-budget", book)));

    private static ReadDocument Read(string text) => new DocumentReader(ReadingNotation.Packs).Read(Encoding.UTF8.GetBytes(text), "预算.md");
}
