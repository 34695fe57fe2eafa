using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>That a rate is wrong in a way that shows how it came about, or that words are.</summary>
internal sealed class RateHypotheses(Bonds bonds, Neighbourhood around)
{
    /// <summary>What may be wrong with the rates and the words of a broken relation.</summary>
    public IEnumerable<Hypothesis> Of(Bond bond, Trial trial)
    {
        if (bond.Relation == Relation.ChangeDirection && bond.Broken is { } broken)
        {
            // An amount that fits when the word is turned round proves the word wrong.
            yield return new Hypothesis(CauseKind.Direction, [], broken.Variant is "up" or "down" ? Unlikeliness.Kind : Unlikeliness.Word)
            {
                Excused = bond,
                RightWord = RightWord(broken),
            };
        }

        if (bond is RatioBond turned && turned.HoldsTurned(trial))
        {
            yield return new Hypothesis(CauseKind.Direction, [], Unlikeliness.Kind) { Excused = bond, RightWord = turned.IsSaidUp ? Direction.Down : Direction.Up };
        }

        if (bond is RatioBond ratio && ratio.Needed(ratio.Rate, trial) is { } needed)
        {
            foreach (var hypothesis in Rates(ratio, needed, trial))
            {
                yield return hypothesis;
            }
        }
    }

    private static Direction RightWord(BrokenRelation broken) => broken.Variant switch
    {
        "up" or "above" => Direction.Down,
        "down" or "below" => Direction.Up,
        _ => broken.Difference?.StartsWith('-') == true ? Direction.Down : Direction.Up,
    };

    private IEnumerable<Hypothesis> Rates(RatioBond bond, Interval needed, Trial trial)
    {
        var rate = bond.Rate;
        var figure = rate.Figure;
        if (figure.Number is > 0 and < 100 && new Figure(100 - figure.Number, figure.Decimals, figure.Measure).Interval.Meets(needed))
        {
            yield return One(CauseKind.RateComplement, rate, needed, Unlikeliness.Of(2));
        }

        var beside = around.ParagraphOf(rate);
        foreach (var other in beside.Where(other => other.Figure.Measure.Kind == MeasureKind.Percent && !ReferenceEquals(other, rate) && other.Interval != rate.Interval))
        {
            if (other.Interval.Meets(needed) && bonds.Of(other).OfType<RatioBond>().Any(its => ReferenceEquals(its.Rate, other) && its.Needed(other, trial) is { } wanted && rate.Interval.Meets(wanted)))
            {
                yield return new Hypothesis(CauseKind.RatesSwapped, [(rate, other.Interval), (other, rate.Interval)], Unlikeliness.Of(2)) { Readings = [other.Figure.Number, figure.Number] };
            }
        }

        var amounts = beside.Where(other => other.Figure.Measure.Kind == MeasureKind.Money).Concat(bond.Facts).Where(other => other.Figure.Measure.Kind == MeasureKind.Money).Distinct().ToList();
        if (amounts.Find(amount => amount.Figure.Number == figure.Number && figure.Number != 0) is { } copied)
        {
            yield return One(CauseKind.AmountAsRate, rate, needed, Unlikeliness.Of(2)) with { Source = copied };
        }

        if (OtherBase(bond, amounts, trial) is { } otherBase)
        {
            yield return One(CauseKind.RateBase, rate, needed, Unlikeliness.Of(4)) with { Source = otherBase };
        }
    }

    private Hypothesis One(CauseKind kind, Fact rate, Interval needed, int bits)
    {
        var decimals = KnownDecimals(needed, Math.Min(rate.Figure.Decimals, around.UsualDecimals(rate)));
        var reading = Math.Round(needed.Middle, decimals, MidpointRounding.AwayFromZero);
        return new Hypothesis(kind, [(rate, new Figure(reading, decimals, rate.Figure.Measure).Interval)], bits)
        {
            Readings = [reading],
            IsApproximate = needed.High - needed.Low > Figure.PowerOfTenth(rate.Figure.Decimals),
        };
    }

    /// <summary>How many digits after the point a rate can be told with: one that follows from small, rounded amounts is known to
    /// fewer than it is printed with.</summary>
    public static int KnownDecimals(Interval needed, int decimals)
    {
        while (decimals > 0 && needed.High - needed.Low > 2 * Figure.PowerOfTenth(decimals))
        {
            decimals--;
        }

        return decimals;
    }

    /// <summary>A figure that the printed rate is right of: one of the same paragraph, or a wider total of the document.</summary>
    private Fact? OtherBase(RatioBond bond, List<Fact> beside, Trial trial)
    {
        if (bond.Relation == Relation.ChangeRate && bond.Parts.Count() != 1)
        {
            return null;
        }

        if (bond.Rate.Figure is { Decimals: 0 } or { Number: <= 0 } || bond.Parts.FirstOrDefault() is not { } part)
        {
            return null;
        }

        var share = trial.Of(part);
        var bases = bond.Bases.ToList();
        return beside.Concat(around.WholesOf(part)).FirstOrDefault(whole =>
            !(bases.Count == 1 && bases[0] == whole) && !ReferenceEquals(whole, part) && whole.Interval.Low > 0 && whole.Figure.Measure.Kind == MeasureKind.Money
            && new Interval(bond.Rate.Interval.Low * whole.Interval.Low, bond.Rate.Interval.High * whole.Interval.High).Meets(new Interval(share.Low * 100, share.High * 100)));
    }
}
