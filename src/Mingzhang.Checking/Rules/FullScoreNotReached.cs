using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Full points although the actual value, or the reason beside it, says that the target was not reached (SC-20,
/// SC-40). What the points should be is a matter of the scheme.</summary>
internal sealed class FullScoreNotReached : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var full = sheet.Indicators.Where(indicator => indicator is { Score: not null, Weight.Number: > 0, First: not FirstLevel.Execution } && indicator.Score.Number == indicator.Weight.Number).ToList();
        return !sheet.HasResults || full.Count == 0 ? null : full.Select(indicator => (Indicator: indicator, Because: Because(context, indicator))).Where(one => one.Because is not null).Select(one =>
            context.Found(one.Indicator.Score!.Place,
                ("project", SheetText.Project(sheet)),
                ("indicator", SheetText.Indicator(one.Indicator)),
                ("target", SheetText.Target(one.Indicator.Target)),
                ("because", one.Because!),
                ("score", one.Indicator.Score.Printed),
                ("weight", one.Indicator.Weight!.Printed))
            with { Printed = one.Indicator.Score.Printed });
    });

    private static string? Because(RuleContext context, Indicator indicator)
    {
        if (Attainment.IsShort(indicator) == true)
        {
            return indicator.Actual!.ToString();
        }

        var reason = RuleText.Bare(indicator.Reason?.Text ?? "");
        return context.List("notReached").Any(word => reason.Contains(word, StringComparison.Ordinal)) ? SheetText.Short(reason) : null;
    }
}
