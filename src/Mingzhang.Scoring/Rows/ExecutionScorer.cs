using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Scores the rate of execution (SC-10 … SC-14).</summary>
internal static class ExecutionScorer
{
    /// <summary>The row of a sheet's total.</summary>
    /// <returns>Null where the sheet has no such row, or its points are none.</returns>
    public static ScoredExecution? Score(PerformanceSheet sheet, ScoringScheme scheme, ScoreOverride? set)
    {
        if (sheet.Fund(FundSource.Total) is not { } fund || WeightOf(sheet, fund, scheme) is not { } weight)
        {
            return null;
        }

        var row = Rate(fund, fund.Adjusted ?? (fund.Initial is { } only && !HasAdjusted(sheet) ? only : null), weight, scheme);
        var notes = new List<RowNote>(row.Notes);
        if (fund.Weight is null)
        {
            notes.Add(RowNote.WeightFromScheme);
        }

        var compared = Comparer.Compare(PrintedScore.Of(fund.Score), row, weight, scheme, printed => Explanations(printed, fund, weight, scheme));
        var (rate, differs) = RateOf(fund);
        if (differs)
        {
            notes.Add(RowNote.RateDiffers);
        }

        var span = row.IsTold ? ScoreSpan.Exactly(row.Arithmetic!.Value.Rounded(scheme.RoundEachRow ? scheme.Decimals : 10)) : row.Span(scheme);
        return new ScoredExecution
        {
            Fund = fund,
            Weight = weight,
            State = row.State,
            Doubt = row.Doubt,
            Formula = row.Formula,
            Arithmetic = row.Arithmetic,
            Span = span,
            Rate = rate,
            Agreement = compared.Agreement,
            Difference = compared.Difference,
            Explanations = compared.Explanations,
            Notes = notes,
            Override = Overrides.Judged(set, weight, row, scheme),
        };
    }

    /// <summary>Decimals that all amounts of a row are known to: 122 beside 121.65 is 122.00.</summary>
    public static int Decimals(FundRow fund) =>
        new[] { fund.Initial, fund.Adjusted, fund.Executed }.Max(amount => amount?.Figure.Decimals ?? 0);

    // A form without a column of adjusted budgets has one budget only.
    private static bool HasAdjusted(PerformanceSheet sheet) => sheet.Funds.Any(row => row.Adjusted is not null);

    // Without a printed weight the points are taken for granted only if the indicators leave room for them.
    private static decimal? WeightOf(PerformanceSheet sheet, FundRow fund, ScoringScheme scheme) =>
        fund.Weight?.Number is { } printed ? (printed < 0 ? null : printed)
        : sheet.Indicators.Any(row => row.First == FirstLevel.Execution) || sheet.Indicators.Sum(row => row.Weight?.Number ?? 0) is var sum && sum + scheme.ExecutionPoints > 100 ? null
        : scheme.ExecutionPoints;

    private static RowScore Rate(FundRow fund, PrintedNumber? budget, decimal weight, ScoringScheme scheme)
    {
        if (budget is null || fund.Executed is not { } executed)
        {
            return RowScore.CannotBeTold(ScoreDoubt.AmountMissing, weight);
        }

        var full = new NumberTerm(NumberRole.Weight, weight);
        var spent = Math.Max(0, executed.Number);
        var told = RowScore.Told(FormulaKind.Execution, Formulas.Execution(scheme.Execution, spent, budget.Number, full));
        var (spentLow, spentHigh) = Ends(fund, executed);
        var (budgetLow, budgetHigh) = Ends(fund, budget);
        return told with
        {
            // The amounts are rounded themselves; a printed score may come from the unrounded ones.
            Least = Formulas.Execution(scheme.Execution, spentLow, budgetHigh, full).Value,
            Most = Formulas.Execution(scheme.Execution, spentHigh, budgetLow, full).Value,
            IsReached = spent >= budget.Number,
            Notes = executed.Number < 0 ? [RowNote.NegativeAsZero] : spent > budget.Number ? [RowNote.OverSpent] : [],
        };
    }

    // A printed 0 is nothing.
    private static (decimal Low, decimal High) Ends(FundRow fund, PrintedNumber amount)
    {
        if (amount.Number == 0)
        {
            return (0, 0);
        }

        var figure = amount.Figure with { Decimals = Decimals(fund) };
        var (interval, scale) = (figure.Interval, figure.Measure.Scale);
        return (Math.Max(0, interval.Low / scale), Math.Max(0, interval.High / scale));
    }

    private static IEnumerable<DifferenceReason> Explanations(PrintedScore printed, FundRow fund, decimal weight, ScoringScheme scheme)
    {
        if (fund is { Initial: { } initial, Adjusted: { } adjusted } && initial.Number != adjusted.Number && Rate(fund, initial, weight, scheme) is { IsTold: true } rate
            && printed.As(rate.Least, rate.Most, scheme.Decimals) is { } way)
        {
            yield return new(DifferenceKind.InitialBudget, rate.Arithmetic!.Value.Rounded(scheme.Decimals)) { As = way, Arithmetic = rate.Arithmetic };
        }
    }

    private static (decimal? Rate, bool PrintedDiffers) RateOf(FundRow fund)
    {
        if ((fund.Adjusted ?? fund.Initial) is not { Number: > 0 } budget || fund.Executed is not { } executed)
        {
            return (null, false);
        }

        var hundred = Ratio.Of(100);
        var rate = Ratio.Of(executed.Number) / Ratio.Of(budget.Number) * hundred;
        var (low, high) = (Ends(fund, executed).Low, Ends(fund, executed).High);
        var (least, most) = Ends(fund, budget);
        var differs = fund.Rate is { } printed && least > 0
            && new PrintedScore(printed.Number, printed.Figure.Decimals).As(Ratio.Of(low) / Ratio.Of(most) * hundred, Ratio.Of(high) / Ratio.Of(least) * hundred, 6) is null;
        return (rate.Rounded(2), differs);
    }
}
