using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A score below nothing or above its weight (SC-13, SC-30).</summary>
internal sealed class ScoreAboveWeight : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var scored = sheet.Indicators.Select(indicator => (Name: SheetText.Indicator(indicator), indicator.Weight, indicator.Score));
        if (sheet.Fund(FundSource.Total) is { } total)
        {
            scored = scored.Prepend((total.Label, total.Weight, total.Score));
        }

        var both = scored.Where(row => row is { Weight: not null, Score: not null }).ToList();
        return both.Count == 0 ? null : both.Where(row => row.Score!.Number < 0 || row.Score.Number > row.Weight!.Number).Select(row =>
            context.Found(row.Score!.Place,
                ("project", SheetText.Project(sheet)),
                ("indicator", row.Name),
                ("score", row.Score.Printed),
                ("weight", row.Weight!.Printed))
            with { Printed = row.Score.Printed });
    });
}
