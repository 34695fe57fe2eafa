using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ShareAboveWholeTests
{
    private const string Id = "share-above-whole";

    [Theory]
    [InlineData("质量 | 验收合格率 | ≥120%", "合格率")]
    [InlineData("满意度 | 观众满意度 | ≥105%", "满意度")]
    public void More_than_all_is_an_error(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("noun", told);

    [Theory]
    [InlineData("质量 | 验收合格率 | =100%")]
    [InlineData("社会效益 | 覆盖率 | ≥98%")]
    public void All_and_growth_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("数量 | 计划完成率 | ≥120%")]
    [InlineData("社会效益 | 阅读量增长率 | ≥150%")]
    [InlineData("质量 | 床位使用率 | ≥101%")]
    public void What_may_exceed_its_plan_is_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
