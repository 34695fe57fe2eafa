namespace Mingzhang.Checking.Tests;

/// <summary>Sums over several tables: classes from items, the fiscal whole from its three funds (BX-05, BX-09, FX-05, FX-06).</summary>
public class AcrossTests
{
    private const string Totals = """
        部门收支总表 | 万元
        项目 | 预算数
        一、文化旅游体育与传媒支出 | 90.00
        二、社会保障和就业支出 | 25.00
        本年支出合计 | 115.00
        """;

    private const string Items = """
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计
        2070199 | 其他文化和旅游支出 | 30.00
        2070899 | 其他广播电视支出 | 60.00
        2080505 | 机关事业单位基本养老保险缴费支出 | 25.00
        | 合计 | 115.00
        """;

    [Fact]
    public void The_items_of_one_table_give_the_classes_of_another() => Given.Budget(Given.Table(Totals), Given.Table(Items)).ShouldHold(Relation.SumAcross);

    [Fact]
    public void A_class_that_is_not_the_sum_of_its_items_elsewhere_is_found() =>
        Given.Budget(Given.Table(Totals.Replace("90.00", "89.00", StringComparison.Ordinal).Replace("25.00", "26.00", StringComparison.Ordinal)), Given.Table(Items))
            .Findings.ShouldBe(["SumAcross 89.00 万元 → 90.00 万元 (-1.00 万元)", "SumAcross 26.00 万元 → 25.00 万元 (1.00 万元)"], ignoreOrder: true);

    [Fact]
    public void A_table_that_does_not_add_up_itself_says_nothing_of_others() =>
        Given.Budget(Given.Table(Totals), Given.Table(Items.Replace("60.00", "55.00", StringComparison.Ordinal)))
            .ShouldFind("Sum 115.00 万元 → 110.00 万元 (5.00 万元)");

    [Fact]
    public void A_table_with_a_row_nobody_knows_says_nothing_of_others()
    {
        var found = Given.Budget(Given.Table(Totals), Given.Table(Items.Replace("2070899 | 其他广播电视支出", " | 月球开发支出", StringComparison.Ordinal)));
        found.Findings.ShouldBeEmpty();
        found.Count(Relation.SumAcross, Outcome.Holds).ShouldBe(0);
    }

    private const string General = """
        一般公共预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计
        2070899 | 其他广播电视支出 | 90.00
        2080505 | 机关事业单位基本养老保险缴费支出 | 10.00
        | 合计 | 100.00
        """;

    private const string GovernmentFund = """
        政府性基金预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计
        2070799 | 其他国家电影事业发展专项资金支出 | 8.00
        | 合计 | 8.00
        """;

    private const string NoCapital = """
        国有资本经营预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计
        | |
        | 合计 |
        """;

    private static string Fiscal(string amount) => $"第二部分 说明\n\n2026年财政拨款支出{amount}万元。";

    [Fact]
    public void Three_funds_make_up_the_fiscal_spending_and_an_empty_table_is_nothing() =>
        Given.Budget(Given.Table(General), Given.Table(GovernmentFund), Given.Table(NoCapital), Fiscal("108.00")).ShouldHold(Relation.SumAcross);

    [Fact]
    public void Fiscal_spending_that_leaves_out_a_fund_is_found() =>
        Given.Budget(Given.Table(General), Given.Table(GovernmentFund), Given.Table(NoCapital), Fiscal("100.00"))
            .ShouldFind("SumAcross 100.00 万元 → 108.00 万元 (-8.00 万元)");

    [Fact]
    public void Without_the_third_table_two_funds_are_at_most_the_whole()
    {
        Given.Budget(Given.Table(General), Given.Table(GovernmentFund), Fiscal("120.00")).Findings.ShouldBeEmpty();
        Given.Budget(Given.Table(General), Given.Table(GovernmentFund), Fiscal("105.00")).Findings
            .ShouldContain("PartOfWhole 105.00 万元 → 108.00 万元 (-3.00 万元)");
    }

    [Fact]
    public void General_spending_is_at_most_all_spending() =>
        Given.Budget(Given.Table(Items), Given.Table(General.Replace("90.00", "190.00", StringComparison.Ordinal).Replace("100.00", "200.00", StringComparison.Ordinal)))
            .Findings.ShouldContain("PartOfWhole 115.00 万元 → 200.00 万元 (-85.00 万元)");

    [Fact]
    public void Money_of_the_unit_beside_the_fiscal_is_no_contradiction() => Given.Budget(Given.Table(Items), Given.Table("""
        一般公共预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计
        2070199 | 其他文化和旅游支出 | 30.00
        2070899 | 其他广播电视支出 | 50.00
        2080505 | 机关事业单位基本养老保险缴费支出 | 25.00
        | 合计 | 105.00
        """)).ShouldHold(Relation.PartOfWhole);
}
