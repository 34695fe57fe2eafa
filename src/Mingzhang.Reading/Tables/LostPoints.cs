using Mingzhang.Model;

namespace Mingzhang.Reading.Tables;

/// <summary>Finds tables whose decimal points became commas by what other places of the document print at the same
/// points: every figure that can be compared is larger by one and the same power of ten, and none agrees as printed.</summary>
internal static class LostPoints
{
    private const int FewestWitnesses = 2;

    /// <summary>Digits after the lost point, by the number of the table.</summary>
    public static Dictionary<int, int> Find(IReadOnlyList<FactTable> tables, IReadOnlyList<Fact> facts)
    {
        var lost = new Dictionary<int, int>();
        ILookup<Coordinates, Fact>? byPoint = null;
        foreach (var table in tables)
        {
            var own = table.Grids.SelectMany(grid => grid.Facts).SelectMany(row => row).OfType<Fact>().ToList();
            if (own.Count < FewestWitnesses || !own.TrueForAll(CanHaveLostItsPoint))
            {
                continue;
            }

            byPoint ??= facts.Where(fact => fact.Figure.Measure.Kind == MeasureKind.Money && !fact.IsOneOfSeveral).ToLookup(fact => fact.Coordinates);
            if (DecimalsOf(own, byPoint) is { } decimals)
            {
                lost[table.Number] = decimals;
            }
        }

        return lost;
    }

    private static bool CanHaveLostItsPoint(Fact fact) =>
        fact.Figure is { Decimals: 0, Measure.Kind: MeasureKind.Money } && fact.Printed.AsSpan().IndexOfAny(",，") >= 0;

    private static int? DecimalsOf(List<Fact> own, ILookup<Coordinates, Fact> byPoint)
    {
        var table = own[0].Place.Table;
        var pairs = own.SelectMany(fact => byPoint[fact.Coordinates].Where(other => other.Place.Table != table).Take(1).Select(other => (Fact: fact, Other: other)))
            .Where(pair => pair.Other.Figure.Number != 0).ToList();
        if (pairs.Select(pair => pair.Fact.Figure.Number).Distinct().Count() < FewestWitnesses)
        {
            return null;
        }

        var scale = 1m;
        for (var decimals = 1; decimals <= 6; decimals++)
        {
            scale *= 10;
            var divisor = scale;
            var places = decimals;
            if (decimals >= 2 && pairs.TrueForAll(pair => (pair.Fact.Figure with { Number = pair.Fact.Figure.Number / divisor, Decimals = places }).Interval.Meets(pair.Other.Interval)))
            {
                return decimals;
            }
        }

        return null;
    }
}
