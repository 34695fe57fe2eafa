using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Sums over more than one table: a figure against the lines of another table that lie within its point, and
/// 财政拨款 against its three funds, 基本支出 against 人员 and 公用 (BX-05, BX-09, BX-10, BX-12, FX-05 to FX-07).</summary>
internal static class SumsAcross
{
    public static void Check(Body body, Tally tally)
    {
        foreach (var (point, sums) in body.Sums.All)
        {
            if (body.Points.At(point) is { } facts)
            {
                foreach (var sum in sums)
                {
                    Check(facts[0], sum.Sum, sum.Lines, tally, sum);
                }
            }
        }

        foreach (var (point, facts) in body.Points.Points)
        {
            if (point.Fund == Fund.Fiscal)
            {
                CheckParts(body, Body.FundsOf(point), facts[0], tally);
            }

            if (point is { Nature: Nature.Basic, Economy.IsAll: true, GovernmentEconomy.IsAll: true })
            {
                CheckParts(body, Body.NaturesOf(point), facts[0], tally);
            }
        }
    }

    private static void Check(Fact fact, Interval sum, IReadOnlyList<Fact> lines, Tally tally, DerivedSum? from = null)
    {
        var broken = sum.Meets(fact.Interval) ? tally.Holds(Relation.SumAcross) : tally.Violated(Findings.Of(Relation.SumAcross, fact, sum, lines.Select(line => new Term(line, 1))));
        if (tally.Bonds is { } bonds)
        {
            var blanks = from is null ? [] : from.BlankRowsWithin(fact.Coordinates).Select(row => bonds.BlankAt(from.Grid, row, from.Column));
            bonds.Add(new LinearBond(Relation.SumAcross, broken, Expression.Of(new Value(sum, lines)).Plus(Expression.Of(blanks)).Minus(fact)));
        }
    }

    private static void CheckParts(Body body, Coordinates[] parts, Fact fact, Tally tally)
    {
        var sum = Interval.Zero;
        var lines = new List<Fact>();
        var unknown = false;
        foreach (var part in parts)
        {
            if (body.At(part) is not { } value)
            {
                unknown = true;
                continue;
            }

            sum += value.Interval;
            lines.AddRange(value.Facts);
        }

        if (lines.Count == 0)
        {
            return;
        }

        // Parts beside each other in one table, or in one paragraph, have been added up there.
        var place = fact.Place;
        if (lines.TrueForAll(line => line.Place.Document == place.Document && line.Place.Table == place.Table && (place.Table is not null || line.Place.Paragraph == place.Paragraph)))
        {
            return;
        }

        if (!unknown)
        {
            Check(fact, sum, lines, tally);
        }
        else if (fact.Figure.Number >= 0 && lines.TrueForAll(line => line.Figure.Number >= 0))
        {
            // Some parts are not printed: the others are at most the whole.
            Parts.Check(fact, sum, lines, tally);
        }
    }
}
