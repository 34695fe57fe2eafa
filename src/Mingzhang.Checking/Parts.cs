using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>A part is at most its whole, wherever the two are printed (BX-07, BX-11, BX-33, FX-08).</summary>
internal static class Parts
{
    // Dimensions whose parts are printed in tables of their own.
    private static readonly DimensionSet Dimensions = DimensionSet.Of(Dimension.Fund, Dimension.Nature);

    public static void Check(Body body, Tally tally)
    {
        foreach (var (point, facts) in body.Points.Points)
        {
            if (point.Flow is Flow.Revenue or Flow.Expenditure or Flow.GrandTotal && facts[0].Figure.Number > 0)
            {
                foreach (var whole in NearestWholes(body, point))
                {
                    if (!IsSameRow(facts[0].Place, whole.Place))
                    {
                        Check(whole, facts[0].Interval, facts, tally, 1);
                    }
                }
            }
        }
    }

    public static void Check(Fact whole, Interval sum, IReadOnlyList<Fact> parts, Tally tally, int most = int.MaxValue)
    {
        if (whole.Figure.Number < 0)
        {
            tally.Count(Relation.PartOfWhole, Outcome.DoesNotApply);
        }
        else if (Interval.CanBeAtMost(sum, whole.Interval))
        {
            tally.Count(Relation.PartOfWhole, Outcome.Holds);
        }
        else
        {
            tally.Violated(Findings.Of(Relation.PartOfWhole, whole, sum, parts.Take(most).Select(part => new Term(part, 1))));
        }
    }

    /// <summary>Figures at the next wider point along one dimension that has any.</summary>
    private static IEnumerable<Fact> NearestWholes(Body body, Coordinates point)
    {
        foreach (var dimension in (Dimension[])[Dimension.Fund, Dimension.Nature])
        {
            if (!Dimensions.Has(dimension))
            {
                continue;
            }

            var wider = point;
            while (wider.Wider(DimensionSet.Of(dimension)).FirstOrDefault() is var next && next != default)
            {
                wider = next;
                if (body.Points.At(wider) is { } facts)
                {
                    yield return facts[0];
                    break;
                }
            }
        }
    }

    private static bool IsSameRow(Place a, Place b) => a.Table is not null && a.Table == b.Table && a.Document == b.Document && a.Row == b.Row;
}
