using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class WeightsNotWholeTests
{
    private const string Id = "weights-not-whole";

    [Fact]
    public void Weights_above_a_hundred_are_wrong() => Of("自评 甲 | 全年 10 | 执行 10 | 分值 10 | 得分 10\n数量 | 出刊 | ≥5期 | 分值 50 | 得分 50\n质量 | 合格率 | =100% | 分值 45 | 得分 45\n总分 100 | 100").ShouldFind("sum", "10 + 95 = 105");

    [Fact]
    public void Weights_below_a_hundred_without_execution_may_have_lost_it()
    {
        var rule = Of("自评 甲 | 全年 10 | 执行 10\n数量 | 出刊 | ≥5期 | 分值 50 | 得分 50\n质量 | 合格率 | =100% | 分值 40 | 得分 40");
        rule.ShouldFind("sum", "90");
        rule.Findings[0].Severity.ShouldBe(Severity.Question);
    }

    [Theory]
    [InlineData("自评 甲 | 全年 10 | 执行 10 | 分值 10 | 得分 10\n数量 | 出刊 | ≥5期 | 分值 22.5 | 得分 20\n质量 | 合格率 | =100% | 分值 67.5 | 得分 60\n总分 100 | 90")]
    [InlineData("自评 甲 | 全年 10 | 执行 10 | 分值 10 | 得分 10\n数量 | 出刊 | ≥5期 | 分值 50 | 得分 50\n质量 | 合格率 | =100% | 分值 40 | 得分 40\n总分 90 | 90")]
    [InlineData("自评 甲 | 全年 10 | 执行 10\n数量 | 出刊 | ≥5期 | 分值 60 | 得分 50\n质量 | 合格率 | =100% | 分值 40 | 得分 40")]
    public void Weights_that_make_a_hundred_are_right(string text) => Of(text).ShouldHold();

    [Theory]
    [InlineData("40", "50", Outcome.Holds)]
    [InlineData("50", "50", Outcome.Holds)]
    [InlineData("50", "45", Outcome.Violated)]
    public void Targets_may_leave_room_for_execution(string one, string other, Outcome outcome) => Of($"项目 甲 | 预算 10\n数量 | 出刊 | ≥5期 | 分值 {one}\n质量 | 合格率 | =100% | 分值 {other}").Outcomes.ShouldBe([outcome]);

    [Fact]
    public void A_row_without_a_weight_is_not_added_up() => Of("自评 甲 | 全年 10 | 执行 10 | 分值 10\n数量 | 出刊 | ≥5期 | 分值 50\n质量 | 合格率 | =100%").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
