using Mingzhang.Checking.Sheets;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Limits of the parts of a project that do not make its budget: more than it, or nearly it and less (TG-34).</summary>
internal sealed class CapsDoNotAddUp : IRule
{
    // Parts that come to less are taken for all parts only where little is missing.
    private const decimal Nearly = 0.9m;

    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var caps = CostCap.Of(sheet, context.Packs.Performance);
        var parts = caps.FindAll(cap => cap.Kind == CapKind.Part);
        if (sheet.Budget is not { Number: > 0, Measure.Kind: MeasureKind.Money } budget || parts.Count < 2 || parts.Count != caps.Count || parts.Exists(part => part.Fen >= budget.Interval.Low))
        {
            return null;
        }

        var sum = parts.Sum(part => part.Fen);
        var isWrong = sum > budget.Interval.High || (sum < budget.Interval.Low && sum >= Nearly * budget.Interval.Low);
        return !isWrong ? [] :
        [
            context.Found(parts[0].Indicator.TargetPlace,
                ("project", SheetText.Project(sheet)),
                ("sum", SheetText.Sum([.. parts.Select(part => part.In(budget.Measure))])),
                ("unit", budget.Measure.Name),
                ("budget", SheetText.Amount(budget)))
            with { Places = [.. parts.Select(part => part.Indicator.TargetPlace)] },
        ];
    });
}
