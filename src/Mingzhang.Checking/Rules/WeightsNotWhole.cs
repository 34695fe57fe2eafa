using System.Globalization;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The weights of a sheet, that of execution included, do not make 100 (SC-04, SC-50).</summary>
internal sealed class WeightsNotWhole : IRule
{
    private const decimal Whole = 100;

    // Where the execution rate has no points, the indicators alone are the whole. A sheet of targets may leave room for it.
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var weights = sheet.Indicators.Select(indicator => indicator.Weight).ToList();
        if (weights.Count < 2 || weights.Contains(null))
        {
            return null;
        }

        if (!sheet.HasResults && sheet.WeightTotal is null && context.List("planned").Any(whole => decimal.Parse(whole, CultureInfo.InvariantCulture) == weights.Sum(weight => weight!.Number)))
        {
            return [];
        }

        var execution = sheet.Indicators.Any(indicator => indicator.First == FirstLevel.Execution) ? null : sheet.Fund(FundSource.Total)?.Weight;
        var indicators = weights.Sum(weight => weight!.Number);
        var sum = indicators + (execution?.Number ?? 0);
        var printed = sheet.WeightTotal?.Number ?? Whole;

        // A total row of the indicators alone leaves out the points of execution.
        if (sum == printed || sheet.TotalsIndicatorsAlone())
        {
            return [];
        }

        // The ten points of execution may have been lost in reading, or are given elsewhere; then nothing is sure.
        var isSure = execution is not null || sum > printed;
        return
        [
            context.Found(sheet.WeightTotal?.Place ?? sheet.Indicators[0].Place,
                ("project", SheetText.Project(sheet)),
                ("sum", execution is null ? SheetText.Number(indicators) : $"{SheetText.Number(execution.Number)} + {SheetText.Number(indicators)} = {SheetText.Number(sum)}"),
                ("total", SheetText.Number(printed)),
                ("difference", SheetText.Number(sum - printed)))
            with { Severity = isSure ? context.Rule.Severity : Severity.Question, Printed = sheet.WeightTotal?.Printed, Places = [sheet.WeightTotal?.Place ?? sheet.Indicators[0].Place, .. weights.Select(weight => weight!.Place)] },
        ];
    });
}
