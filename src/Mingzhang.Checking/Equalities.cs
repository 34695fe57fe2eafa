using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>One point, one value: two figures at the same point are the same sum of money, wherever they stand and in
/// whatever unit (BX-01 to BX-06, FX-01 to FX-07, BT-01, FN-01 …).</summary>
internal static class Equalities
{
    private const int MostPaired = 16;

    public static void Check(PointIndex index, Tally tally)
    {
        foreach (var facts in index.Points.Values)
        {
            if (facts.Count > 1)
            {
                Check(facts, tally);
            }
        }
    }

    private static void Check(List<Fact> facts, Tally tally)
    {
        var low = decimal.MinValue;
        var high = decimal.MaxValue;
        foreach (var fact in facts)
        {
            var interval = fact.Interval;
            low = Math.Max(low, interval.Low);
            high = Math.Min(high, interval.High);
        }

        if (low <= high)
        {
            for (var i = 1; i < facts.Count; i++)
            {
                tally.Count(Relation.Equality, Outcome.Holds);
            }

            Bind(facts, [], tally);
            return;
        }

        // The value that most figures share is what the others are held against; with no majority, the first.
        var leader = facts.MaxBy(fact => facts.Count(other => other.Interval.Meets(fact.Interval)))!;
        var broken = new Dictionary<(Fact, Fact), BrokenRelation>();
        foreach (var fact in facts.Where(fact => fact != leader))
        {
            if (fact.Interval.Meets(leader.Interval))
            {
                tally.Count(Relation.Equality, Outcome.Holds);
            }
            else
            {
                var told = tally.Violated(Findings.Of(Relation.Equality, fact, leader.Interval, facts.Where(other => other != fact).Select(other => new Term(other, 1))));
                broken[(fact, leader)] = told;
                broken[(leader, fact)] = told;
            }
        }

        Bind(facts, broken, tally);
    }

    /// <summary>Every two figures are bound to each other, so that the one that stands against all others is told from
    /// them; of a long list, each to the first.</summary>
    private static void Bind(List<Fact> facts, Dictionary<(Fact, Fact), BrokenRelation> broken, Tally tally)
    {
        if (tally.Bonds is not { } bonds)
        {
            return;
        }

        for (var i = 0; i < facts.Count; i++)
        {
            for (var j = i + 1; j < facts.Count && (i == 0 || facts.Count <= MostPaired); j++)
            {
                bonds.Add(new LinearBond(Relation.Equality, broken.GetValueOrDefault((facts[i], facts[j])), Expression.Of(Value.Of(facts[i])).Minus(facts[j])));
            }
        }
    }
}
