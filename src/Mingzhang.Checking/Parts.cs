using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>A part is at most its whole, wherever the two are printed (BX-07, BX-11, BX-33, FX-08).</summary>
internal static class Parts
{
    // Fund and nature are the dimensions whose parts are printed in tables of their own.
    public static void Check(Body body, Tally tally)
    {
        foreach (var (point, facts) in body.Points.Points)
        {
            if (point.Flow is Flow.Revenue or Flow.Expenditure or Flow.GrandTotal && facts[0].Figure.Number > 0)
            {
                CheckIn(body, point, Dimension.Fund, facts, tally);
                CheckIn(body, point, Dimension.Nature, facts, tally);
            }
        }
    }

    /// <summary>Against the figure at the next wider point along one dimension that has any.</summary>
    private static void CheckIn(Body body, in Coordinates point, Dimension dimension, List<Fact> facts, Tally tally)
    {
        for (var at = point; at.TryWiden(dimension, out var wider); at = wider)
        {
            if (body.Points.At(wider) is { } wholes)
            {
                if (!IsSameRow(facts[0].Place, wholes[0].Place))
                {
                    Check(wholes[0], facts[0].Interval, facts, tally, 1);
                }

                return;
            }
        }
    }

    public static void Check(Fact whole, Interval sum, IReadOnlyList<Fact> parts, Tally tally, int most = int.MaxValue)
    {
        if (whole.Figure.Number < 0)
        {
            tally.Count(Relation.PartOfWhole, Outcome.DoesNotApply);
        }
        else
        {
            var shown = parts.Take(most).ToList();
            var broken = Interval.CanBeAtMost(sum, whole.Interval) ? tally.Holds(Relation.PartOfWhole) : tally.Violated(Findings.Of(Relation.PartOfWhole, whole, sum, shown.Select(part => new Term(part, 1))));
            tally.Bonds?.Add(new LinearBond(Relation.PartOfWhole, broken, Expression.Of(new Value(sum, shown)).Minus(whole)) { IsAtMost = true });
        }
    }

    private static bool IsSameRow(Place a, Place b) => a.Table is not null && a.Table == b.Table && a.Document == b.Document && a.Row == b.Row;
}
