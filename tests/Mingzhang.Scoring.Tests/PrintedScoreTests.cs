namespace Mingzhang.Scoring.Tests;

/// <summary>What is said of a printed score that is not the computed one.</summary>
public class PrintedScoreTests
{
    [Theory]
    [InlineData("全年 122 | 执行 121.65 | 分值 10 | 得分 9.97", "Same 0", "")]
    [InlineData("全年 122 | 执行 121.65 | 分值 10 | 得分 9", "Differs -0.97", "CutOff 9.97")]
    [InlineData("全年 71 | 执行 70.79 | 分值 10 | 得分 9.9", "Differs -0.07", "CutOff 9.97")]
    [InlineData("全年 10.20 | 执行 8.56 | 分值 10 | 得分 8", "Rounded -0.39", "Rounded 8.39")]
    [InlineData("全年 322.06 | 执行 290.88 | 分值 10 | 得分 8.8", "Differs -0.23", "")]
    [InlineData("年初 200 | 全年 160 | 执行 150 | 分值 10 | 得分 7.5", "Differs -1.88", "InitialBudget 7.5")]
    [InlineData("年初 200 | 全年 160 | 执行 150 | 分值 10 | 得分 7", "Differs -2.38", "InitialBudget 7.5")]
    [InlineData("全年 100 | 执行 96 | 分值 10 | 得分 10.5", "Differs 0.9", "AboveWeight 10")]
    [InlineData("全年 2 | 执行 1.75 | 分值 10 | 得分 8.74", "Same 0", "")]
    public void A_printed_score_of_execution_is_the_same_rounded_or_explained(string funds, string agreement, string explanations)
    {
        var execution = Given.Execution(funds);

        ($"{execution.Agreement} {execution.Difference:0.##}", Explained(execution)).ShouldBe((agreement, explanations));
    }

    [Theory]
    [InlineData("数量 | 期数 | ≥40期 | 实际 28期 | 分值 10 | 得分 7", "Same", "")]
    [InlineData("数量 | 篇数 | ≥150篇 | 实际 136篇 | 分值 4 | 得分 4", "Rounded", "Rounded 3.63")]
    [InlineData("数量 | 篇数 | ≥150篇 | 实际 136篇 | 分值 4 | 得分 3.627", "Rounded", "Rounded 3.63")]
    [InlineData("质量 | 完成率 | =100% | 实际 69.79% | 分值 90 | 得分 62.82", "Rounded", "Rounded 62.81")]
    [InlineData("质量 | 完成率 | =100% | 实际 69.79% | 分值 90 | 得分 62.85", "Differs", "")]
    [InlineData("质量 | 完成率 | =100% | 实际 70% | 分值 90 | 得分 62.85", "Differs", "")]
    [InlineData("成本 | 总成本 | 71万元 | 实际 70.79万元 | 分值 10 | 得分 9.9", "Differs", "OtherDirection 9.97, DeductedThoughReached 10")]
    [InlineData("成本 | 单价 | ≤5.4万元 | 实际 6.6万元 | 分值 3 | 得分 3", "Differs", "FullThoughMissed 3")]
    [InlineData("成本 | 单价 | ≤5.4万元 | 实际 6.6万元 | 分值 3 | 得分 2.33", "Differs", "OtherScheme 2.33 linear-reverse")]
    [InlineData("满意度 | 满意度 | ≥80% | 实际 95% | 分值 10 | 得分 8 | 原因 回收少", "Differs", "DeductedThoughReached 10")]
    [InlineData("社会效益 | 关注人次 | ≥10万 | 实际 50万 | 分值 6 | 得分 5", "Rounded", "Rounded 4.8")]
    [InlineData("社会效益 | 关注人次 | ≥10万 | 实际 50万 | 分值 6 | 得分 6", "Differs", "OverAchievementLeft 6")]
    [InlineData("数量 | 部数 | ≥10部 | 实际 6部 | 分值 5 | 得分 4", "Differs", "")]
    [InlineData("数量 | 部数 | ≥10部 | 实际 6部 | 分值 5 | 得分 -1", "Differs", "BelowZero 0")]
    [InlineData("社会效益 | 影响力 | 有效提升 | 实际 有效提升 | 分值 10 | 得分 9.1", "WithinBand", "")]
    [InlineData("社会效益 | 影响力 | 有效提升 | 实际 部分达成预期目标 | 分值 10 | 得分 9.1", "Differs", "")]
    [InlineData("社会效益 | 影响力 | 有效提升 | 实际 多次收到来信 | 分值 10 | 得分 9.1", "CannotBeTold", "")]
    public void A_printed_score_of_an_indicator_is_the_same_rounded_or_explained(string row, string agreement, string explanations)
    {
        var scored = Given.Row(row, "beijing-2020");

        (scored.Agreement.ToString(), Explained(scored)).ShouldBe((agreement, explanations));
    }

    [Fact]
    public void A_form_without_printed_scores_is_scored_all_the_same()
    {
        var row = Given.Row("数量 | 期数 | ≥40期 | 实际 28期 | 分值 10");

        (row.Agreement, row.Score, row.Difference).ShouldBe((Agreement.NotPrinted, 7, null));
    }

    private static string Explained(ScoredItem item) =>
        string.Join(", ", item.Explanations.Select(reason => $"{reason.Kind} {reason.Score:0.##}{(reason.Scheme is { } scheme ? " " + scheme : "")}"));
}
