using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Tells whether more or less is better, from the sign, and where none is printed from what the indicator is.</summary>
internal static class DirectionFinder
{
    public static (Direction Direction, RowNote? Note) Of(Indicator indicator, ScoringScheme scheme) => indicator.Target.Comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => (Direction.MoreIsBetter, null),
        Comparison.AtMost or Comparison.LessThan => (Direction.LessIsBetter, null),
        Comparison.Equal => (Direction.Equal, null),
        _ => IsCostLimit(indicator) ? (Direction.LessIsBetter, RowNote.DirectionFromCost)
            : SaysLess(indicator, scheme) ? (Direction.LessIsBetter, RowNote.DirectionFromWords)
            : (Direction.MoreIsBetter, RowNote.DirectionAssumed),
    };

    // A cost in percent may be a share kept or a share saved; only an amount is surely a limit.
    private static bool IsCostLimit(Indicator indicator) =>
        (indicator.Second?.IsCost() ?? indicator.First == FirstLevel.Cost) && indicator.Target.Unit?.Kind is null or UnitKind.Money;

    // 响应时间 is better the shorter, 响应率 the higher: a rate has to say itself that it is a bad one.
    private static bool SaysLess(Indicator indicator, ScoringScheme scheme)
    {
        var name = WordText.Normal(indicator.Name.Text);
        return scheme.LessIsBetter.Any(word => name.Contains(word, StringComparison.Ordinal) && (indicator.Target.Unit?.Kind != UnitKind.Percent || word.EndsWith('率')));
    }
}
