using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A qualitative target has a unit of measure (TG-16). One finding a document.</summary>
internal sealed class UnitOnQualitative : IRule
{
    public RuleResult Check(RuleContext context) =>
        Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Value is { Comparison: Comparison.Qualitative } or { Kind: ValueKind.Grade }),
            row => row.Value is { Unit: not null, Kind: ValueKind.Grade or ValueKind.Change or ValueKind.Text or ValueKind.Reached });
}
