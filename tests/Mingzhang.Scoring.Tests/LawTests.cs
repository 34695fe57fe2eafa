using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests;

/// <summary>What holds for every sheet and every scheme.</summary>
public class LawTests
{
    private static readonly string[] Names = [.. Given.Packs.Schemes.Keys];

    private static readonly Gen<string> Values =
        from kind in Gen.Choose(0, 9)
        from number in Gen.Choose(0, 500)
        from unit in Gen.Elements("期", "%", "万元", "小时", "")
        select kind switch
        {
            0 => "有效提升",
            1 => "达成预期目标",
            2 => "部分达成预期目标",
            3 => $"达成预期目标{number % 130}%",
            4 => $"{number}余{unit}",
            5 => "-",
            6 => $"-{number}{unit}",
            _ => $"{number / 10m}{unit}",
        };

    private static readonly Gen<Row> Rows =
        from level in Gen.Elements("数量", "质量", "时效", "成本", "社会效益", "满意度")
        from sign in Gen.Elements("≥", "≤", "=", "<", ">", "")
        from target in Values
        from actual in Values
        from weight in Gen.Choose(0, 400)
        from printed in Gen.Choose(-20, 420)
        select new Row($"{level} | 指标 | {sign}{target} | 实际 {actual} | 分值 {weight / 10m} | 得分 {printed / 10m}");

    private static readonly Arbitrary<(Row[] Rows, string Scheme)> Sheets = Arb.From(
        from rows in Gen.ArrayOf(Rows, 5)
        from scheme in Gen.Elements(Names)
        select (rows, scheme));

    private static readonly Arbitrary<(int Target, int Less, int More, int Weight, string Scheme)> Pairs = Arb.From(
        from target in Gen.Choose(0, 300)
        from one in Gen.Choose(0, 3000)
        from other in Gen.Choose(0, 3000)
        from weight in Gen.Choose(1, 40)
        from scheme in Gen.Elements(Names)
        select (target, Math.Min(one, other), Math.Max(one, other), weight, scheme));

    [Fact]
    public void No_score_is_below_0_or_above_its_weight() => Prop.ForAll(Sheets, sheet => Scored(sheet).Rows.All(row =>
        row.Span is { } span && 0 <= span.Least && span.Least <= span.Most && span.Most <= row.Weight && (row.Score is null || span.IsExact))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_total_is_the_sum_of_what_the_rows_bring() => Prop.ForAll(Sheets, sheet =>
    {
        var scored = Scored(sheet);
        return scored.Total.Computed.Least == scored.Items.Sum(item => item.Span!.Least) && scored.Total.Computed.Most == scored.Items.Sum(item => item.Span!.Most)
            && scored.Levels.Sum(level => level.Counted.Least) + (scored.Execution?.Span!.Least ?? 0) == scored.Total.Counted.Least;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_changes_no_score() => Prop.ForAll(Sheets, sheet =>
    {
        var there = Scored(sheet);
        var back = Scored((sheet.Rows.Reverse().ToArray(), sheet.Scheme));
        return there.Rows.Select(row => (row.Span, row.Agreement)).Reverse().SequenceEqual(back.Rows.Select(row => (row.Span, row.Agreement))) && there.Total.Computed == back.Total.Computed;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_printed_score_that_is_the_computed_one_is_the_same() => Prop.ForAll(Sheets, sheet => Scored(sheet).Rows.All(row => row.Score is null
        || Given.Score(Printed(row), sheet.Scheme).Rows[0] is { Agreement: Agreement.Same, Difference: 0, Explanations: [] })).QuickCheckThrowOnFailure();

    [Fact]
    // 33 of 32.6 points is 32.6, printed without decimals.
    public void What_is_printed_outside_the_weight_differs_unless_it_is_the_weight_rounded() => Prop.ForAll(Sheets, sheet => Scored(sheet).Rows.All(row =>
        (row.Printed!.Number >= 0 && row.Printed.Number <= row.Weight) || row.Agreement == Agreement.Differs
            || (row.Agreement is Agreement.Rounded or Agreement.WithinBand && row.Printed.Number == Math.Round(row.Weight!.Value, row.Printed.Figure.Decimals, MidpointRounding.AwayFromZero)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_more_is_better_more_gives_no_fewer_points_up_to_the_schemes_own_deductions() => Prop.ForAll(Pairs, pair =>
    {
        var (less, more) = (Points("≥", pair.Target, pair.Less, pair), Points("≥", pair.Target, pair.More, pair));
        var from = Given.Packs.Schemes[pair.Scheme].OverAchievement.FirstOrDefault()?.From;
        return from is { } deducted && pair.More - pair.Target >= pair.Target * deducted / 100 || less.Least <= more.Least;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_less_is_better_less_gives_no_fewer_points() => Prop.ForAll(Pairs, pair =>
    {
        var (less, more) = (Points("≤", pair.Target, pair.Less, pair), Points("≤", pair.Target, pair.More, pair));
        return more.Least <= less.Least && more.Most <= less.Most;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_arithmetic_that_is_shown_gives_the_score() => Prop.ForAll(Sheets, sheet => Scored(sheet).Rows.All(row =>
        row.Score is null || (row.Arithmetic!.Taken.Value.Rounded(2) == row.Score && row.Arithmetic.Value.Equals(row.Arithmetic.Taken.Value)))).QuickCheckThrowOnFailure();

    private static ScoreSpan Points(string sign, int target, int actual, (int Target, int Less, int More, int Weight, string Scheme) pair) =>
        Given.Row($"数量 | 指标 | {sign}{target}期 | 实际 {actual}期 | 分值 {pair.Weight}", pair.Scheme).Span!;

    private static ScoredSheet Scored((Row[] Rows, string Scheme) sheet) => Given.Sheet("自评 演出 | 全年 30 | 执行 28\n" + string.Join('\n', sheet.Rows.Select(row => row.Text)), sheet.Scheme);

    private static PerformanceSheet Printed(ScoredRow row)
    {
        var sheet = SheetNotation.Sheet("自评 演出");
        return sheet with { Indicators = [row.Indicator with { Score = row.Indicator.Score! with { Figure = new(row.Score!.Value, 2, PrintedNumber.Points) } }] };
    }

    private sealed record Row(string Text);
}
