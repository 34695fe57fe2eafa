using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A target that is always reached: the share of the budget that is spent ≤ 100 % (words of “spending”), which control
/// of the budget ensures; a count ≥ 0. One finding a document.</summary>
internal sealed class CannotFail : IRule
{
    private const decimal Whole = 100;

    public RuleResult Check(RuleContext context)
    {
        var spending = context.List("spending");
        return Targets.Once(
            context,
            Targets.Of(context).Where(row => row.Value is { Number: not null, Comparison: not (Comparison.None or Comparison.Qualitative) }),
            row => IsSpending(row, spending) || (row.Value is { Number: 0, Comparison: Comparison.AtLeast, Unit.Kind: UnitKind.Count } && row.Noun?.Better != Better.Less));
    }

    private static bool IsSpending(TargetRow row, IReadOnlyList<string> spending) =>
        row is { IsPercent: true, Value: { Number: Whole, Comparison: Comparison.AtMost }, Sheet.IsDepartment: false } or { IsPercent: true, IsCost: true, Value: { Number: Whole, Comparison: Comparison.AtMost } } && row.Says(spending);
}
