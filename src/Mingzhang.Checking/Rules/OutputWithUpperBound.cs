using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A quantity to be delivered has ≤ or &lt;: doing nothing would reach it (TG-14). The list “ceilings” holds words of
/// what is rightly limited (人员, 接待, 用房 …); lengths of time are asked about only beside words of products (“products”).
/// One finding a sheet.</summary>
internal sealed class OutputWithUpperBound : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (ceilings, products) = (context.List("ceilings"), context.List("products"));
        return Targets.BySheet(
            context,
            Targets.Of(context).Where(row => row.Indicator.Second == SecondLevel.Quantity && row.Value is { Number: > 0, Unit.Kind: UnitKind.Count or UnitKind.Duration }),
            row => row.IsUpperBound && row.Noun?.Better is null && !row.Says(ceilings) && (row.Value.Unit!.Kind == UnitKind.Count || row.Says(products)));
    }
}
