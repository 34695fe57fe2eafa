using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A cost in money has ≥ or &gt;: the more is spent, the better (TG-14). The list “floors” holds words of what is
/// rightly guaranteed at least (补助标准, 工资 …) or saved. One finding a row.</summary>
internal sealed class CostWithLowerBound : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var floors = context.List("floors");
        var asked = Targets.Of(context).Where(row => (row.IsCost || row.Noun?.Fits == SecondLevel.OutputCost) && row.Value is { Number: > 0, Unit.Kind: UnitKind.Money }).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => row.IsLowerBound && !row.Says(floors))
                .Select(row => Targets.Told(context, [row], ("sign", row.Value.ComparisonPrinted)) with { Expected = "≤", Severity = row.Noun?.Better == Better.Less ? context.Rule.Severity : Model.Severity.Question }));
    }
}
