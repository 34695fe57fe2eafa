using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Works or a purchase, done once, with a limit of cost a month (TG-21).</summary>
internal sealed class OneOffByMonth : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var words = context.Packs.Performance;
        var name = sheet.Name?.Text ?? "";
        bool Says(string list) => words.List(list).Any(word => name.Contains(word, StringComparison.Ordinal));
        var cap = CostCap.Of(sheet, words).Find(cap => cap is { Kind: CapKind.Period, Indicator.Target.Unit.Per: Period.Month or Period.Quarter or Period.Week });
        return cap is null ? null
            : !Says("oneOff") || Says("continuing") ? []
            : [context.Found(cap.Indicator.TargetPlace, ("project", SheetText.Project(sheet)), ("indicator", SheetText.Indicator(cap.Indicator)), ("cap", SheetText.Target(cap.Indicator.Target)))];
    });
}
