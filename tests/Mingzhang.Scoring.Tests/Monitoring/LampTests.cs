using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;
using Mingzhang.Packs.Monitoring;
using Mingzhang.Scoring.Monitoring;

namespace Mingzhang.Scoring.Tests.Monitoring;

/// <summary>Progress of indicators, lamps and warnings by the rules of places (MN-05, MN-06, MN-07, MN-11).</summary>
public class LampTests
{
    private static readonly IndicatorProgress Progress = new(Given.Packs);

    [Theory]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 71期", 6, Lamp.Red)]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 72期", 6, Lamp.Yellow)]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 95期", 6, Lamp.Yellow)]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 96期", 6, Lamp.Green)]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 143期", 6, Lamp.Green)]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 144期", 6, Lamp.Blue)]
    [InlineData("满意度 | 读者满意度 | ≥90% | 实际 92%", 6, Lamp.Blue)]
    [InlineData("质量 | 差错率 | ≤1% | 实际 0.5%", 6, Lamp.Green)]
    [InlineData("质量 | 差错率 | ≤1% | 实际 1.5%", 6, Lamp.Red)]
    [InlineData("质量 | 播出合格率 | ≥99% | 实际 98%", 6, Lamp.Red)]
    [InlineData("成本 | 总成本 | ≤30万元 | 实际 12万元", 6, Lamp.Green)]
    [InlineData("成本 | 总成本 | ≤30万元 | 实际 310000元", 6, Lamp.Red)]
    [InlineData("社会效益 | 影响力 | 有效提升 | 实际 部分达成预期目标", 6, Lamp.Yellow)]
    [InlineData("社会效益 | 影响力 | 有效提升 | 实际 未达成", 6, Lamp.Red)]
    [InlineData("数量 | 出版期数 | ≥240期 | 实际 -", 6, Lamp.None)]
    [InlineData("数量 | 投诉件数 | ≤10件 | 实际 4件", 6, Lamp.Green)]
    public void The_lamps_of_Shanxi_follow_its_bands_and_limits(string row, int through, Lamp lamp)
    {
        var indicator = Indicator(row);
        Lamps.Of(Rule("shanxi"), indicator, Progress.Of(indicator, through), through).Lamp.ShouldBe(lamp);
    }

    [Fact]
    public void A_months_share_of_a_level_is_said_not_to_fit()
    {
        var indicator = Indicator("满意度 | 读者满意度 | ≥90% | 实际 92%");
        Lamps.Of(Rule("shanxi"), indicator, Progress.Of(indicator, 6), 6).StandardDoesNotFit.ShouldBeTrue();
        Lamps.Of(Rule("shanxi"), indicator, Progress.Of(indicator, 12), 12).StandardDoesNotFit.ShouldBeFalse();
    }

    [Fact]
    public void A_place_without_a_rule_shows_no_lamp_and_says_why_but_the_deviation_is_told()
    {
        var indicator = Indicator("数量 | 出版期数 | ≥240期 | 实际 100期");
        var progress = Progress.Of(indicator, 6);
        Lamps.Of(Rule("general"), indicator, progress, 6).ShouldBe(new LampState(Lamp.None, LampReason.NoRule));
        progress.Deviation.ShouldBe(Ratio.Of(-20));
        progress.Completion.ShouldBe(Ratio.Of(5, 12));
    }

    [Theory]
    [InlineData("数量 | 出版期数 | ≥240期", ProgressKind.Flow)]
    [InlineData("数量 | 摄像机购置数量 | ≥2台", ProgressKind.OneOff)]
    [InlineData("质量 | 合格率 | ≥99%", ProgressKind.Level)]
    [InlineData("满意度 | 读者满意度 | ≥90%", ProgressKind.Level)]
    [InlineData("时效 | 完成时间 | 12月底前", ProgressKind.OneOff)]
    [InlineData("成本 | 总成本 | ≤30万元", ProgressKind.Limit)]
    [InlineData("社会效益 | 影响力 | 有效提升", ProgressKind.Words)]
    public void How_an_indicator_moves_is_told_by_level_unit_and_words(string row, ProgressKind kind) => Progress.KindOf(Indicator(row)).ShouldBe(kind);

    [Fact]
    public void Of_a_one_off_delivery_nothing_is_expected_before_the_end_unless_its_plan_says_so()
    {
        var indicator = Indicator("数量 | 摄像机购置数量 | ≥2台 | 实际 1台");
        Progress.Of(indicator, 7).Expected.ShouldBeNull();
        Progress.Of(indicator, 7, plan: [new(6, 1), new(9, 2)]).Deviation.ShouldBe(Ratio.Of(0));
        Progress.Of(indicator, 9, plan: [new(6, 1), new(9, 2)]).Deviation.ShouldBe(Ratio.Of(-1));
    }

    [Fact]
    public void A_planned_curve_of_a_count_is_a_line_between_its_points() =>
        Progress.Of(Indicator("数量 | 出版期数 | ≥240期 | 实际 50期"), 4, plan: [new(3, 30), new(6, 120), new(12, 240)]).Expected.ShouldBe(Ratio.Of(60));

    [Fact]
    public void Units_that_differ_are_brought_together_and_those_that_cannot_are_told()
    {
        Progress.Of(Indicator("数量 | 播出时长 | ≥100小时 | 实际 3000分钟"), 6).Completion.ShouldBe(Ratio.Of(1, 2));
        Progress.Of(Indicator("数量 | 出版期数 | ≥100期 | 实际 30万元"), 6).Doubt.ShouldBe(ScoreDoubt.UnitsDiffer);
    }

    [Theory]
    [InlineData(4, 24, 4, true)]
    [InlineData(4, 25, 0, false)]
    [InlineData(5, 24, 4, true)]
    [InlineData(6, 39.99, 6, true)]
    [InlineData(8, 59, 8, true)]
    [InlineData(10, 79, 10, true)]
    [InlineData(3, 0, 0, false)]
    public void Sichuan_warns_below_its_thresholds(int through, double percent, int month, bool isWarned)
    {
        var warnings = Warnings.Of(Rule("sichuan-2025"), Spent(100, (decimal)percent, through));
        warnings.Select(warning => warning.Month).ShouldBe(isWarned ? [month] : []);
    }

    [Fact]
    public void A_project_that_has_caught_up_is_warned_without_standing()
    {
        var input = new ExecutionInput("A", "甲") { Adjusted = Money.OfFen(100), Payments = [new(1, Money.OfFen(10)), new(5, Money.OfFen(50))] };
        Warnings.Of(Rule("sichuan-2025"), ProjectExecution.Of(input, 5)).ShouldHaveSingleItem().IsStanding.ShouldBeFalse();
    }

    [Fact]
    public void Targets_and_money_more_than_ten_points_apart_are_warned_of()
    {
        var spent = Spent(100, 50, 5);
        Warnings.Of(Rule("sichuan-2025"), spent, Ratio.Of(60, 100)).ShouldBeEmpty();
        Warnings.Of(Rule("sichuan-2025"), spent, Ratio.Of(39, 100)).ShouldHaveSingleItem().Found.ShouldBe(Ratio.Of(11));
    }

    [Theory]
    [InlineData(200, 59, true)]
    [InlineData(200, 60, false)]
    [InlineData(199, 10, false)]
    public void Taiyuan_examines_large_projects_at_the_end_of_August(int wan, int percent, bool isExamined) =>
        Warnings.Of(Rule("taiyuan"), Spent(wan * 10_000L, percent, 8)).Count.ShouldBe(isExamined ? 1 : 0);

    [Fact]
    public void The_general_rule_warns_of_nothing() => Warnings.Of(Rule("general"), Spent(100_000_000_000, 1, 12), Ratio.Of(1)).ShouldBeEmpty();

    [Fact]
    public void The_progress_of_targets_is_the_mean_by_weight_and_no_indicator_makes_up_for_another()
    {
        var (half, threefold) = (Progress.Of(Indicator("数量 | 出版期数 | ≥100期 | 实际 50期"), 6), Progress.Of(Indicator("数量 | 稿件篇数 | ≥10篇 | 实际 30篇"), 6));
        Warnings.TargetProgress([(half, 30m), (threefold, 10m)]).ShouldBe(Ratio.Of(5, 8));
        Warnings.TargetProgress([(half, 30m), (threefold, null)]).ShouldBe(Ratio.Of(3, 4));
        Warnings.TargetProgress([]).ShouldBeNull();
    }

    private static ExecutionState Spent(long budgetFen, decimal percent, int through) =>
        ProjectExecution.Of(new("A", "甲") { Adjusted = Money.OfFen(budgetFen * 100), Payments = [new(1, Money.OfFen(decimal.ToInt64(budgetFen * percent)))] }, through);

    private static MonitoringRule Rule(string id) => Given.Packs.Monitoring[id];

    private static Indicator Indicator(string row) => SheetNotation.Sheet($"自评 演出\n{row}").Indicators.ShouldHaveSingleItem();
}
