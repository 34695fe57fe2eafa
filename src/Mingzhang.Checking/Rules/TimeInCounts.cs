using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Being in time is measured by how often: 按时完成…支付 ≤12 次/年 under 时效指标 (TG-32). Asked where the name says
/// that it is about time (“times”) and not about how often (“frequencies”). One finding a sheet.</summary>
internal sealed class TimeInCounts : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (times, frequencies) = (context.List("times"), context.List("frequencies"));
        return Targets.BySheet(
            context,
            Targets.Of(context).Where(row => row.Indicator.Second == SecondLevel.Timeliness && row.Value is { Number: not null, Unit: not null } && row.Says(times)),
            row => row.Value.Unit!.Kind == UnitKind.Count && !row.Says(frequencies));
    }
}
