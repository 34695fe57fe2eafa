using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SpendingWithoutIncomeTests
{
    private const string Id = "spending-without-income";

    [Fact]
    public void Spending_of_an_item_that_has_no_revenue_is_asked_about() =>
        Rule.In(Id, Accounts("0", "2070899 | 其他广播电视支出 | 90.00 | 90.00", "2070899 | 其他广播电视支出 | 80.00 | 80.00 | \n2101102 | 事业单位医疗 | 10.00 | 10.00 | ")).ShouldFind("code", "2101102 事业单位医疗");

    [Fact]
    public void Spending_of_items_with_revenue_is_right() =>
        Rule.In(Id, Accounts("0", "2070899 | 其他广播电视支出 | 90.00 | 90.00", "2070899 | 其他广播电视支出 | 90.00 | 90.00 | ")).ShouldHold();

    [Fact]
    public void With_an_opening_balance_it_cannot_be_told() =>
        Rule.In(Id, Accounts("10.00", "2070899 | 其他广播电视支出 | 90.00 | 90.00", "2070899 | 其他广播电视支出 | 80.00 | 80.00 | \n2101102 | 事业单位医疗 | 20.00 | 20.00 | ")).ShouldLackData();

    [Fact]
    public void Without_the_tables_there_is_nothing_to_compare() => Rule.In(Id, ReadingNotation.Accounts("没有表。")).ShouldNotApply();

    private static Mingzhang.Model.ReadDocument Accounts(string opening, string revenue, string spending) => ReadingNotation.Accounts(
        Given.Table($"收入支出决算总表 | 万元\n项目 | 决算数\n本年收入合计 | 90.00\n年初结转和结余 | {opening}\n总计 | 90.00")
        + Given.Table($"收入决算表 | 万元\n科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入\n{revenue}")
        + Given.Table($"支出决算表 | 万元\n科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出\n{spending}"));
}
