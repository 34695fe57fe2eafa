using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>A sum of values, each with its sign. The sum of a column of thousands is added up once; what is supposed of a few
/// of its figures is then added to it.</summary>
internal sealed class Expression
{
    public static readonly Expression Nothing = new([]);

    private readonly Term[] terms;
    private readonly Dictionary<Fact, List<Term>> termsOf = [];
    private readonly Interval printed;

    private Expression(Term[] terms)
    {
        this.terms = terms;
        foreach (var term in terms)
        {
            printed += term.Signed(term.Value.Interval);
            foreach (var fact in term.Value.Facts)
            {
                if (!termsOf.TryGetValue(fact, out var list))
                {
                    termsOf[fact] = list = [];
                }

                list.Add(term);
            }
        }
    }

    public static Expression Of(Value value) => Nothing.Plus(value, 1);

    public static Expression Of(IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        return all.Count == 0 ? Nothing : Of(new Value(all.Aggregate(Interval.Zero, (sum, fact) => sum + fact.Interval), all));
    }

    public Expression Plus(Value value, int sign) => new([.. terms, new Term(value, sign)]);

    public Expression Plus(Expression other) => new([.. terms, .. other.terms]);

    public Expression Minus(Value value) => Plus(value, -1);

    public Expression Minus(Fact fact) => Minus(Value.Of(fact));

    public IEnumerable<Fact> Facts => termsOf.Keys;

    /// <summary>How often a figure takes part, with its sign.</summary>
    public int Weight(Fact fact) => termsOf.TryGetValue(fact, out var list) ? list.Sum(term => term.Sign) : 0;

    public Interval In(Trial trial) => Sum(trial, without: null);

    /// <summary>The sum of all that is not the figure.</summary>
    public Interval Without(Fact fact, Trial trial) => Sum(trial, fact);

    private Interval Sum(Trial trial, Fact? without)
    {
        var sum = printed;
        HashSet<Term>? opened = null;
        if (without is not null)
        {
            Replace(without, Interval.Zero, ref sum, ref opened);
        }

        if (trial.Changes.Count <= termsOf.Count)
        {
            foreach (var (fact, supposed) in trial.Changes)
            {
                if (!ReferenceEquals(fact, without))
                {
                    Replace(fact, supposed, ref sum, ref opened);
                }
            }
        }
        else
        {
            foreach (var fact in termsOf.Keys)
            {
                if (!ReferenceEquals(fact, without) && trial.Changes.TryGetValue(fact, out var supposed))
                {
                    Replace(fact, supposed, ref sum, ref opened);
                }
            }
        }

        return sum;
    }

    // A value may be known more narrowly than its figures print it; with one of them changed, it is what they add up to.
    private void Replace(Fact fact, Interval by, ref Interval sum, ref HashSet<Term>? opened)
    {
        if (!termsOf.TryGetValue(fact, out var list))
        {
            return;
        }

        foreach (var term in list)
        {
            if ((opened ??= []).Add(term))
            {
                sum = Exchanged(sum, term.Signed(term.Value.Interval), term.Signed(term.OfFacts));
            }

            sum = Exchanged(sum, term.Signed(fact.Interval), term.Signed(by));
        }
    }

    private static Interval Exchanged(Interval sum, Interval old, Interval now) => new(sum.Low - old.Low + now.Low, sum.High - old.High + now.High);

    private sealed class Term(Value value, int sign)
    {
        private Interval? ofFacts;

        public Value Value { get; } = value;

        public int Sign { get; } = sign;

        public Interval OfFacts => ofFacts ??= Value.Facts.Aggregate(Interval.Zero, (sum, fact) => sum + fact.Interval);

        public Interval Signed(Interval interval) => Sign > 0 ? interval : -interval;
    }
}
