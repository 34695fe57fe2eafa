using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class WagesInProjectTests
{
    private const string Id = "wages-in-project";

    [Fact]
    public void Wages_among_projects_are_asked_about() =>
        Rule.In(Id, Table("30101-基本工资 | 20.00 | 15.00 | 5.00")).ShouldFind("items", "30101 基本工资 5.00万元");

    [Theory]
    [InlineData("30101-基本工资 | 20.00 | 20.00 | ")]
    [InlineData("30226-劳务费 | 20.00 | 15.00 | 5.00")]
    public void Wages_among_basic_spending_and_services_in_projects_are_right(string row) => Rule.In(Id, Table(row)).ShouldHold();

    [Fact]
    public void Without_projects_by_economic_item_there_is_nothing_to_ask() => Rule.In(Id, ReadingNotation.Budget("没有表。")).ShouldNotApply();

    private static Mingzhang.Model.ReadDocument Table(string row) => ReadingNotation.Budget(Given.Table($"支出预算总表 | 万元\n部门支出经济分类科目 | 合计 | 基本支出 | 项目支出\n{row}\n30227-委托业务费 | 9.00 |  | 9.00"));
}
