using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests;

public class TotalTests
{
    private const string Sheet = """
        自评 读书会 | 年初 2 | 全年 2 | 执行 1.75 | 分值 10 | 得分 8.75
        数量 | 节目数量 | ≥150部 | 实际 157部 | 分值 50 | 得分 50
        社会效益 | 影响力 | 有效提升 | 实际 部分达成预期目标 | 分值 30 | 得分 20
        满意度 | 受众满意度 | ≥100% | 实际 90% | 分值 10 | 得分 9
        总分 100 | 87.75
        """;

    [Fact]
    public void The_total_is_what_the_rows_bring_from_the_least_to_the_most()
    {
        var total = Given.Sheet(Sheet).Total;

        (total.Weight, total.Counted).ShouldBe((100, new ScoreSpan(85.75m, 91.75m, IsMostExcluded: true)));
        (total.PrintedSum, total.PrintedAddsUp, total.PrintedIsWithin).ShouldBe((87.75m, true, true));
    }

    [Fact]
    public void A_total_whose_ends_have_different_grades_has_no_grade_yet()
    {
        var total = Given.Sheet(Sheet).Total;

        (total.Grade, total.GradeOfPrinted).ShouldBe((null, "良"));
        total.Grades.ShouldBe(["优", "良"]);
    }

    [Fact]
    public void An_edge_that_is_not_reached_gives_no_better_grade()
    {
        var total = Given.Sheet("自评 展播\n数量 | 节目数量 | ≥1部 | 实际 1部 | 分值 50\n社会效益 | 影响力 | 提升 | 实际 部分达成预期目标 | 分值 50").Total;

        (total.Counted, total.Grade).ShouldBe((new ScoreSpan(80, 90, IsMostExcluded: true), "良"));
    }

    [Theory]
    [InlineData("90", "优")]
    [InlineData("89.99", "良")]
    [InlineData("80", "良")]
    [InlineData("60", "中")]
    [InlineData("59.99", "差")]
    [InlineData("0", "差")]
    public void The_lower_edge_of_a_grade_is_included(string total, string grade) =>
        Given.Sheet($"自评 展播\n数量 | 节目数量 | ≥1部 | 实际 1部 | 分值 100\n总分 100 | {total}").Total.GradeOfPrinted.ShouldBe(grade);

    [Theory]
    [InlineData("良", true)]
    [InlineData("优", false)]
    [InlineData("较好", null)]
    public void A_printed_grade_is_held_against_the_printed_total(string grade, bool? fits) => Given.Sheet($"{Sheet}\n等级 {grade}").Total.PrintedGradeFits.ShouldBe(fits);

    [Fact]
    public void A_printed_total_that_is_not_the_sum_of_its_scores_is_seen() =>
        Given.Sheet(Sheet.Replace("| 87.75", "| 97.75", StringComparison.Ordinal)).Total.PrintedAddsUp.ShouldBe(false);

    [Fact]
    public void A_row_without_weight_leaves_the_total_open()
    {
        var total = Given.Sheet("自评 展播\n数量 | 节目数量 | ≥1部 | 实际 1部\n数量 | 期数 | ≥1期 | 实际 1期 | 分值 95").Total;

        (total.HasAllWeights, total.Grade).ShouldBe((false, null));
        total.Grades.ShouldBe(["优", "良", "中", "差"]);
    }

    [Fact]
    public void Levels_add_up_their_rows_and_stand_beside_what_the_scheme_gives_them()
    {
        var levels = Given.Sheet(Sheet).Levels;

        levels.Select(level => (level.Level, level.Weight, level.SchemeWeight, level.Printed)).ShouldBe(
        [
            (FirstLevel.Output, 50, 50, 50), (FirstLevel.Benefit, 30, 30, 20), (FirstLevel.Satisfaction, 10, 10, 9),
        ]);
    }

    [Fact]
    public void Without_satisfaction_its_points_go_to_the_benefits() =>
        Given.Sheet("自评 展播\n数量 | 节目数量 | ≥1部 | 实际 1部 | 分值 50\n社会效益 | 覆盖率 | ≥90% | 实际 95% | 分值 40").Levels[1].SchemeWeight.ShouldBe(40);

    [Fact]
    public void The_points_of_execution_are_taken_for_granted_only_where_the_indicators_leave_room()
    {
        var with = Given.Sheet("自评 展播 | 全年 10 | 执行 8\n数量 | 节目数量 | ≥1部 | 实际 1部 | 分值 90").Execution.ShouldNotBeNull();
        (with.Score, with.Notes.ShouldHaveSingleItem()).ShouldBe((8, RowNote.WeightFromScheme));

        Given.Sheet("自评 展播 | 全年 10 | 执行 8\n数量 | 节目数量 | ≥1部 | 实际 1部 | 分值 100").Execution.ShouldBeNull();
    }

    [Fact]
    public void A_reason_is_missed_where_a_target_was_not_reached_and_the_column_is_blank()
    {
        Given.Row("数量 | 期数 | ≥40期 | 实际 28期 | 分值 10 | 原因").Notes.ShouldContain(RowNote.ReasonMissing);
        Given.Row("数量 | 期数 | ≥40期 | 实际 28期 | 分值 10 | 原因 停刊").Notes.ShouldNotContain(RowNote.ReasonMissing);
        Given.Row("数量 | 期数 | ≥40期 | 实际 28期 | 分值 10").Notes.ShouldNotContain(RowNote.ReasonMissing);
        Given.Row("数量 | 期数 | ≥40期 | 实际 48期 | 分值 10 | 原因", "shanxi").Notes.ShouldContain(RowNote.ReasonMissing);
        Given.Row("数量 | 期数 | ≥40期 | 实际 47期 | 分值 10 | 原因", "shanxi").Notes.ShouldNotContain(RowNote.ReasonMissing);
    }

    [Fact]
    public void A_printed_rate_of_execution_is_held_against_the_amounts()
    {
        Given.Execution("全年 122 | 执行 121.65 | 分值 10 | 执行率 99.71 | 得分 9.97").Notes.ShouldNotContain(RowNote.RateDiffers);
        Given.Execution("全年 122 | 执行 121.65 | 分值 10 | 执行率 97.91 | 得分 9.97").Notes.ShouldContain(RowNote.RateDiffers);
        Given.Execution("全年 2 | 执行 1.75 | 分值 10 | 执行率 87.43 | 得分 9").Notes.ShouldNotContain(RowNote.RateDiffers);
        Given.Execution("全年 100 | 执行 120 | 分值 10 | 执行率 120 | 得分 10").Notes.ShouldContain(RowNote.OverSpent);
    }

    [Fact]
    public void A_coefficient_is_held_against_what_the_values_give()
    {
        Given.Row("数量 | 期数 | ≥40期 | 实际 28期 | 系数 70 | 分值 10", "chongqing").Notes.ShouldNotContain(RowNote.CoefficientDiffers);
        Given.Row("数量 | 期数 | ≥40期 | 实际 28期 | 系数 100 | 分值 10", "chongqing").Notes.ShouldContain(RowNote.CoefficientDiffers);
    }
}
