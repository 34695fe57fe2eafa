using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A quantity to be delivered has ≤ or &lt;: doing nothing would reach it (TG-14). The list “ceilings” holds words of
/// what is rightly limited (人员, 接待, 用房 …) unless it is there for people (“wanted”: 培训); lengths of time are asked about only
/// beside words of products (“products”), benefits only where people come or are served (“served”). One finding a sheet.</summary>
internal sealed class OutputWithUpperBound : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (ceilings, products, wanted, served) = (context.List("ceilings"), context.List("products"), context.List("wanted"), context.List("served"));
        return Targets.BySheet(
            context,
            Targets.Of(context).Where(row => (row.Indicator.Second == SecondLevel.Quantity || (row.IsBenefit && row.Says(served))) && row.Value is { Number: > 0, Unit.Kind: UnitKind.Count or UnitKind.Duration }),
            row => row.IsUpperBound && row.Noun?.Better is null && (!row.Says(ceilings) || row.Says(wanted)) && (row.Value.Unit!.Kind == UnitKind.Count || row.Says(products)));
    }
}
