using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>A relation between figures that was checked, in a form that can be asked what would be if.</summary>
internal abstract class Bond(Relation relation, BrokenRelation? broken)
{
    /// <summary>Stands for no bound at all, in any unit; sums of it stay within what a decimal holds.</summary>
    public const decimal Unbounded = 1_000_000_000_000_000_000_000_000m;

    public Relation Relation { get; } = relation;

    /// <summary>How it is told where it does not hold; null where it holds, or is told with another.</summary>
    public BrokenRelation? Broken { get; } = broken;

    /// <summary>All figures that take part, each once.</summary>
    public abstract IReadOnlyList<Fact> Facts { get; }

    public bool Holds(Trial trial) => trial.Excuses(this) || IsSatisfied(trial);

    /// <summary>The values of a figure with which the relation holds, all others being as they are; null where no value
    /// makes it hold, or the relation does not ask for the figure.</summary>
    public abstract Interval? Needed(Fact fact, Trial trial);

    protected abstract bool IsSatisfied(Trial trial);
}

/// <summary>A sum that is zero, or at most zero.</summary>
internal sealed class LinearBond(Relation relation, BrokenRelation? broken, Expression sum) : Bond(relation, broken)
{
    public bool IsAtMost { get; init; }

    public override IReadOnlyList<Fact> Facts { get; } = [.. sum.Facts.Distinct()];

    public override Interval? Needed(Fact fact, Trial trial)
    {
        var weight = sum.Weight(fact);
        if (weight == 0)
        {
            return null;
        }

        var rest = sum.Without(fact, trial);
        if (!IsAtMost)
        {
            return weight > 0 ? Over(-rest, weight) : Over(rest, -weight);
        }

        // weight × value + rest ≤ 0 for some value of the rest.
        return weight > 0 ? new Interval(-Unbounded, -rest.Low / weight) : new Interval(rest.Low / -weight, Unbounded);
    }

    protected override bool IsSatisfied(Trial trial)
    {
        var value = sum.In(trial);
        return IsAtMost ? value.Low <= 0 : value.Contains(0);
    }

    private static Interval Over(Interval interval, int divisor) => divisor == 1 ? interval : new Interval(interval.Low / divisor, interval.High / divisor);
}

/// <summary>rate × base = 100 × part, for one pair of base and part at least.</summary>
/// <param name="relation">Its kind.</param>
/// <param name="broken">How it is told.</param>
/// <param name="rate">The rate.</param>
/// <param name="sign">−1 where the rate is printed without the sign that it has.</param>
/// <param name="ways">Pairs of part and base; the first is what is said.</param>
internal sealed class RatioBond(Relation relation, BrokenRelation? broken, Fact rate, int sign, IReadOnlyList<(Expression Part, Expression Base)> ways)
    : Bond(relation, broken)
{
    public Fact Rate { get; } = rate;

    public override IReadOnlyList<Fact> Facts { get; } = [.. ways.SelectMany(way => way.Part.Facts.Concat(way.Base.Facts)).Prepend(rate).Distinct()];

    /// <summary>What the relation would be if the word of direction were the other; null where no word takes part.</summary>
    public (Expression Part, Expression Base)? Turned { get; init; }

    /// <summary>The rate is said to be one of growth; false where its words say 减少, 下降.</summary>
    public bool IsSaidUp => sign > 0;

    /// <summary>Whether the figures fit as soon as the word is turned round.</summary>
    public bool HoldsTurned(Trial trial) =>
        Turned is var (part, whole) && whole.In(trial) is { Low: > 0 } all && (-Said(trial) * all).Meets(Hundredfold(part.In(trial)));

    /// <summary>The figures that the rate is said to be a part of.</summary>
    public IEnumerable<Fact> Bases => ways[0].Base.Facts;

    public IEnumerable<Fact> Parts => ways[0].Part.Facts;

    public override Interval? Needed(Fact fact, Trial trial)
    {
        foreach (var (part, whole) in ways)
        {
            if (ReferenceEquals(fact, Rate))
            {
                if (RateOf(part.In(trial), whole.In(trial)) is { } interval)
                {
                    return sign > 0 ? interval : -interval;
                }
            }
            else if (NeededIn(part, whole, fact, trial) is { } needed)
            {
                return needed;
            }
        }

        return null;
    }

    protected override bool IsSatisfied(Trial trial)
    {
        var said = Said(trial);
        foreach (var (part, whole) in ways)
        {
            var all = whole.In(trial);
            if (all.Low > 0 && (said * all).Meets(Hundredfold(part.In(trial))))
            {
                return true;
            }
        }

        return false;
    }

    private Interval Said(Trial trial) => sign > 0 ? trial.Of(Rate) : -trial.Of(Rate);

    private static Interval? RateOf(Interval part, Interval whole)
    {
        if (whole.Low <= 0)
        {
            return null;
        }

        var corners = (decimal[])[part.Low * 100 / whole.Low, part.Low * 100 / whole.High, part.High * 100 / whole.Low, part.High * 100 / whole.High];
        return new Interval(corners.Min(), corners.Max());
    }

    // rate × (b·x + B) = 100 × (p·x + P), so x = (100·P − rate·B) ÷ (rate·b − 100·p), at the corners of all intervals.
    private Interval? NeededIn(Expression part, Expression whole, Fact fact, Trial trial)
    {
        var (p, b) = (part.Weight(fact), whole.Weight(fact));
        if (p == 0 && b == 0)
        {
            return null;
        }

        var (partRest, wholeRest, said) = (part.Without(fact, trial), whole.Without(fact, trial), Said(trial));

        // A rate that may be nothing at all asks for no value of its base.
        if (Math.Sign((said.Low * b) - (100 * p)) * Math.Sign((said.High * b) - (100 * p)) <= 0)
        {
            return new Interval(-Unbounded, Unbounded);
        }

        var low = decimal.MaxValue;
        var high = decimal.MinValue;
        foreach (var times in (decimal[])[said.Low, said.High])
        {
            var divisor = (times * b) - (100 * p);
            foreach (var rest in (decimal[])[(100 * partRest.Low) - (times * wholeRest.Low), (100 * partRest.Low) - (times * wholeRest.High), (100 * partRest.High) - (times * wholeRest.Low), (100 * partRest.High) - (times * wholeRest.High)])
            {
                low = Math.Min(low, rest / divisor);
                high = Math.Max(high, rest / divisor);
            }
        }

        return new Interval(low, high);
    }

    private static Interval Hundredfold(Interval interval) => new(interval.Low * 100, interval.High * 100);
}
