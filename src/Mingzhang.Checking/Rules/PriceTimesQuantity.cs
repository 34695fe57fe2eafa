using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A unit price times the planned quantity comes to more than the budget (TG-19).</summary>
internal sealed class PriceTimesQuantity : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var caps = CostCap.Of(sheet, context.Packs.Performance);
        var priced = PricedQuantity.Of(sheet, caps, context.Packs.Performance);
        if (sheet.Budget is not { Number: > 0, Measure.Kind: MeasureKind.Money } budget || priced.Count == 0)
        {
            return null;
        }

        var over = priced.FindAll(one => one.Fen > budget.Interval.High);
        if (over.Count == 0 && priced.Count == caps.Count && priced.Sum(one => one.Fen) > budget.Interval.High)
        {
            over = priced;
        }

        return over.Count == 0 ? [] : [Found(context, sheet, over)];
    });

    private static RuleFinding Found(RuleContext context, PerformanceSheet sheet, List<PricedQuantity> priced)
    {
        var budget = sheet.Budget!.Value;
        var products = priced.Select(one => $"{SheetText.Number(one.Price.In(budget.Measure))} × {SheetText.Number(one.Quantity.Target.Number!.Value)} {one.Quantity.Target.Unit!.Name}");
        return context.Found(priced[0].Price.Indicator.TargetPlace,
            ("project", SheetText.Project(sheet)),
            ("price", string.Join('、', priced.Select(one => SheetText.Indicator(one.Price.Indicator)))),
            ("quantity", string.Join('、', priced.Select(one => SheetText.Indicator(one.Quantity)))),
            ("product", $"{string.Join(" + ", products)} = {SheetText.Number(priced.Sum(one => one.Fen) / budget.Measure.Scale)} {budget.Measure.Name}"),
            ("budget", SheetText.Amount(budget)))
            with { Places = [.. priced.SelectMany(one => new[] { one.Price.Indicator.TargetPlace, one.Quantity.TargetPlace })] };
    }
}
