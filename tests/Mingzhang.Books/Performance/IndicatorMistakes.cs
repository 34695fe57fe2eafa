using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>Mistakes in one indicator: where they are possible, and what they print.</summary>
internal static class IndicatorMistakes
{
    public static (Func<PlannedIndicator, bool> Fits, Func<PlannedIndicator, PlannedIndicator> Change) Plan(SheetMistakeKind kind) => kind switch
    {
        SheetMistakeKind.SignTurned => (indicator => indicator.Sign is Comparison.AtLeast or Comparison.AtMost, indicator => indicator with { Sign = indicator.IsLimit ? Comparison.AtLeast : Comparison.AtMost }),
        SheetMistakeKind.UnitForPercent => (indicator => indicator.Unit == "%", indicator => indicator with { Unit = "项" }),
        SheetMistakeKind.PercentForUnit => (indicator => indicator is { Level: SecondLevel.Quantity }, indicator => indicator with { Unit = "%" }),
        SheetMistakeKind.UnitMissing => (indicator => indicator is { Number: not null, Level: not SecondLevel.OutputCost }, indicator => indicator with { Unit = "" }),
        SheetMistakeKind.ShareAboveWhole => (indicator => indicator is { Unit: "%", Sign: Comparison.AtLeast }, indicator => indicator with { Number = indicator.Number + 100 }),
        SheetMistakeKind.SatisfactionLow => (indicator => indicator.Level == SecondLevel.ServedSatisfaction, indicator => indicator with { Number = decimal.Floor(indicator.Number!.Value / 10) }),
        SheetMistakeKind.LimitBelowBudget => (IsTotalCost, indicator => indicator with { Number = decimal.Round(indicator.Number!.Value * 0.8m, 2) }),
        SheetMistakeKind.LimitAboveBudget => (IsTotalCost, indicator => indicator with { Number = decimal.Round(indicator.Number!.Value * 1.2m, 2) }),
        SheetMistakeKind.LevelWrong => (indicator => indicator is { Level: SecondLevel.Quality, Unit: "%" } or { Level: SecondLevel.ServedSatisfaction }, indicator => indicator with { Level = indicator.Level == SecondLevel.Quality ? SecondLevel.Quantity : SecondLevel.SocialBenefit }),
        SheetMistakeKind.StrayBracket => (_ => true, indicator => indicator with { Name = $"]{indicator.Name}" }),
        SheetMistakeKind.ChangeWithoutBase => (indicator => indicator.Level is SecondLevel.SocialBenefit or SecondLevel.Sustainability or SecondLevel.EcologicalBenefit, indicator => indicator with { Number = null, Unit = "", Sign = Comparison.None, Grade = "比上年提升", Actual = null, Reach = Reach.Full }),
        SheetMistakeKind.WeightsDiffer => (_ => true, indicator => indicator with { Weight = indicator.Weight + 3 }),
        SheetMistakeKind.ScoreNotEarned => (indicator => indicator.Weight - indicator.Score > 0.3m && indicator.Number is not null, indicator => indicator with { Score = indicator.Weight }),
        SheetMistakeKind.ScoreAboveWeight => (indicator => indicator.Score == indicator.Weight, indicator => indicator with { Score = indicator.Weight + 2 }),
        SheetMistakeKind.ReasonMissing => (indicator => indicator.Reason.Length > 0, indicator => indicator with { Reason = "" }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool IsTotalCost(PlannedIndicator indicator) => indicator.Level == SecondLevel.OutputCost && indicator.Name.Contains("总成本", StringComparison.Ordinal);
}
