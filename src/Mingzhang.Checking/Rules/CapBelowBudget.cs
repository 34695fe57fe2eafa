using Mingzhang.Checking.Sheets;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The limit for the whole project is below its budget: spending all of it misses the target (TG-19, TG-34).</summary>
internal sealed class CapBelowBudget : IRule
{
    // A limit whose name does not say that it is for the whole is taken for it only if it is the only one and nearly the
    // budget.
    private const decimal Nearly = 0.95m;

    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var caps = CostCap.Of(sheet, context.Packs.Performance);
        var whole = caps.FindAll(cap => cap.Kind == CapKind.Whole);
        if (sheet.Budget is not { Number: > 0, Measure.Kind: MeasureKind.Money } budget || (whole.Count == 1 ? whole[0] : caps is [{ Kind: CapKind.Part } only] ? only : null) is not { } cap)
        {
            return null;
        }

        var isBelow = cap.Fen < budget.Interval.Low && (cap.Kind == CapKind.Whole || cap.Fen >= Nearly * budget.Interval.Low || IsOtherUnit(cap, budget));
        return !isBelow ? [] :
        [
            context.Found(cap.Indicator.TargetPlace,
                ("project", SheetText.Project(sheet)),
                ("indicator", SheetText.Indicator(cap.Indicator)),
                ("cap", SheetText.Target(cap.Indicator.Target)),
                ("budget", SheetText.Amount(budget)),
                ("difference", $"{SheetText.Number(budget.Number)} − {SheetText.Number(cap.In(budget.Measure))} = {SheetText.Number(budget.Number - cap.In(budget.Measure))}"))
            with { Printed = cap.Indicator.Target.Printed, Expected = SheetText.Number(budget.Number * budget.Measure.Scale / cap.Figure.Measure.Scale) },
        ];
    });

    // ≤100元 for a budget of 100万元: the digits of the budget under another unit.
    private static bool IsOtherUnit(CostCap cap, Figure budget) => cap.Figure.Number == budget.Number && cap.Figure.Measure != budget.Measure;
}
