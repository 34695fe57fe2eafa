using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EconomyWithoutEconomyTests
{
    private const string Id = "economy-without-economy";

    [Theory]
    [InlineData("经济效益 | 保障播出系统安全稳定运行 | 高 | 性质 定性", "1")]
    public void Safety_is_no_economy(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("count", told);

    [Theory]
    [InlineData("经济效益 | 降低采购成本 | 良")]
    [InlineData("经济效益 | 助推招商引资 | 良")]
    [InlineData("经济效益 | 促进辖区发展 | ≥300万元")]
    [InlineData("经济效益 | 带动农户增收 | 明显")]
    public void Money_and_markets_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldBeSilent();

    [Theory]
    [InlineData("生态效益 | 设备安全运行 | 良")]
    public void Other_benefits_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
