using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Finds the parents of points among the points of a list. One finder serves all lines of a list, one after
/// another, and keeps its working space between them.</summary>
/// <param name="at">Points of the list and the lines where they first stand.</param>
/// <param name="varying">The dimensions in which the lines differ.</param>
internal sealed class ParentFinder(Dictionary<Coordinates, int> at, DimensionSet varying)
{
    private const int MostSteps = 400;
    private readonly List<int> found = [];
    private readonly List<Coordinates> points = [];
    private readonly HashSet<Coordinates> seen = [];
    private readonly Queue<Coordinates> queue = [];

    /// <summary>The listed points that contain a point with no other listed point between, valid until the next
    /// call.</summary>
    public List<int> Nearest(in Coordinates point)
    {
        found.Clear();
        if (OnlyWay(point) is { } dimension)
        {
            Climb(point, dimension);
        }
        else
        {
            Search(point);
        }

        return found;
    }

    /// <summary>The dimension in which a point can be widened, if it is only one: most lines of most tables.</summary>
    private Dimension? OnlyWay(in Coordinates point)
    {
        Dimension? only = null;
        for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
        {
            if (varying.Has(dimension) && point.TryWiden(dimension, out _))
            {
                if (only is not null)
                {
                    return null;
                }

                only = dimension;
            }
        }

        return only;
    }

    private void Climb(in Coordinates point, Dimension dimension)
    {
        for (var place = point; place.TryWiden(dimension, out var wider); place = wider)
        {
            if (at.TryGetValue(wider, out var index))
            {
                found.Add(index);
                return;
            }
        }
    }

    private void Search(in Coordinates point)
    {
        points.Clear();
        seen.Clear();
        queue.Clear();
        seen.Add(point);
        queue.Enqueue(point);
        while (queue.Count > 0 && seen.Count < MostSteps)
        {
            var place = queue.Dequeue();
            for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
            {
                if (!varying.Has(dimension) || !place.TryWiden(dimension, out var wider) || !seen.Add(wider))
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

        for (var i = found.Count - 1; i >= 0 && found.Count > 1; i--)
        {
            if (HasNarrower(points[i]))
            {
                found.RemoveAt(i);
                points.RemoveAt(i);
            }
        }
    }

    private bool HasNarrower(in Coordinates candidate)
    {
        foreach (var other in points)
        {
            if (other != candidate && candidate.Contains(other))
            {
                return true;
            }
        }

        return false;
    }
}
