using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The scores of a sheet, that of execution included, do not make its printed total (SC-51).</summary>
internal sealed class ScoreTotalWrong : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var scored = sheet.Indicators.Where(indicator => indicator.Weight is not { Number: 0 }).ToList();
        if (sheet.ScoreTotal is not { } total || scored.Count < 2 || scored.Exists(indicator => indicator.Score is null))
        {
            return null;
        }

        var isRow = scored.Exists(indicator => indicator.First == FirstLevel.Execution);
        var execution = isRow || sheet.TotalsIndicatorsAlone() ? null : sheet.Fund(FundSource.Total)?.Score;
        if (execution is null && !isRow && !sheet.TotalsIndicatorsAlone() && sheet.Fund(FundSource.Total)?.Weight is not null)
        {
            // Execution has points, but no score that could be read.
            return null;
        }

        var indicators = scored.Sum(indicator => indicator.Score!.Number);
        var sum = indicators + (execution?.Number ?? 0);

        // A total may be printed with fewer decimals than its parts.
        return Math.Abs(total.Number - sum) <= Figure.PowerOfTenth(total.Figure.Decimals) / 2 ? [] :
        [
            context.Found(total.Place,
                ("project", SheetText.Project(sheet)),
                ("sum", execution is null ? SheetText.Number(indicators) : $"{SheetText.Number(execution.Number)} + {SheetText.Number(indicators)} = {SheetText.Number(sum)}"),
                ("total", total.Printed),
                ("difference", SheetText.Number(total.Number - sum)))
            with { Printed = total.Printed, Expected = SheetText.Number(sum), Places = [total.Place, .. scored.Select(indicator => indicator.Score!.Place)] },
        ];
    });
}
