using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class FunctionNotToItemTests
{
    private const string Id = "function-not-to-item";

    [Theory]
    [InlineData("207 | 文化旅游体育与传媒支出 | 5.00\n20708 | 广播电视 | 5.00", "广播电视")]
    [InlineData("207 | 文化旅游体育与传媒支出 | 5.00", "文化旅游体育与传媒支出")]
    public void A_table_that_stops_above_the_item_is_told(string rows, string row) =>
        Rule.In(Id, ReadingNotation.Budget(Table("部门支出总表", rows))).Findings.ShouldHaveSingleItem().Values["row"].ShouldContain(row);

    [Theory]
    [InlineData("207 | 文化旅游体育与传媒支出 | 5.00\n20708 | 广播电视 | 5.00\n2070899 | 其他广播电视支出 | 5.00")]
    [InlineData("2070899 | 其他广播电视支出 | 5.00")]
    public void A_table_down_to_the_item_is_right(string rows) => Rule.In(Id, ReadingNotation.Budget(Table("部门支出总表", rows))).ShouldHold();

    [Fact]
    public void A_balance_lists_classes_only() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("部门收支总表 | 万元\n项目 | 预算数\n一、文化旅游体育与传媒支出 | 5.00\n支出总计 | 5.00"))).ShouldNotApply();

    private static string Table(string title, string rows) => Given.Table($"{title} | 万元\n科目编码 | 科目名称 | 合计\n{rows}\n | 合计 | 5.00");
}
