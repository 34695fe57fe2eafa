using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SatisfactionAsksNobodyTests
{
    private const string Id = "satisfaction-asks-nobody";

    [Fact]
    public void Followers_and_readings_are_no_satisfaction() => Rule.In(Id, SheetNotation.Document("项目 甲\n满意度 | 全平台粉丝增加，阅读量不低于平台平均 | ≥90%\n满意度 | 更好服务群众 | ≥90%\n满意度 | 观众满意度 | ≥90%")).ShouldFind("count", "2");

    [Theory]
    [InlineData("满意度 | 中心全体党员 | ≥90%")]
    [InlineData("满意度 | 使用科室满意度 | ≥95%")]
    [InlineData("满意度 | 受众评议 | ≥90分")]
    [InlineData("满意度 | 平台用户 | ≥90% | 描述 调查用户对服务的满意程度")]
    [InlineData("满意度 | 各科室 | 基本满意")]
    public void What_asks_somebody_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Fact]
    public void Without_satisfaction_there_is_nothing_to_ask() => Rule.In(Id, SheetNotation.Document("项目 甲\n社会效益 | 粉丝增加 | ≥90%")).ShouldNotApply();
}
