using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class BasicNotByEconomyTests
{
    private const string Id = "basic-not-by-economy";

    [Theory]
    [InlineData("301 | 工资福利支出 | 4.00\n302 | 商品和服务支出 | 1.00")]
    [InlineData("2070899 | 其他广播电视支出 | 5.00")]
    public void Basic_spending_without_economic_groups_is_told(string rows) =>
        Rule.In(Id, ReadingNotation.Budget(Table(rows))).ShouldFind("table", "一般公共预算财政拨款基本支出表");

    [Theory]
    [InlineData("301 | 工资福利支出 | 4.00\n30101 | 基本工资 | 4.00\n302 | 商品和服务支出 | 1.00\n30201 | 办公费 | 1.00")]
    [InlineData("30101 | 基本工资 | 4.00\n30201 | 办公费 | 1.00")]
    public void Basic_spending_down_to_the_group_is_right(string rows) => Rule.In(Id, ReadingNotation.Budget(Table(rows))).ShouldHold();

    [Fact]
    public void Without_a_table_of_basic_spending_there_is_nothing_to_judge() => Rule.In(Id, ReadingNotation.Budget("2026年基本支出5.00万元。")).ShouldNotApply();

    private static string Table(string rows) => Given.Table($"一般公共预算财政拨款基本支出表 | 万元\n科目编码 | 科目名称 | 合计\n{rows}\n | 合计 | 5.00");
}
