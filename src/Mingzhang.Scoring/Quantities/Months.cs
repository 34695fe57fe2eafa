using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Nearly all the money spent, for a thing that ran for a small part of the planned months.</summary>
internal static class Months
{
    private const decimal FewestMonths = 6;

    public static QuantityFinding? Find(PerformanceSheet sheet, QuantityLimits limits)
    {
        if (sheet.Fund(FundSource.Total) is not { Executed: { } spent } fund || (fund.Adjusted ?? fund.Initial) is not { Number: > 0 } budget || spent.Number < budget.Number * limits.SpentShare)
        {
            return null;
        }

        var held = sheet.Indicators.Where(row => IsShort(row, limits)).Select(row => new HeldQuantity(row.ActualPlace ?? row.Place, row.Name.Text, IsTarget: false, row.Actual!, IsExplained: false)).ToList();
        return held.Count == 0 ? null : new QuantityFinding
        {
            Matter = QuantityMatter.MonthsAndSpending,
            Verdict = QuantityVerdict.NotExplained,
            Place = spent.Place,
            Label = sheet.Name?.Text ?? sheet.Title,
            Sheet = sheet,
            Held = held,
            Figures = new Dictionary<string, Figure>
            {
                ["spent"] = spent.Figure,
                ["budget"] = budget.Figure,
                ["rate"] = new((Ratio.Of(spent.Number) / Ratio.Of(budget.Number) * Ratio.Of(100)).Rounded(2), 2, Measure.Percent),
                ["planned"] = sheet.Indicators.First(row => IsShort(row, limits)).Target.Figure!.Value,
                ["ran"] = held[0].Value.Figure!.Value,
            },
        };
    }

    private static bool IsShort(Indicator row, QuantityLimits limits) =>
        row.Target is { Number: { } planned, Unit: { Kind: UnitKind.Duration } unit } && row.Actual is { Number: { } ran, IsApproximate: false } actual
        && UnitScale.Of(unit) is { Base: "月" } scale && planned * scale.Factor >= FewestMonths
        && (actual.Unit is not { } own || UnitScale.Of(own) == scale) && ran >= 0 && ran <= planned * limits.OperatedShare;
}
