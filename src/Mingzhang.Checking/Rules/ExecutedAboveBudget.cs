using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>More was executed than the year's budget gives (SC-13).</summary>
internal sealed class ExecutedAboveBudget : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var rows = sheet.Funds.Where(row => row is { Executed: not null } && (row.Adjusted ?? row.Initial) is not null).ToList();
        var over = rows.Find(row => row.Executed!.Figure.Interval.Low > (row.Adjusted ?? row.Initial)!.Figure.Interval.High);
        return rows.Count == 0 ? null : over is null ? [] :
        [
            context.Found(over.Executed!.Place,
                ("project", SheetText.Project(sheet)),
                ("executed", SheetText.Amount(over.Executed.Figure)),
                ("budget", SheetText.Amount((over.Adjusted ?? over.Initial)!.Figure)),
                ("difference", SheetText.Number(over.Executed.Number - (over.Adjusted ?? over.Initial)!.Number)))
            with { Places = [over.Executed.Place, (over.Adjusted ?? over.Initial)!.Place], Printed = over.Executed.Printed },
        ];
    });
}
