using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A number has no unit of measure, and neither the name nor the number's own words give one (TG-16). A form in which
/// few rows have units has no place for them: there it is not asked; where nearly all have one, a name that says 期数 or 合格率
/// is no excuse. One finding a document.</summary>
internal sealed class NumberWithoutUnit : IRule
{
    private const int NearlyAll = 5;

    public RuleResult Check(RuleContext context)
    {
        var says = context.List("says");
        var numbers = Targets.Of(context).Where(row => row.Value is { Kind: ValueKind.Number, Number: > 1 }).ToList();
        if (numbers.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var without = numbers.Where(row => row.Value.Unit is null).ToHashSet();
        var fewWithout = without.Count * NearlyAll <= numbers.Count;
        return without.Count * 2 > numbers.Count
            ? RuleResult.NotEnoughData
            : Targets.Once(context, numbers, row => without.Contains(row) && row.Value.Words.Length == 0 && !IsBracketed(row) && (fewWithout || !SaysUnit(row, says)));
    }

    // “满意度（%）”
    private static bool IsBracketed(TargetRow row) => row.Name.EndsWith('）');

    // “播出期数”, “合格率”
    private static bool SaysUnit(TargetRow row, IReadOnlyList<string> says) =>
        row.Noun?.Measured == UnitKind.Percent
        || says.Any(word => row.Name.EndsWith(word, StringComparison.Ordinal));
}
