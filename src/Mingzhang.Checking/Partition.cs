using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Parts that a list prints under one of its members and that together may make it up.</summary>
/// <param name="Parent">Index of the whole among the lines.</param>
/// <param name="Children">Indices of the parts: no two of them overlap.</param>
/// <param name="IsWhole">The parts claim to be all there is; if not, they are at most the whole.</param>
internal sealed record Family(int Parent, IReadOnlyList<int> Children, bool IsWhole);

/// <summary>Finds who is part of whom among the lines of a list, from their coordinates alone.</summary>
internal static class Partition
{
    private const int MostSteps = 400;

    public static List<Family> Of(IReadOnlyList<Line> lines)
    {
        var used = lines.Where(line => line.IsUnderstood).Select(line => line.Coordinates).ToList();
        if (used.Count < 2)
        {
            return [];
        }

        var varying = used.Aggregate(DimensionSet.Empty, (set, point) => new DimensionSet(set.Bits | point.DifferenceFrom(used[0]).Bits));
        var at = new Dictionary<Coordinates, int>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsUnderstood)
            {
                at.TryAdd(lines[i].Coordinates, i);
            }
        }

        var children = new Dictionary<int, List<int>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsUnderstood)
            {
                continue;
            }

            foreach (var parent in NearestParents(lines[i].Coordinates, at, varying))
            {
                if (!children.TryGetValue(parent, out var list))
                {
                    children[parent] = list = [];
                }

                list.Add(i);
            }
        }

        return [.. children.SelectMany(pair => Families(lines, pair.Key, pair.Value))];
    }

    /// <summary>The listed points that contain a point with no other listed point between.</summary>
    private static List<int> NearestParents(Coordinates point, Dictionary<Coordinates, int> at, DimensionSet varying)
    {
        var found = new List<int>();
        var points = new List<Coordinates>();
        var seen = new HashSet<Coordinates> { point };
        var queue = new Queue<Coordinates>();
        queue.Enqueue(point);
        while (queue.Count > 0 && seen.Count < MostSteps)
        {
            foreach (var wider in queue.Dequeue().Wider(varying))
            {
                if (!seen.Add(wider))
                {
                    continue;
                }

                if (at.TryGetValue(wider, out var index))
                {
                    found.Add(index);
                    points.Add(wider);
                }
                else
                {
                    queue.Enqueue(wider);
                }
            }
        }

        if (found.Count > 1)
        {
            for (var i = found.Count - 1; i >= 0; i--)
            {
                var candidate = points[i];
                if (points.Exists(other => other != candidate && candidate.Contains(other)))
                {
                    found.RemoveAt(i);
                    points.RemoveAt(i);
                }
            }
        }

        return found;
    }

    /// <summary>Divides the children of a line into families whose members do not overlap: classes of spending and
    /// kinds of spending both divide the same total, each for itself.</summary>
    private static IEnumerable<Family> Families(IReadOnlyList<Line> lines, int parent, List<int> children)
    {
        var whole = lines[parent].Coordinates;
        var lone = children.Where(child => lines[child].Coordinates.Theme.IsLonePart() || lines[child].Coordinates.Nature.IsLonePart()).ToList();
        foreach (var child in lone)
        {
            yield return new Family(parent, [child], IsWhole: false);
        }

        var groups = children.Except(lone)
            .GroupBy(child => (Dimensions: lines[child].Coordinates.DifferenceFrom(whole), Side: SideOf(whole, lines[child].Coordinates)))
            .Select(group => (group.Key.Side, Members: group.ToList())).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = groups.Count - 1; j > i; j--)
            {
                if (groups[i].Side == groups[j].Side && AreApart(lines, groups[i].Members, groups[j].Members))
                {
                    groups[i].Members.AddRange(groups[j].Members);
                    groups.RemoveAt(j);
                }
            }

            yield return new Family(parent, groups[i].Members, IsWhole(lines, whole, groups[i].Members));
        }
    }

    private static int SideOf(in Coordinates whole, in Coordinates part) =>
        whole.Flow != Flow.GrandTotal ? 0 : part.Flow.IsSource() ? 1 : part.Flow.IsUse() ? 2 : 0;

    /// <summary>Whether a closed dimension keeps every member of one group apart from every member of the other.</summary>
    private static bool AreApart(IReadOnlyList<Line> lines, List<int> first, List<int> second)
    {
        var flows = first.Select(i => lines[i].Coordinates.Flow).Distinct().ToList();
        if (!second.Exists(i => flows.Exists(flow => Overlap(flow, lines[i].Coordinates.Flow))))
        {
            return true;
        }

        var natures = first.Select(i => lines[i].Coordinates).DistinctBy(point => point.Nature).ToList();
        return !second.Exists(i => natures.Exists(point => Overlap(point, lines[i].Coordinates)));
    }

    private static bool Overlap(Flow a, Flow b) => a == b || a == Flow.None || b == Flow.None || a == Flow.GrandTotal || b == Flow.GrandTotal;

    private static bool Overlap(in Coordinates a, in Coordinates b)
    {
        var first = new Coordinates { Nature = a.Nature };
        var second = new Coordinates { Nature = b.Nature };
        return first.Contains(second) || second.Contains(first);
    }

    private static bool IsWhole(IReadOnlyList<Line> lines, in Coordinates whole, List<int> children)
    {
        var points = children.Select(child => lines[child].Coordinates).ToList();
        if (Trees.IsWhole([.. points.Select(point => point.Fund)]) || Trees.IsWhole([.. points.Select(point => point.Nature)]) || Trees.IsWhole([.. points.Select(point => point.Theme)]))
        {
            return true;
        }

        var dimensions = points[0].DifferenceFrom(whole);
        if (children.Count == 1)
        {
            // One code under another, one unit, one project is all there is; one fund or one kind need not be.
            return !lines[children[0]].IsPartOf && dimensions.Meets(DimensionSet.Of(Dimension.Function, Dimension.Economy, Dimension.GovernmentEconomy, Dimension.Unit, Dimension.Project, Dimension.Item));
        }

        if (points.TrueForAll(point => point.Theme is Theme.VehicleFuel or Theme.VehicleRepair or Theme.VehicleInsurance or Theme.VehicleOther))
        {
            return false;
        }

        return !children.TrueForAll(child => lines[child].IsPartOf);
    }
}
