using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>A target and a result, as numbers in one unit.</summary>
internal sealed record NumberPair
{
    private const decimal LargestToConvert = 1_000_000_000_000_000m;

    public required decimal Target { get; init; }

    /// <summary>The lowest and the highest number that the result can be; the highest null where there is no end.</summary>
    public required decimal Least { get; init; }

    public required decimal? Most { get; init; }

    public ScoreDoubt Doubt { get; init; }

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    public bool IsExact => Least == Most;

    /// <summary>The numbers of two values that both hold one, or the doubt that keeps them apart.</summary>
    public static NumberPair Of(IndicatorValue target, IndicatorValue actual)
    {
        var aim = target.Figure!.Value.Number;
        var (least, most) = Ends(actual);
        if (Unlike(target, actual))
        {
            return Doubtful(ScoreDoubt.UnitsDiffer);
        }

        var pair = new NumberPair { Target = aim, Least = least, Most = most };
        if (target.Unit is null || actual.Unit is null)
        {
            return actual.Unit is null && target.Unit is not null ? pair with { Notes = [RowNote.UnitTakenFromTarget] } : pair;
        }

        var (to, from) = (UnitScale.Of(target.Unit), UnitScale.Of(actual.Unit));
        return to.Factor == from.Factor ? pair
            : Math.Max(Math.Abs(aim), Math.Max(Math.Abs(least), Math.Abs(most ?? 0))) > LargestToConvert ? Doubtful(ScoreDoubt.NumberTooLarge)
            : pair.Converted(to.Factor, from.Factor) with { Notes = [RowNote.UnitConverted] };
    }

    private static NumberPair Doubtful(ScoreDoubt doubt) => new() { Target = 0, Least = 0, Most = 0, Doubt = doubt };

    // In the target's unit where that stays exact, else in the base unit.
    private NumberPair Converted(decimal to, decimal from)
    {
        var isExact = Exactly(Least * from, to) && (Most is not { } most || Exactly(most * from, to));
        return isExact
            ? this with { Least = Least * from / to, Most = Most * from / to }
            : this with { Target = Target * to, Least = Least * from, Most = Most * from };

        static bool Exactly(decimal number, decimal divisor) => number / divisor * divisor == number && decimal.IsInteger(number / divisor * 1_000_000);
    }

    private static bool Unlike(IndicatorValue target, IndicatorValue actual)
    {
        if (target.Unit is { } aimed && actual.Unit is { } reached)
        {
            return !UnitScale.Of(aimed).Fits(UnitScale.Of(reached))
                || (aimed.Per != reached.Per && (aimed.Per ?? Period.Year) != (reached.Per ?? Period.Year))
                || (aimed.PerThing is { } thing && reached.PerThing is { } other && thing != other);
        }

        // 0.9 beside 100% may be 90%, or not.
        return (target.Unit?.Kind == UnitKind.Percent && actual.Figure!.Value.Number is > 0 and <= 1 && target.Figure!.Value.Number > 1)
            || (actual.Unit?.Kind == UnitKind.Percent && target.Unit is null && target.Figure!.Value.Number is > 0 and <= 1);
    }

    private static (decimal Least, decimal? Most) Ends(IndicatorValue actual)
    {
        var number = actual.Figure!.Value.Number;
        if (actual.Kind == ValueKind.Range && actual.Upper is { } upper)
        {
            return (Math.Min(number, upper.Number), Math.Max(number, upper.Number));
        }

        // 余, 约, 近: a tenth to both sides, more than the words mean.
        if (actual.IsApproximate && Math.Abs(number) <= LargestToConvert)
        {
            return (number * (number < 0 ? 1.1m : 0.9m), number * (number < 0 ? 0.9m : 1.1m));
        }

        return actual.Comparison switch
        {
            // 达到 90% is a result, ≥ 90% the wish again.
            Comparison.AtLeast or Comparison.MoreThan when !actual.ComparisonPrinted.StartsWith('达') => (number, null),
            Comparison.AtMost or Comparison.LessThan => (Math.Min(0, number), number),
            _ => (number, number),
        };
    }
}
