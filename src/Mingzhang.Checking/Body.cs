using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>A value at a point and the figures that give it.</summary>
internal sealed record Value(Interval Interval, IReadOnlyList<Fact> Facts)
{
    public static Value Of(Fact fact) => new(fact.Interval, [fact]);
}

/// <summary>The documents of one unit as one body: what figure, or what sum of figures, stands at a point.</summary>
internal sealed class Body
{
    private readonly HashSet<Coordinates> asked = [];

    public Body(IReadOnlyList<ReadDocument> documents, IEnumerable<Coordinates> alsoAsked)
    {
        Documents = documents;
        Points = new PointIndex(documents);
        asked.UnionWith(alsoAsked);
        foreach (var point in Points.Points.Keys)
        {
            if (point.Fund == Fund.Fiscal)
            {
                asked.UnionWith(FundsOf(point));
            }

            if (point.Nature == Nature.Basic)
            {
                asked.UnionWith(NaturesOf(point));
            }
        }

        Sums = new DerivedSums(documents, point => Points.At(point) is not null || asked.Contains(point));
    }

    public IReadOnlyList<ReadDocument> Documents { get; }

    public PointIndex Points { get; }

    public DerivedSums Sums { get; }

    /// <summary>The three funds that make up 财政拨款 at a point.</summary>
    public static Coordinates[] FundsOf(in Coordinates point) =>
        [point with { Fund = Fund.General }, point with { Fund = Fund.GovernmentFund }, point with { Fund = Fund.StateCapital }];

    /// <summary>The two kinds that make up 基本支出 at a point.</summary>
    public static Coordinates[] NaturesOf(in Coordinates point) =>
        [point with { Nature = Nature.Personnel }, point with { Nature = Nature.Running }];

    /// <summary>The value at a point: a figure printed there, else what a table's lines add up to, else nothing where
    /// an empty table says so; null if the body does not say.</summary>
    public Value? At(in Coordinates point)
    {
        if (Points.At(point) is { } facts)
        {
            // Figures that contradict each other are told elsewhere; a third one is not judged by them.
            var first = facts[0];
            return facts.TrueForAll(fact => fact.Interval.Meets(first.Interval)) ? new Value(Narrowest(facts), [first]) : null;
        }

        if (Sums.At(point) is [{ } sum, ..])
        {
            return new Value(sum.Sum, sum.Lines);
        }

        return Points.IsInEmptyTable(point) ? new Value(Interval.Zero, []) : null;
    }

    private static Interval Narrowest(List<Fact> facts) => facts.Select(fact => fact.Interval).MinBy(interval => interval.High - interval.Low);
}
