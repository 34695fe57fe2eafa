using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests;

/// <summary>One point, one value, wherever and in whatever unit it is printed.</summary>
public class EqualityTests
{
    private const string Spending = """
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        2070899 | 其他广播电视支出 | 90.00 | 60.00 | 30.00
        2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 25.00 |
        | 合计 | 115.00 | 85.00 | 30.00
        """;

    [Fact]
    public void A_sentence_that_says_what_the_table_says_holds() =>
        Given.Budget(Given.Table(Spending), "第二部分 说明", "2026年基本支出85.00万元。").ShouldHold(Relation.Equality);

    [Fact]
    public void A_sentence_that_says_something_else_is_found_with_both_places()
    {
        var found = Given.Budget(Given.Table(Spending), "第二部分 说明", "2026年基本支出58.00万元。");
        found.ShouldFind("Equality 58.00 万元 → 85.00 万元 (-27.00 万元)");
        found.Report.Broken.First().Places.Select(place => place.Table).ShouldBe([null, 1]);
    }

    [Theory]
    [InlineData("850000元")]
    [InlineData("850,000.00元")]
    [InlineData("0.0085亿元")]
    [InlineData("85万元")]
    [InlineData("85.004万元")]
    public void Another_unit_or_other_decimals_say_the_same(string amount) =>
        Given.Budget(Given.Table(Spending), "第二部分 说明", $"2026年基本支出{amount}。").ShouldHold(Relation.Equality);

    [Fact]
    public void Ten_thousand_times_too_much_is_found() =>
        Given.Budget(Given.Table(Spending), "第二部分 说明", "2026年基本支出850000万元。").Findings.ShouldHaveSingleItem().ShouldStartWith("Equality 850,000 万元 → 85");

    [Fact]
    public void A_table_in_yuan_and_a_table_in_ten_thousand_yuan_are_compared_by_value()
    {
        const string inYuan = """
            一般公共预算支出功能分类预算表 | 元
            科目编码 | 科目名称 | 合计
            2070899 | 其他广播电视支出 | 900,049
            """;
        const string inWan = """
            一般公共预算财政拨款支出表 | 万元
            科目编码 | 科目名称 | 合计
            2070899 | 其他广播电视支出 | {0}
            """;
        Given.Budget(Given.Table(inYuan), Given.Table(inWan.Replace("{0}", "90.00"))).ShouldHold(Relation.Equality);
        Given.Budget(Given.Table(inYuan), Given.Table(inWan.Replace("{0}", "90.02"))).Findings.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_amount_without_a_unit_is_compared_with_nothing() =>
        Given.Budget(Given.Table(Spending.Replace(" | 万元", "", StringComparison.Ordinal)), "第二部分 说明", "2026年基本支出58.00万元。").Findings.ShouldBeEmpty();

    [Fact]
    public void Of_three_figures_the_one_that_stands_alone_is_the_wrong_one() =>
        Given.Budget(Given.Table(Spending), "第二部分 说明", "2026年基本支出85.00万元。", "2026年基本支出58.00万元。")
            .ShouldFind("Equality 58.00 万元 → 85.00 万元 (-27.00 万元)");

    [Fact]
    public void A_figure_of_last_year_is_no_figure_of_this_year() =>
        Given.Budget(Given.Table(Spending), "第二部分 说明", "2025年基本支出58.00万元。").Findings.ShouldBeEmpty();

    [Fact]
    public void Several_rows_at_one_point_are_lines_and_not_contradictions() => Given.Budget(Given.Table("""
        一般公共预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计
        2070899 | 其他广播电视支出 | 40.00
        2070899 | 其他广播电视支出 | 50.00
        2080505 | 机关事业单位基本养老保险缴费支出 | 25.00
        | 合计 | 115.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void What_two_tables_say_of_the_same_item_must_agree() => Given.Budget(Given.Table(Spending), Given.Table("""
        部门支出明细表 | 万元
        科目编码 | 科目名称 | 合计
        2070899 | 其他广播电视支出 | 91.00
        """)).Findings.ShouldContain("Equality 91.00 万元 → 90.00 万元 (1.00 万元)");

    [Fact]
    public void Last_years_document_proves_what_this_years_says_of_last_year()
    {
        var last = ReadingNotation.Budget(Given.Table(Spending), year: 2025, name: "2025.md");
        var right = ReadingNotation.Budget("2026年基本支出95.00万元，比2025年预算85.00万元增加10.00万元。", name: "2026.md");
        var wrong = ReadingNotation.Budget("2026年基本支出95.00万元，比2025年预算84.00万元增加11.00万元。", name: "2026.md");

        Given.Documents(last, right).ShouldHold(Relation.Equality);
        var found = Given.Documents(last, wrong);
        found.Findings.ShouldHaveSingleItem().ShouldStartWith("Equality 8");
        found.Report.Broken.First().Places.Select(place => place.Document).ShouldBe(["2025.md", "2026.md"], ignoreOrder: true);
    }

    [Fact]
    public void The_opening_balance_of_the_year_is_one_figure_in_all_its_documents()
    {
        var accounts = ReadingNotation.Accounts(Given.Table("""
            收入支出决算总表 | 万元
            收入 | | 支出 |
            项目 | 决算数 | 项目 | 决算数
            一、一般公共预算财政拨款收入 | 100.00 | 七、文化旅游体育与传媒支出 | 95.00
            本年收入合计 | 100.00 | 本年支出合计 | 95.00
            年初结转和结余 | 5.00 | 年末结转和结余 | 10.00
            总计 | 105.00 | 总计 | 105.00
            """));
        Given.Documents(accounts, ReadingNotation.Accounts("年初结转和结余5.00万元。", name: "说明.md")).ShouldHold(Relation.Equality);
        Given.Documents(accounts, ReadingNotation.Accounts("年初结转和结余6.00万元。", name: "说明.md"))
            .ShouldFind("Equality 6.00 万元 → 5.00 万元 (1.00 万元)");
    }

    [Fact]
    public void Budget_and_final_figures_of_one_year_are_two_stages() =>
        Given.Documents(ReadingNotation.Budget(Given.Table(Spending), year: 2025), ReadingNotation.Accounts("2025年度基本支出80.00万元。")).Findings.ShouldBeEmpty();

    [Fact]
    public void The_budget_column_of_final_accounts_is_the_published_budget()
    {
        var budget = ReadingNotation.Budget("2025年“三公”经费预算数12.00万元。", year: 2025);
        var accounts = ReadingNotation.Accounts("2025年“三公”经费财政拨款决算数11.50万元，比2025年年初预算13.00万元减少1.50万元。");
        Given.Documents(budget, accounts).ShouldFind("Equality 13.00 万元 → 12.00 万元 (1.00 万元)");
    }
}
