using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>What was spent, against results that are told, and against the accounts.</summary>
internal static class SpendingFindings
{
    /// <summary>Nothing was spent of a budget, and quantities are told as reached.</summary>
    public static QuantityFinding? NothingSpent(ScoredSheet scored)
    {
        if (scored.Sheet.Fund(FundSource.Total) is not { Executed: { Number: 0 } spent } fund || (fund.Adjusted ?? fund.Initial) is not { Number: > 0 } budget)
        {
            return null;
        }

        var held = scored.Rows
            .Where(row => row.IsReached == true && row.Indicator.Second == SecondLevel.Quantity && row.Indicator.Actual is { Number: > 0 })
            .Select(row => new HeldQuantity(row.Indicator.ActualPlace ?? row.Place, row.Indicator.Name.Text, IsTarget: false, row.Indicator.Actual!, IsExplained: false))
            .ToList();
        return held.Count == 0 ? null : new QuantityFinding
        {
            Matter = QuantityMatter.NothingSpent,
            Verdict = QuantityVerdict.NotExplained,
            Place = spent.Place,
            Label = scored.Sheet.Name?.Text ?? scored.Sheet.Title,
            Sheet = scored.Sheet,
            Held = held,
            Figures = new Dictionary<string, Figure> { ["spent"] = spent.Figure, ["budget"] = budget.Figure },
        };
    }

    /// <summary>The executed amounts of all sheets, against the project expenditure of the accounts in the same document.</summary>
    public static QuantityFinding? SheetsAndAccounts(ReadDocument document, IReadOnlyList<ScoredSheet> scored)
    {
        var projects = scored.Where(sheet => !sheet.Sheet.IsDepartment).ToList();
        if (projects.Count == 0 || Accounts(document) is not { } accounts || Distributions.IntervalOf(projects, fund => fund.Executed) is not { } spent)
        {
            return null;
        }

        // Sheets of some projects only may add up to less.
        var areAll = document.Performance.Summaries.Any(summary => summary is { Share.Number: 100, Count: { } count } && count.Number == projects.Count);
        var isSame = spent.Meets(accounts.Interval);
        return new QuantityFinding
        {
            Matter = QuantityMatter.SheetsAndAccounts,
            Verdict = isSame ? QuantityVerdict.Explained : areAll || spent.Low > accounts.Interval.High ? QuantityVerdict.NotExplained : QuantityVerdict.NothingToHoldAgainst,
            Place = accounts.Place,
            Label = accounts.Place.RowLabel ?? "",
            Figures = new Dictionary<string, Figure>
            {
                ["spent"] = new(spent.Middle / accounts.Figure.Measure.Scale, accounts.Figure.Decimals, accounts.Figure.Measure),
                ["accounts"] = accounts.Figure,
            },
        };
    }

    private static Fact? Accounts(ReadDocument document) => document.Year is not { } year ? null : document.Facts.FirstOrDefault(fact =>
        fact.Figure.Measure.Kind == MeasureKind.Money
        && fact.Coordinates == new Coordinates { Year = year.Value, Stage = Stage.Final, Flow = Flow.Expenditure, Nature = Nature.Project });
}
