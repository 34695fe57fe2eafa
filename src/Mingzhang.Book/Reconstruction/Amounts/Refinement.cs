using Mingzhang.Model;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>The points at which entries may stand so that every printed sum is a sum of entries: what any two sums have in common,
/// and what is left of a sum that its printed parts do not make up.</summary>
internal sealed class Refinement
{
    private readonly Themes themes;
    private readonly IReadOnlyList<PrintedSum> sums;
    private readonly bool hasConstruction;
    private readonly List<Breakdown> breakdowns = [];
    private readonly List<PrintedSum> nothing;
    private List<Coordinates> points = [];
    private readonly HashSet<Coordinates> known = [];

    private Refinement(IReadOnlyList<PrintedSum> sums, Themes themes)
    {
        this.sums = sums;
        this.themes = themes;
        hasConstruction = sums.Any(sum => sum.At.Nature is Nature.ProjectWithoutConstruction or Nature.ProjectConstruction);

        // Within nothing there is nothing, unless a part of it is below zero.
        nothing = [.. sums.Where(sum => sum.Fen == 0 && !sums.Any(part => part.Fen < 0 && sum.Contains(part.At)))];
    }

    /// <summary>The points, as the ledger sees entries that stand there, in an order that only the sums decide.</summary>
    public static IReadOnlyList<Coordinates> Of(IReadOnlyList<PrintedSum> sums, Themes themes)
    {
        var refinement = new Refinement(sums, themes);
        var families = sums.GroupBy(sum => Key(sum.At.Given)).OrderByDescending(family => Count(family.First().At.Given)).ThenByDescending(family => family.Count());
        foreach (var family in families)
        {
            refinement.Add([.. family]);
        }

        return refinement.points;
    }

    private static int Key(DimensionSet given)
    {
        var key = 0;
        for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
        {
            key |= given.Has(dimension) ? 1 << (int)dimension : 0;
        }

        return key;
    }

    private static int Count(DimensionSet given) => System.Numerics.BitOperations.PopCount((uint)Key(given));

    private void Add(IReadOnlyList<PrintedSum> family)
    {
        foreach (var sum in family)
        {
            var before = points.Count;
            for (var i = 0; i < before; i++)
            {
                if (sum.Flows.Contains(points[i].Flow) && Meeting.TryMeet(points[i], sum.At, out var common))
                {
                    Keep(common);
                }
            }

            foreach (var flow in sum.Flows)
            {
                Keep(sum.At with { Flow = flow });
            }
        }

        var found = Breakdowns.Of(sums, family).ToList();
        breakdowns.AddRange(found);
        points = [.. points.Where(point => !found.Exists(breakdown => breakdown.LeavesOut(point)))];
    }

    private void Keep(Coordinates point)
    {
        foreach (var itemised in themes.Itemised(point))
        {
            if (themes.Told(itemised) is not { } told)
            {
                continue;
            }

            if (told.Nature != Nature.Project)
            {
                Put(told);
                continue;
            }

            Put(told with { Nature = Nature.ProjectWithoutConstruction });
            if (hasConstruction)
            {
                Put(told with { Nature = Nature.ProjectConstruction });
            }
        }
    }

    private void Put(Coordinates point)
    {
        if (!known.Contains(point) && !nothing.Exists(sum => sum.Contains(point)) && !breakdowns.Exists(breakdown => breakdown.LeavesOut(point)))
        {
            known.Add(point);
            points.Add(point);
        }
    }
}
