using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PercentOfTheUnmeasurableTests
{
    private const string Id = "percent-of-the-unmeasurable";

    [Fact]
    public void Abilities_influence_and_work_have_no_whole() => Rule.In(Id, SheetNotation.Document("项目 甲\n可持续影响 | 增强影响力 | ≥95%\n可持续影响 | 增强服务保障能力。 | ≥95%\n质量 | 平台功能完善工作 | 大于等于90%\n社会效益 | 对外宣传 | ≥95%")).ShouldFind("count", "4");

    [Theory]
    [InlineData("时效 | 12月底前完成出刊工作 | 100%")]
    [InlineData("社会效益 | 品牌影响力 | ≥80% | 描述 问卷中知道品牌的人数占比")]
    [InlineData("社会效益 | 职工健康素养水平 | ≥30%")]
    [InlineData("质量 | 厂房建设 | 100%")]
    [InlineData("质量 | 覆盖率 | ≥95%")]
    [InlineData("满意度 | 服务群众工作 | ≥95%")]
    [InlineData("社会效益 | 保证应急消息正常播发 | ≥95%")]
    public void Shares_and_finished_work_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldBeSilent();
}
