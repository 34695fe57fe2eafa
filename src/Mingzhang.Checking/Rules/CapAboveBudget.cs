using Mingzhang.Checking.Sheets;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A limit of cost above the project's whole budget holds nothing back (TG-19, TG-34).</summary>
internal sealed class CapAboveBudget : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var caps = CostCap.Of(sheet, context.Packs.Performance).FindAll(cap => cap.Kind is CapKind.Whole or CapKind.Part);
        if (sheet.Budget is not { Number: > 0, Measure.Kind: MeasureKind.Money } budget || caps.Count == 0)
        {
            return null;
        }

        return caps.Where(cap => cap.Fen > budget.Interval.High).Select(cap =>
            context.Found(cap.Indicator.TargetPlace,
                ("project", SheetText.Project(sheet)),
                ("indicator", SheetText.Indicator(cap.Indicator)),
                ("cap", SheetText.Target(cap.Indicator.Target)),
                ("budget", SheetText.Amount(budget)),
                ("difference", $"{SheetText.Number(cap.In(budget.Measure))} − {SheetText.Number(budget.Number)} = {SheetText.Number(cap.In(budget.Measure) - budget.Number)}")));
    });
}
