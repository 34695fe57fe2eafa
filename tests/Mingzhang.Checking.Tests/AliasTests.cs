namespace Mingzhang.Checking.Tests;

/// <summary>Two names of one thing: “三公” and economic items, 人员/公用 and 301–310 (BX-15, BX-16, BK-15).</summary>
public class AliasTests
{
    private static string ThreePublic(string receptions, string running) => Given.Table($"""
        三公经费预算表 | 万元
        项目 | 预算数
        公务接待费 | {receptions}
        公务用车运行维护费 | {running}
        """);

    private const string Basic = """
        一般公共预算财政拨款基本支出表 | 万元
        科目编码 | 科目名称 | 合计
        30101 | 基本工资 | 60.00
        30201 | 办公费 | 5.00
        30217 | 公务接待费 | 0.43
        30231 | 公务用车运行维护费 | 8.88
        | 合计 | 74.31
        """;

    [Fact]
    public void The_items_of_basic_spending_are_at_most_the_three_public_expenses()
    {
        Given.Budget(ThreePublic("0.43", "8.88"), Given.Table(Basic)).ShouldHold(Relation.Alias);
        Given.Budget(ThreePublic("1.43", "9.88"), Given.Table(Basic)).ShouldHold(Relation.Alias);
    }

    [Fact]
    public void Receptions_below_what_basic_spending_holds_of_them_are_found() =>
        Given.Budget(ThreePublic("0.30", "8.88"), Given.Table(Basic)).Findings.ShouldHaveSingleItem().ShouldBe("Alias at-least 0.30 万元 → 0.43 万元 (-0.13 万元)");

    [Fact]
    public void Receptions_above_all_money_of_the_item_are_found() =>
        Given.Budget(ThreePublic("0.53", "8.88"), Given.Table("""
            部门支出总表 | 万元
            部门支出经济分类科目 | 合计 | 基本支出 | 项目支出
            30101-基本工资 | 60.00 | 60.00 |
            30217-公务接待费 | 0.43 | 0.43 |
            30231-公务用车运行维护费 | 8.88 | 8.88 |
            合计 | 69.31 | 69.31 |
            """)).ShouldFind("Alias at-most 0.53 万元 → 0.43 万元 (0.10 万元)");

    private static string Natures(string personnel, string running) => $"第二部分 说明\n\n一般公共预算基本支出74.31万元，其中：人员经费{personnel}万元，公用经费{running}万元。";

    [Fact]
    public void Personnel_and_running_are_the_classes_of_the_items() => Given.Budget(Given.Table(Basic), Natures("60.00", "14.31")).ShouldHold(Relation.Alias);

    [Fact]
    public void Running_money_counted_as_personnel_is_found_on_both_sides() =>
        Given.Budget(Given.Table(Basic), Natures("65.00", "9.31"))
            .Findings.ShouldBe(["Alias personnel 65.00 万元 → 60.00 万元 (5.00 万元)", "Alias running 9.31 万元 → 14.31 万元 (-5.00 万元)"], ignoreOrder: true);

    [Fact]
    public void An_unusual_class_in_basic_spending_leaves_open_whose_it_is()
    {
        var found = Given.Budget(Given.Table(Basic.Replace("30201 | 办公费", "30701 | 国内债务付息", StringComparison.Ordinal)), Natures("65.00", "9.31"));
        found.Findings.ShouldBeEmpty();
        found.Count(Relation.Alias, Outcome.SeveralReadings).ShouldBe(2);
    }
}
