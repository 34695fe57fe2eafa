using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>That one figure is wrong.</summary>
internal sealed class FigureHypotheses(Bonds bonds, Neighbourhood around)
{
    private const int MostRounds = 64;
    private readonly Provenance provenance = new(around);
    private readonly Dictionary<Fact, IReadOnlyList<(Misprint Slip, Interval Meant)>> slips = [];

    /// <summary>Values of a figure that mend some of its broken relations and break none of the others.</summary>
    public IEnumerable<Hypothesis> Of(Fact fact, Trial trial)
    {
        var own = bonds.Of(fact);
        var broken = own.Where(bond => !bond.Holds(trial)).ToList();
        var held = own.Where(bond => bond.Holds(trial)).ToList();
        var seen = new HashSet<Interval>();
        foreach (var bond in broken.Take(MostRounds))
        {
            if (bond.Needed(fact, trial) is not { } needed || Narrowed(needed, held, fact, trial) is not { } allowed)
            {
                continue;
            }

            foreach (var other in broken)
            {
                if (other.Needed(fact, trial) is { } also && Common(allowed, also) is { } both)
                {
                    allowed = both;
                }
            }

            // Sentences print amounts without their sign: words say which way they go.
            if (allowed.High < 0 && fact.Place is { Sentence: not null, Table: null })
            {
                continue;
            }

            if (seen.Add(allowed))
            {
                foreach (var hypothesis in Readings(fact, allowed))
                {
                    yield return hypothesis;
                }
            }
        }
    }

    private IReadOnlyList<(Misprint Slip, Interval Meant)> SlipsOf(Fact fact)
    {
        if (!slips.TryGetValue(fact, out var list))
        {
            slips[fact] = list = Misprints.Of(fact.Figure, around.UsualDecimals(fact));
        }

        return list;
    }

    private static Interval? Narrowed(Interval needed, List<Bond> held, Fact fact, Trial trial)
    {
        foreach (var bond in held)
        {
            if (bond.Needed(fact, trial) is { } also)
            {
                if (Common(needed, also) is not { } both)
                {
                    return null;
                }

                needed = both;
            }
        }

        return needed;
    }

    private static Interval? Common(Interval a, Interval b) => a.Meets(b) ? new Interval(Math.Max(a.Low, b.Low), Math.Min(a.High, b.High)) : null;

    private IEnumerable<Hypothesis> Readings(Fact fact, Interval needed)
    {
        var figure = fact.Figure;
        var isRate = figure.Measure.Kind == MeasureKind.Percent;
        var isOpen = needed.High - needed.Low > Bond.Unbounded / 2;
        var decimals = fact.Printed.Length == 0 || figure.Decimals < around.UsualDecimals(fact) ? around.UsualDecimals(fact) : figure.Decimals;
        var isApproximate = needed.High - needed.Low > figure.Measure.Scale * Figure.PowerOfTenth(decimals);
        decimals = isRate ? RateHypotheses.KnownDecimals(needed, decimals) : decimals;
        var any = isOpen ? (decimal?)null : Rounded(needed.Middle / figure.Measure.Scale, decimals, figure.Measure, needed);
        var bits = isRate ? Unlikeliness.OwnRate : Unlikeliness.OfAnyValue(figure.Digits.Count(char.IsAsciiDigit)) + (figure.Number == 0 ? Unlikeliness.Kind : 0);
        if (!isOpen && Misprints.Find(SlipsOf(fact), needed) is { } slip)
        {
            var kind = slip.Kind == CauseKind.Point && fact.Place is { Sentence: not null, Table: null } && slip.Meant / figure.Number is 10000m or 0.0001m ? CauseKind.SentenceUnit : slip.Kind;
            yield return One(kind, fact, Figured(slip.Meant, slip.Decimals, figure.Measure), slip.Meant, isRate ? Math.Min(bits, slip.Bits) : slip.Bits);
        }

        if (!isRate && !isOpen && fact.Printed.Length > 0 && provenance.Find(fact) is var (origin, source, originBits))
        {
            yield return One(origin, fact, Value(needed, any, decimals, figure.Measure), any, originBits) with { Source = source, IsApproximate = isApproximate };
        }

        yield return One(isRate ? CauseKind.Rate : CauseKind.Figure, fact, Value(needed, any, decimals, figure.Measure), any, bits) with { IsApproximate = isApproximate };
    }

    private static Hypothesis One(CauseKind kind, Fact fact, Interval value, decimal? reading, int bits) => new(kind, [(fact, value)], bits) { Readings = [reading] };

    private static Interval Value(Interval needed, decimal? reading, int decimals, Measure measure) =>
        reading is { } number ? Common(needed, Figured(number, decimals, measure)) ?? needed : needed;

    private static Interval Figured(decimal number, int decimals, Measure measure) => new Figure(number, decimals, measure).Interval;

    // A figure of fewer decimals than its sum asks for is printed with its own.
    private static decimal? Rounded(decimal number, int decimals, Measure measure, Interval needed)
    {
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return new Figure(rounded, decimals, measure).Interval.Meets(needed) ? rounded : null;
    }
}
