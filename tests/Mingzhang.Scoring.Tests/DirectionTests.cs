namespace Mingzhang.Scoring.Tests;

public class DirectionTests
{
    [Theory]
    [InlineData("数量 | 出刊 | 57期 | 实际 67期 | 分值 10", Direction.MoreIsBetter, RowNote.DirectionAssumed)]
    [InlineData("成本 | 按照预算执行 | 322.06 | 实际 290.88 | 分值 10", Direction.LessIsBetter, RowNote.DirectionFromCost)]
    [InlineData("时效 | 运维响应速度 | 2小时 | 实际 2.5 | 分值 10", Direction.LessIsBetter, RowNote.DirectionFromWords)]
    [InlineData("质量 | 验收合格率 | 100% | 实际 90% | 分值 10", Direction.MoreIsBetter, RowNote.DirectionFromWords)]
    [InlineData("成本 | 控制成本 | 100% | 实际 100% | 分值 5", Direction.MoreIsBetter, RowNote.DirectionAssumed)]
    public void Without_a_sign_the_direction_comes_from_the_level_or_the_words_and_the_result_says_so(string row, Direction direction, RowNote note)
    {
        var scored = Given.Row(row, "beijing-2020");

        scored.Direction.ShouldBe(direction);
        scored.Notes.ShouldContain(note);
    }

    [Theory]
    [InlineData("成本 | 单价 | ≤5万元 | 实际 5万元 | 分值 10", true)]
    [InlineData("成本 | 单价 | ≤5万元 | 实际 5.01万元 | 分值 10", false)]
    [InlineData("数量 | 期数 | ≥5期 | 实际 5期 | 分值 10", true)]
    [InlineData("数量 | 期数 | ≥5期 | 实际 4期 | 分值 10", false)]
    [InlineData("数量 | 天数 | =365天 | 实际 365天 | 分值 10", true)]
    [InlineData("社会效益 | 影响力 | 有效提升 | 实际 较好完成 | 分值 10", null)]
    public void The_limit_itself_is_reached(string row, bool? isReached) => Given.Row(row).IsReached.ShouldBe(isReached);

    [Fact]
    public void A_printed_score_to_the_last_decimal_tells_how_a_row_without_a_sign_was_meant()
    {
        var row = Given.Row("时效 | 维保 | 7天 | 实际 16天 | 分值 5 | 得分 2.19", "beijing-2020");

        (row.Agreement, row.Direction).ShouldBe((Agreement.Same, Direction.LessIsBetter));
        row.Notes.ShouldContain(RowNote.DirectionFromPrinted);
    }

    [Fact]
    public void All_points_for_a_quantity_that_was_missed_do_not_turn_it_round()
    {
        var row = Given.Row("数量 | 采购 | 5批 | 实际 3批 | 分值 5 | 得分 5", "beijing-2020");

        (row.Agreement, row.Direction, row.Score).ShouldBe((Agreement.Differs, Direction.MoreIsBetter, 3));
    }
}
