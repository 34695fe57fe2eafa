using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>What is counted is told in percent without saying of what: 下载量 ≥80% (TG-31). A change (words of “changes”) may be,
/// and among satisfactions another question comes first. One finding a row.</summary>
internal sealed class CountInPercent : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var changes = context.List("changes");
        var asked = Targets.Of(context).Where(row => row.Indicator.First != FirstLevel.Satisfaction && row.Noun is { Measured: UnitKind.Count or UnitKind.Duration or UnitKind.Physical } && row.Value is { Number: > 0, Unit: not null }).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => row.IsPercent && !changes.Any(word => row.Words.Contains(word, StringComparison.Ordinal)))
                .Select(row => Targets.Told(context, [row], ("noun", row.Noun!.Word))));
    }
}
