using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The scores of a sheet, that of execution included, do not make its printed total (SC-51).</summary>
internal sealed class ScoreTotalWrong : IRule
{
    private const decimal Whole = 100;

    public RuleResult Check(RuleContext context)
    {
        var unsure = false;
        var result = EachSheet.Check(context, sheet => Look(context, sheet, ref unsure));
        return unsure && result == RuleResult.DoesNotApply ? RuleResult.NotEnoughData : result;
    }

    private static IEnumerable<RuleFinding>? Look(RuleContext context, PerformanceSheet sheet, ref bool unsure)
    {
        var scored = sheet.Indicators.Where(indicator => indicator.Weight is not { Number: 0 }).ToList();
        if (sheet.ScoreTotal is not { } total || scored.Count < 2 || scored.Exists(indicator => indicator.Score is null))
        {
            return null;
        }

        var isRow = scored.Exists(indicator => indicator.First == FirstLevel.Execution);
        var isAlone = sheet.TotalsIndicatorsAlone();
        var execution = isRow || isAlone ? null : sheet.Fund(FundSource.Total)?.Score;
        if (execution is null && !isRow && !isAlone && sheet.Fund(FundSource.Total)?.Weight is not null)
        {
            // Execution has points, but no score that could be read.
            return null;
        }

        var indicators = scored.Sum(indicator => indicator.Score!.Number);
        if (execution is null && !isRow && !isAlone && MayHoldExecution(scored, total.Number - indicators))
        {
            unsure = true;
            return null;
        }

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
    }

    // Points that no indicator has are the execution's, whose row was printed elsewhere or not read: they explain what is missing.
    private static bool MayHoldExecution(List<Indicator> scored, decimal missing) =>
        scored.TrueForAll(indicator => indicator.Weight is not null) && missing > 0 && missing <= Whole - scored.Sum(indicator => indicator.Weight!.Number);
}
