using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PlanNotCumulativeTests
{
    private const string Id = "plan-not-cumulative";

    [Theory]
    [InlineData("3:30 6:20 12:100", Severity.Error)]
    [InlineData("3:50 6:120", Severity.Error)]
    [InlineData("3:25 6:25 10:25 12:25", Severity.Question)]
    [InlineData("3:30 6:60 12:90", Severity.Question)]
    public void A_plan_that_falls_or_does_not_end_at_the_whole_is_found(string plan, Severity severity)
    {
        var rule = Of($"项目 甲 | 预算 10\n计划 {plan}");
        rule.Messages.Count.ShouldBe(1);
        rule.Findings[0].Severity.ShouldBe(severity);
    }

    [Theory]
    [InlineData("3:30 6:60 10:90 12:100")]
    [InlineData("3:- 6:30 10:60 12:100")]
    [InlineData("3:100 6:- 10:- 12:-")]
    [InlineData("3:0 6:0 10:100 12:100")]
    public void A_plan_that_rises_to_the_whole_is_right(string plan) => Of($"项目 甲 | 预算 10\n计划 {plan}").ShouldHold();

    [Fact]
    public void A_plan_without_figures_is_not_checked() => Of("项目 甲 | 预算 10\n计划 3:- 12:-").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
