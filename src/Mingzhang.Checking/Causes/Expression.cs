using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>A sum of values, each with its sign.</summary>
internal sealed class Expression
{
    private readonly (Value Value, int Sign)[] terms;

    private Expression((Value, int)[] terms) => this.terms = terms;

    public static readonly Expression Nothing = new([]);

    public static Expression Of(Value value) => new([(value, 1)]);

    public static Expression Of(IEnumerable<Fact> facts) => new([.. facts.Select(fact => (Value.Of(fact), 1))]);

    public Expression Plus(Expression other) => new([.. terms, .. other.terms]);

    public Expression Minus(Value value) => Plus(value, -1);

    public Expression Minus(Fact fact) => Plus(Value.Of(fact), -1);

    public Expression Plus(Value value, int sign) => new([.. terms, (value, sign)]);

    public IEnumerable<Fact> Facts => terms.SelectMany(term => term.Value.Facts);

    public Interval In(Trial trial)
    {
        var sum = Interval.Zero;
        foreach (var (value, sign) in terms)
        {
            var interval = value.In(trial);
            sum += sign > 0 ? interval : -interval;
        }

        return sum;
    }

    /// <summary>How often a figure takes part, with its sign.</summary>
    public int Weight(Fact fact)
    {
        var weight = 0;
        foreach (var (value, sign) in terms)
        {
            for (var i = 0; i < value.Facts.Count; i++)
            {
                if (ReferenceEquals(value.Facts[i], fact))
                {
                    weight += sign;
                }
            }
        }

        return weight;
    }

    /// <summary>The sum of all that is not the figure.</summary>
    public Interval Without(Fact fact, Trial trial)
    {
        var sum = Interval.Zero;
        foreach (var (value, sign) in terms)
        {
            if (!value.Facts.Contains(fact))
            {
                var interval = value.In(trial);
                sum += sign > 0 ? interval : -interval;
                continue;
            }

            foreach (var other in value.Facts)
            {
                if (!ReferenceEquals(other, fact))
                {
                    sum += sign > 0 ? trial.Of(other) : -trial.Of(other);
                }
            }
        }

        return sum;
    }
}
