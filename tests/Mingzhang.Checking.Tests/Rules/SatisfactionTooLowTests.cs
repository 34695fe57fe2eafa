using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SatisfactionTooLowTests
{
    private const string Id = "satisfaction-too-low";

    [Theory]
    [InlineData("满意度 | 群众满意度 | ≥60%", "80")]
    [InlineData("满意度 | 观众满意率 | 75%", "80")]
    public void A_low_satisfaction_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("least", told);

    [Theory]
    [InlineData("满意度 | 群众满意度 | ≥80%")]
    [InlineData("满意度 | 观众满意率 | =100%")]
    public void The_usual_is_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("满意度 | 群众满意度 | ≥4.5分")]
    [InlineData("满意度 | 投诉率 | ≤5%")]
    [InlineData("满意度 | 群众满意度 | 较高")]
    public void What_is_not_told_in_percent_is_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
