using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>What the lines of a table add up to at a point that the table itself does not list.</summary>
/// <param name="Grid">The table's block.</param>
/// <param name="Sum">The sum, in fen.</param>
/// <param name="Lines">The figures that make it up; none for a point that the table has nothing at.</param>
internal sealed record DerivedSum(FactGrid Grid, Interval Sum, IReadOnlyList<Fact> Lines);

/// <summary>A table that divides a whole without rest says the sum at every wider point of its lines: the 项 of
/// 支出总表 give the 类 of 收支总表 (BX-05, BX-10), its economic items give 301, 302 …</summary>
internal sealed class DerivedSums
{
    private readonly Dictionary<Coordinates, List<DerivedSum>> sums = [];

    /// <summary>Adds up what is asked for.</summary>
    /// <param name="documents">The body.</param>
    /// <param name="isAsked">Whether anybody wants to know the sum at a point.</param>
    public DerivedSums(IReadOnlyList<ReadDocument> documents, Func<Coordinates, bool> isAsked)
    {
        foreach (var grid in documents.SelectMany(document => document.Tables).SelectMany(table => table.Grids))
        {
            if (grid.Rows.Count >= 3)
            {
                Add(grid, isAsked);
            }
        }
    }

    public IEnumerable<KeyValuePair<Coordinates, List<DerivedSum>>> All => sums;

    public List<DerivedSum>? At(in Coordinates point) => sums.GetValueOrDefault(point);

    private void Add(FactGrid grid, Func<Coordinates, bool> isAsked)
    {
        if (grid.Rows.Any(row => !row.IsUnderstood))
        {
            return;
        }

        var families = Partition.Of(grid.Rows);
        var parents = families.Where(family => family.IsWhole).Select(family => family.Parent).ToHashSet();
        var children = families.SelectMany(family => family.Children).ToHashSet();
        var roots = parents.Where(parent => !children.Contains(parent)).ToList();
        if (roots.Count != 1)
        {
            return;
        }

        var root = roots[0];
        var leaves = Enumerable.Range(0, grid.Rows.Count)
            .Where(row => !parents.Contains(row) && row != root && !grid.Rows[row].Coordinates.Theme.IsLonePart()).ToList();
        var varying = leaves.Aggregate(DimensionSet.Empty, (set, leaf) => new DimensionSet(set.Bits | grid.Rows[leaf].Coordinates.DifferenceFrom(grid.Rows[root].Coordinates).Bits));
        var listed = grid.Rows.Select(row => row.Coordinates).ToHashSet();
        var wider = leaves.SelectMany(leaf => WiderPoints(grid.Rows[leaf].Coordinates, varying, grid.Rows[root].Coordinates)).Where(point => !listed.Contains(point)).Distinct().ToList();
        for (var c = 0; c < grid.Columns.Count; c++)
        {
            AddColumn(grid, c, root, leaves, wider, varying, isAsked);
        }
    }

    private void AddColumn(FactGrid grid, int column, int root, List<int> leaves, List<Coordinates> wider, DimensionSet varying, Func<Coordinates, bool> isAsked)
    {
        if (grid.Facts[root][column] is not { Figure.Measure.Kind: MeasureKind.Money } total || leaves.Exists(leaf => grid.States[leaf][column] == CellState.Unread) || !Divides(grid, column, root, total, leaves))
        {
            return;
        }

        foreach (var rowPoint in wider)
        {
            var point = total.Coordinates.With(varying, rowPoint);
            if (!isAsked(point) || leaves.Exists(leaf => !rowPoint.Contains(grid.Rows[leaf].Coordinates) && rowPoint.Meets(grid.Rows[leaf].Coordinates)))
            {
                continue;
            }

            var lines = leaves.Where(leaf => rowPoint.Contains(grid.Rows[leaf].Coordinates)).Select(leaf => grid.Facts[leaf][column]).OfType<Fact>().ToList();
            if (!sums.TryGetValue(point, out var list))
            {
                sums[point] = list = [];
            }

            list.Add(new DerivedSum(grid, lines.Aggregate(Interval.Zero, (sum, line) => sum + line.Interval), lines));
        }
    }

    /// <summary>Whether the lines add up to the total: only then do they say anything of other points. Of a balance,
    /// the lines of one side count.</summary>
    private static bool Divides(FactGrid grid, int column, int root, Fact total, List<int> leaves)
    {
        _ = root;
        var sum = leaves.Select(leaf => grid.Facts[leaf][column]).OfType<Fact>().Aggregate(Interval.Zero, (all, line) => all + line.Interval);
        return sum.Meets(total.Interval);
    }

    private static IEnumerable<Coordinates> WiderPoints(Coordinates leaf, DimensionSet varying, Coordinates root)
    {
        var seen = new HashSet<Coordinates> { leaf };
        var queue = new Queue<Coordinates>();
        queue.Enqueue(leaf);
        while (queue.Count > 0)
        {
            foreach (var wider in queue.Dequeue().Wider(varying))
            {
                if (wider != root && root.Contains(wider) && seen.Add(wider))
                {
                    queue.Enqueue(wider);
                    yield return wider;
                }
            }
        }
    }
}
