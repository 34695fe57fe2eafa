using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A share is told in a unit that counts (TG-15): 合格率 ≥98 个, or under 质量指标 “= 100 项” where a standard is to be met
/// (words of the list “standards”). One finding a row.</summary>
internal sealed class ShareNotInPercent : IRule
{
    private const decimal Whole = 100;

    public RuleResult Check(RuleContext context)
    {
        var standards = context.List("standards");
        var asked = Targets.Of(context).Where(row => row.Value is { Number: not null, Unit: not null } && (IsShare(row) || IsStandard(row, standards))).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => IsCounted(row.Value.Unit!) || IsMoney(row)).Select(row => Targets.Told(context, [row]) with { Expected = "%" }));
    }

    private static bool IsShare(TargetRow row) => row.Noun is { Measured: UnitKind.Percent } noun && (noun.IsShare || noun.Word.EndsWith('率')) && row.Value.Number <= Whole;

    private static bool IsStandard(TargetRow row, IReadOnlyList<string> standards) =>
        row is { Indicator.Second: SecondLevel.Quality, Noun: null, Value: { Number: Whole, Comparison: not (Comparison.AtMost or Comparison.LessThan) } } && row.Says(standards);

    // Under the costs 预算控制率 ≤50万元 is a limit under a wrong name, and its unit is right.
    private static bool IsMoney(TargetRow row) => row.Value.Unit is { Kind: UnitKind.Money, Per: null, PerThing: null } && row.Noun is { IsShare: true } or { Word: "率" } && row.Indicator.Second?.IsCost() != true && row.Indicator.First != FirstLevel.Cost;

    // 分 is a mark, 12/10万 a rate of its own.
    private static bool IsCounted(IndicatorUnit unit) => unit is { Kind: UnitKind.Count or UnitKind.Duration, Per: null, PerThing: null, Name: not "分" };
}
