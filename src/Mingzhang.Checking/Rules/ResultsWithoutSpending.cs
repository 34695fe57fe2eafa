using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Nothing of the budget was spent, and yet the outputs that it was to buy are told as reached.</summary>
internal sealed class ResultsWithoutSpending : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        if (!sheet.HasResults || sheet.IsDepartment || sheet.Fund(FundSource.Total) is not { Executed: { } executed } || sheet.Budget is not { Number: > 0 } budget)
        {
            return null;
        }

        var reached = executed.Number > 0 ? [] : sheet.Indicators.Where(indicator => indicator is { Second: SecondLevel.Quantity, Actual.Number: > 0 } && Attainment.IsShort(indicator) == false).ToList();
        return reached.Count == 0 ? [] :
        [
            context.Found(executed.Place,
                ("project", SheetText.Project(sheet)),
                ("budget", SheetText.Amount(budget)),
                ("executed", executed.Printed),
                ("indicators", string.Join('；', reached.Select(indicator => $"“{SheetText.Indicator(indicator)}”{SheetText.Target(indicator.Target)} → {indicator.Actual!.Printed}"))))
            with { Places = [executed.Place, .. reached.Select(indicator => indicator.ActualPlace ?? indicator.Place)] },
        ];
    });
}
