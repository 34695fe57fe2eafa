using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Scoring.Tests;

/// <summary>A score set by hand stands beside the computed one, with its reason.</summary>
public class OverrideTests
{
    private const string Missed = "数量 | 期数 | ≥40期 | 实际 28期 | 分值 10 | 得分 7";
    private const string Words = "社会效益 | 影响力 | 有效提升 | 实际 部分达成预期目标 | 分值 10";

    [Fact]
    public void Both_numbers_and_the_reason_are_kept_and_the_hand_counts_in_the_total()
    {
        var sheet = Set(Missed, new ScoreOverride(8, "停刊两期经批准", "复核人"));

        var row = sheet.Rows.ShouldHaveSingleItem();
        (row.Score, row.Override).ShouldBe((7, new ScoreOverride(8, "停刊两期经批准", "复核人") { Outcome = OverrideOutcome.Taken }));
        (sheet.Total.Counted, sheet.Total.Computed).ShouldBe((ScoreSpan.Exactly(8), ScoreSpan.Exactly(7)));
    }

    [Theory]
    [InlineData(Missed, "8", "", OverrideOutcome.ReasonMissing)]
    [InlineData(Missed, "10.5", "好", OverrideOutcome.OutsideLimits)]
    [InlineData(Missed, "-1", "差", OverrideOutcome.OutsideLimits)]
    [InlineData(Words, "7.5", "面谈核实", OverrideOutcome.Taken)]
    [InlineData(Words, "8", "面谈核实", OverrideOutcome.OutsideLimits)]
    public void A_score_without_reason_or_outside_its_limits_is_not_taken(string row, string score, string reason, OverrideOutcome outcome)
    {
        var sheet = Set(row, new ScoreOverride(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), reason));

        sheet.Rows[0].Override.ShouldNotBeNull().Outcome.ShouldBe(outcome);
        (sheet.Total.Counted == sheet.Total.Computed).ShouldBe(outcome != OverrideOutcome.Taken);
    }

    [Fact]
    public void A_scheme_may_let_nobody_change_a_score()
    {
        var sheet = SheetNotation.Sheet($"自评 演出\n{Missed}");
        var strict = Given.Packs.Schemes["national-2020"] with { HandEdits = Packs.HandEdits.Refused };

        new SheetScorer(Given.Packs).Score(sheet, new(strict, SchemeReason.Named, ""), new Dictionary<Place, ScoreOverride> { [sheet.Indicators[0].Place] = new(8, "好") })
            .Rows[0].Override.ShouldNotBeNull().Outcome.ShouldBe(OverrideOutcome.NotAllowed);
    }

    private static ScoredSheet Set(string row, ScoreOverride set)
    {
        var sheet = SheetNotation.Sheet($"自评 演出\n{row}");
        return Given.Score(sheet, overrides: new Dictionary<Place, ScoreOverride> { [sheet.Indicators[0].Place] = set });
    }
}
