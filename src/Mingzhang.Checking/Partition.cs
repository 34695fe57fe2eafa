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
    public static List<Family> Of(IReadOnlyList<Line> lines)
    {
        var at = new Dictionary<Coordinates, int>(lines.Count);
        var varying = DimensionSet.Empty;
        Line? first = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsUnderstood)
            {
                first ??= lines[i];
                varying = new DimensionSet(varying.Bits | lines[i].Coordinates.DifferenceFrom(first.Coordinates).Bits);
                at.TryAdd(lines[i].Coordinates, i);
            }
        }

        if (varying.IsEmpty)
        {
            return [];
        }

        // In the order in which parents get their first child.
        var parents = new List<int>();
        var children = new List<int>?[lines.Count];
        var finder = new ParentFinder(at, varying);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsUnderstood)
            {
                continue;
            }

            foreach (var parent in finder.Nearest(lines[i].Coordinates))
            {
                if (children[parent] is null)
                {
                    children[parent] = [];
                    parents.Add(parent);
                }

                children[parent]!.Add(i);
            }
        }

        var families = new List<Family>(parents.Count);
        foreach (var parent in parents)
        {
            AddFamilies(families, lines, parent, children[parent]!);
        }

        return families;
    }

    /// <summary>Divides the children of a line into families whose members do not overlap: classes of spending and
    /// kinds of spending both divide the same total, each for itself.</summary>
    private static void AddFamilies(List<Family> families, IReadOnlyList<Line> lines, int parent, List<int> children)
    {
        var whole = lines[parent].Coordinates;
        var groups = new List<(DimensionSet Dimensions, int Side, List<int> Members)>(1);
        foreach (var child in children)
        {
            var point = lines[child].Coordinates;
            if (point.Theme.IsLonePart() || point.Nature.IsLonePart())
            {
                families.Add(new Family(parent, [child], IsWhole: false));
                continue;
            }

            var dimensions = point.DifferenceFrom(whole);
            var side = SideOf(whole, point);
            var index = groups.FindIndex(group => group.Dimensions == dimensions && group.Side == side);
            if (index < 0)
            {
                groups.Add((dimensions, side, [child]));
            }
            else
            {
                groups[index].Members.Add(child);
            }
        }

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

            families.Add(new Family(parent, groups[i].Members, IsWhole(lines, whole, groups[i].Members)));
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
        var first = lines[children[0]].Coordinates;
        if (children.Count == 1)
        {
            // One code under another, one unit, one project is all there is; one fund or one kind need not be.
            return !lines[children[0]].IsPartOf && first.DifferenceFrom(whole).Meets(DimensionSet.Of(Dimension.Function, Dimension.Economy, Dimension.GovernmentEconomy, Dimension.Unit, Dimension.Project, Dimension.Item));
        }

        // Members that are all the same in a dimension cannot be all there is of it.
        if ((children.Exists(child => lines[child].Coordinates.Fund != first.Fund) && Trees.IsWhole(children.ConvertAll(child => lines[child].Coordinates.Fund)))
            || (children.Exists(child => lines[child].Coordinates.Nature != first.Nature) && Trees.IsWhole(children.ConvertAll(child => lines[child].Coordinates.Nature)))
            || (children.Exists(child => lines[child].Coordinates.Theme != first.Theme) && Trees.IsWhole(children.ConvertAll(child => lines[child].Coordinates.Theme))))
        {
            return true;
        }

        if (children.TrueForAll(child => lines[child].Coordinates.Theme is Theme.VehicleFuel or Theme.VehicleRepair or Theme.VehicleInsurance or Theme.VehicleOther))
        {
            return false;
        }

        return !children.TrueForAll(child => lines[child].IsPartOf);
    }
}
