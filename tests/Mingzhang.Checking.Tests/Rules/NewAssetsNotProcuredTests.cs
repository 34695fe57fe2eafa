using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class NewAssetsNotProcuredTests
{
    private const string Id = "new-assets-not-procured";
    private const string Planned = "今年计划购置资产35万元，都列入政府采购预算，见采购预算表。";

    [Fact]
    public void New_assets_without_goods_in_the_table_are_asked_about() =>
        Rule.In(Id, ReadingNotation.Budget(Table("电视服务 | C06020200") + Planned)).ShouldFind("money", "35万元");

    [Fact]
    public void New_assets_with_goods_in_the_table_are_right() => Rule.In(Id, ReadingNotation.Budget(Table("摄像机 | A02091102") + Planned)).ShouldHold();

    [Theory]
    [InlineData("本年度拟购置固定资产总额为0万元，未列入政府采购预算。")]
    [InlineData("今年计划购置资产35万元，单价较低，自行购买。")]
    public void Without_assets_that_are_said_to_be_procured_nothing_is_asked(string sentence) => Rule.In(Id, ReadingNotation.Budget(Table("电视服务 | C06020200") + sentence)).ShouldNotApply();

    private static string Table(string row) => Given.Table($"政府采购预算 | 万元\n项目名称 | 采购物品名称 | 政府采购目录序号 | 数量 | 金额\n电视制作费 | {row} | 1 | 80.00");
}
