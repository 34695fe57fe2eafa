using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class GoalOfAnotherYearTests
{
    private const string Id = "goal-of-another-year";

    [Theory]
    [InlineData("2025年度购置摄像机5台。")]
    [InlineData("1. 2025 年开展直播24场。2.提升影响力。")]
    public void The_year_of_an_earlier_form_is_asked_about(string goal) => Rule.In(Id, Goal(goal)).ShouldFind("printed", "2025");

    [Theory]
    [InlineData("2026年购置摄像机5台。")]
    [InlineData("2025年已签订合同，支付尾款。")]
    [InlineData("2025年，示例县获批试点。2026年完成平台搭建。")]
    [InlineData("2024年建成的平台继续运行。")]
    public void The_own_year_and_the_past_are_right(string goal) => Rule.In(Id, Goal(goal)).ShouldHold();

    [Theory]
    [InlineData("购置摄像机5台。")]
    [InlineData("2021-2025年规划的后续工作。")]
    [InlineData("2025年度预计制作宣传片3次。")]
    [InlineData("2025年底前的设备继续使用。")]
    public void Goals_that_begin_with_no_year_are_not_asked(string goal) => Rule.In(Id, Goal(goal)).ShouldNotApply();

    private static Mingzhang.Model.ReadDocument Goal(string goal) => SheetNotation.Document($"项目 某事\n目标 {goal}");
}
