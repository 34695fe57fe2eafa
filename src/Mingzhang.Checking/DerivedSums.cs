using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>What the lines of a table add up to at a point that the table itself does not list.</summary>
/// <param name="Grid">The table's block.</param>
/// <param name="Sum">The sum, in fen.</param>
/// <param name="Lines">The figures that make it up; none for a point that the table has nothing at.</param>
/// <param name="Column">The column of the block that is added up.</param>
/// <param name="Leaves">The rows of the block that divide its whole.</param>
internal sealed record DerivedSum(FactGrid Grid, Interval Sum, IReadOnlyList<Fact> Lines, int Column, IReadOnlyList<int> Leaves)
{
    /// <summary>Rows within a point that print nothing in the column: a figure may belong there.</summary>
    public IEnumerable<int> BlankRowsWithin(Coordinates point) =>
        Leaves.Where(leaf => Grid.Facts[leaf][Column] is null && IsWithin(point, Grid.Rows[leaf].Coordinates));

    private static bool IsWithin(in Coordinates point, in Coordinates row) =>
        row.Function.IsWithin(point.Function) && row.Economy.IsWithin(point.Economy) && row.GovernmentEconomy.IsWithin(point.GovernmentEconomy);
}

/// <summary>A table that divides a whole without rest says the sum at every wider point of its lines: the 项 of
/// 支出总表 give the 类 of 收支总表 (BX-05, BX-10), its economic items give 301, 302 …</summary>
internal sealed class DerivedSums
{
    private readonly Dictionary<Coordinates, List<DerivedSum>> sums = [];
    private readonly Dictionary<FactGrid, List<Family>> families = [];
    private readonly HashSet<Coordinates> seen = [];
    private readonly Queue<Coordinates> queue = [];

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

    /// <summary>The families of a block's rows, found once for the sums within the table and those derived from it.</summary>
    public List<Family> RowFamiliesOf(FactGrid grid)
    {
        if (!families.TryGetValue(grid, out var list))
        {
            families[grid] = list = Partition.Of(grid.Rows);
        }

        return list;
    }

    private void Add(FactGrid grid, Func<Coordinates, bool> isAsked)
    {
        if (grid.Rows.Any(row => !row.IsUnderstood))
        {
            return;
        }

        var isParent = new bool[grid.Rows.Count];
        if (RootOf(RowFamiliesOf(grid), isParent) is not { } root)
        {
            return;
        }

        var whole = grid.Rows[root].Coordinates;
        var varying = DimensionSet.Empty;
        var leaves = new List<int>(grid.Rows.Count);
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            if (!isParent[row] && !grid.Rows[row].Coordinates.Theme.IsLonePart())
            {
                leaves.Add(row);
                varying = new DimensionSet(varying.Bits | grid.Rows[row].Coordinates.DifferenceFrom(whole).Bits);
            }
        }

        var wider = WiderPoints(grid, leaves, varying, whole);
        if (wider.Count == 0)
        {
            return;
        }

        for (var c = 0; c < grid.Columns.Count; c++)
        {
            AddColumn(grid, c, root, leaves, wider, varying, isAsked);
        }
    }

    /// <summary>The only row that has parts and is part of nothing; null where there are several.</summary>
    private static int? RootOf(List<Family> families, bool[] isParent)
    {
        var isChild = new bool[isParent.Length];
        foreach (var family in families)
        {
            isParent[family.Parent] |= family.IsWhole;
            foreach (var child in family.Children)
            {
                isChild[child] = true;
            }
        }

        int? root = null;
        for (var row = 0; row < isParent.Length; row++)
        {
            if (isParent[row] && !isChild[row])
            {
                if (root is not null)
                {
                    return null;
                }

                root = row;
            }
        }

        return root;
    }

    private void AddColumn(FactGrid grid, int column, int root, List<int> leaves, List<Coordinates> wider, DimensionSet varying, Func<Coordinates, bool> isAsked)
    {
        if (grid.Facts[root][column] is not { Figure.Measure.Kind: MeasureKind.Money } total || !Divides(grid, column, total, leaves))
        {
            return;
        }

        foreach (var rowPoint in wider)
        {
            var point = total.Coordinates.With(varying, rowPoint);
            if (!isAsked(point) || LinesWithin(grid, column, leaves, rowPoint) is not { } lines)
            {
                continue;
            }

            if (!sums.TryGetValue(point, out var list))
            {
                sums[point] = list = [];
            }

            list.Add(new DerivedSum(grid, lines.Aggregate(Interval.Zero, (sum, line) => sum + line.Interval), lines, column, leaves));
        }
    }

    /// <summary>The figures of the rows within a point; null where a row lies partly within it.</summary>
    private static List<Fact>? LinesWithin(FactGrid grid, int column, List<int> leaves, in Coordinates point)
    {
        var lines = new List<Fact>();
        foreach (var leaf in leaves)
        {
            var row = grid.Rows[leaf].Coordinates;
            if (point.Contains(row))
            {
                if (grid.Facts[leaf][column] is { } fact)
                {
                    lines.Add(fact);
                }
            }
            else if (point.Meets(row))
            {
                return null;
            }
        }

        return lines;
    }

    /// <summary>Whether the lines are all read and add up to the total: only then do they say anything of other points.
    /// Of a balance, the lines of one side count.</summary>
    private static bool Divides(FactGrid grid, int column, Fact total, List<int> leaves)
    {
        var sum = Interval.Zero;
        foreach (var leaf in leaves)
        {
            if (grid.States[leaf][column] == CellState.Unread)
            {
                return false;
            }

            if (grid.Facts[leaf][column] is { } line)
            {
                sum += line.Interval;
            }
        }

        return sum.Meets(total.Interval);
    }

    /// <summary>The points between the leaves and the whole that the table does not list.</summary>
    private List<Coordinates> WiderPoints(FactGrid grid, List<int> leaves, DimensionSet varying, in Coordinates whole)
    {
        var points = new List<Coordinates>();
        seen.Clear();

        // A point that an earlier leaf has led to leads nowhere new. What is listed is passed over, not passed by.
        foreach (var leaf in leaves)
        {
            seen.Add(grid.Rows[leaf].Coordinates);
            queue.Enqueue(grid.Rows[leaf].Coordinates);
            while (queue.Count > 0)
            {
                var place = queue.Dequeue();
                for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
                {
                    if (varying.Has(dimension) && place.TryWiden(dimension, out var wider) && wider != whole && whole.Contains(wider) && seen.Add(wider))
                    {
                        queue.Enqueue(wider);
                        points.Add(wider);
                    }
                }
            }
        }

        if (points.Count > 0)
        {
            var listed = grid.Rows.Select(row => row.Coordinates).ToHashSet();
            points.RemoveAll(listed.Contains);
        }

        return points;
    }
}
