using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Tells whether more or less is better, from the sign, and where none is printed from what the indicator is.</summary>
internal sealed class DirectionFinder(MeasuredNouns nouns)
{
    public (Direction Direction, RowNote? Note) Of(Indicator indicator) => indicator.Target.Comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => (Direction.MoreIsBetter, null),
        Comparison.AtMost or Comparison.LessThan => (Direction.LessIsBetter, null),
        Comparison.Equal => (Direction.Equal, null),
        _ => IsCostLimit(indicator) ? (Direction.LessIsBetter, RowNote.DirectionFromCost)
            : Better(indicator) is { } better ? (better == Model.Performance.Better.Less ? Direction.LessIsBetter : Direction.MoreIsBetter, RowNote.DirectionFromWords)
            : (Direction.MoreIsBetter, RowNote.DirectionAssumed),
    };

    // A cost in percent may be a share kept or a share saved; only an amount is surely a limit.
    private static bool IsCostLimit(Indicator indicator) =>
        (indicator.Second?.IsCost() ?? indicator.First == FirstLevel.Cost) && indicator.Target.Unit?.Kind is null or UnitKind.Money;

    // What the name ends with says it (响应时间, 差错率), if it is told in that kind of unit.
    private Better? Better(Indicator indicator) => nouns.HeadOf(indicator.Name.Text) is { Better: { } better } noun
        && (noun.Measured is null or UnitKind.Unknown || indicator.Target.Unit is not { } unit || unit.Kind == noun.Measured) ? better : null;
}
