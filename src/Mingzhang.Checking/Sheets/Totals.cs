using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Sheets;

/// <summary>What the total row of a sheet adds up.</summary>
internal static class Totals
{
    private const decimal Whole = 100;

    /// <summary>Whether the printed total of weights is that of the indicators without execution, and the two together make 100.</summary>
    public static bool TotalsIndicatorsAlone(this PerformanceSheet sheet) =>
        sheet is { WeightTotal: { } total } && sheet.Fund(FundSource.Total)?.Weight is { Number: > 0 } execution
        && total.Number + execution.Number == Whole && sheet.Indicators.All(indicator => indicator.First != FirstLevel.Execution)
        && sheet.Indicators.Sum(indicator => indicator.Weight?.Number ?? 0) == total.Number;
}
