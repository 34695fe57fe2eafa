namespace Mingzhang.Writing.Office;

/// <summary>Shares the width of a page among the columns of a table.</summary>
internal static class ColumnShares
{
    private static readonly int[] Steps = [640, 240, 90];

    // What a table of a thousand rows may cost; small ones end long before.
    private const int MostRounds = 60;

    /// <summary>Widths that are together the width of the page. Where all texts fit on one line, they do; else the table is as low as it can be.</summary>
    public static IReadOnlyList<int> Of(MeasuredTable table, int halfPoints, int width)
    {
        var least = table.Least(halfPoints);
        var whole = table.Whole(halfPoints);
        var even = Even(least, whole, table.Table.Widths, width);
        return whole.Sum() <= width || least.Sum() >= width ? even : Lowest(table, halfPoints, least, even);
    }

    // What is left goes evenly to those who need more, so that the modest ones have all they need; then to all, as the form's widths say.
    private static int[] Even(IReadOnlyList<int> least, IReadOnlyList<int> whole, IReadOnlyList<int> weights, int width)
    {
        var columns = least.Select(value => (long)value).ToList();
        var total = columns.Sum();
        if (total > width)
        {
            columns = [.. columns.Select(value => value * width / total)];
        }

        var hungry = Enumerable.Range(0, columns.Count).Where(column => whole[column] > columns[column]).OrderBy(column => whole[column] - columns[column]).ToList();
        for (var i = 0; i < hungry.Count; i++)
        {
            var column = hungry[i];
            columns[column] += Math.Min(whole[column] - columns[column], Math.Max(0, width - columns.Sum()) / (hungry.Count - i));
        }

        var rest = width - columns.Sum();
        var parts = weights.Sum(weight => (long)Math.Max(weight, 1));
        for (var column = 0; column < columns.Count; column++)
        {
            columns[column] += rest * Math.Max(weights[column], 1) / parts;
        }

        columns[^1] += width - columns.Sum();
        return [.. columns.Select(value => (int)value)];
    }

    // Width moves from one column to another while that makes the table lower.
    private static int[] Lowest(MeasuredTable table, int halfPoints, IReadOnlyList<int> least, int[] columns)
    {
        var best = table.CostOf(columns, halfPoints);
        foreach (var step in Steps)
        {
            for (var round = 0; round < MostRounds && Better(table, halfPoints, least, columns, step, best) is { } found; round++)
            {
                (columns, best) = found;
            }
        }

        return columns;
    }

    private static (int[] Columns, MeasuredTable.Cost Cost)? Better(MeasuredTable table, int halfPoints, IReadOnlyList<int> least, int[] columns, int step, MeasuredTable.Cost best)
    {
        int[]? found = null;
        for (var from = 0; from < columns.Length; from++)
        {
            if (columns[from] - step < least[from])
            {
                continue;
            }

            for (var to = 0; to < columns.Length; to++)
            {
                if (to == from)
                {
                    continue;
                }

                int[] moved = [.. columns];
                moved[from] -= step;
                moved[to] += step;
                var cost = table.CostOf(moved, halfPoints);
                if (cost.IsLessThan(best))
                {
                    (found, best) = (moved, cost);
                }
            }
        }

        return found is null ? null : (found, best);
    }
}
