using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The sign goes against what is measured: 合格率 ≤, 差错率 ≥ (TG-14). Direction comes from the head of the name; costs
/// have a rule of their own. A count that should be high may still be limited by its money: that is a question. One finding a row.</summary>
internal sealed class BoundAgainstDirection : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var asked = Targets.Of(context).Where(row => !row.IsCost && row.Noun is { Better: not null, Fits: not SecondLevel.OutputCost } && row.Value.Number is > 0 && (row.IsUpperBound || row.IsLowerBound)).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => row.Noun!.Better == (row.IsUpperBound ? Better.More : Better.Less)).Select(row => Told(context, row)));
    }

    private static RuleFinding Told(RuleContext context, TargetRow row)
    {
        var right = row.IsUpperBound ? "≥" : "≤";
        return Targets.Told(context, [row], ("noun", row.Noun!.Word), ("sign", row.Value.ComparisonPrinted), ("right", right)) with { Expected = right, Severity = row.Noun is { Better: Better.More, Measured: UnitKind.Count } ? Model.Severity.Question : context.Rule.Severity };
    }
}
