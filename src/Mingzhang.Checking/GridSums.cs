using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>A parent is the sum of the children that its table lists, down the rows and along the columns
/// (BK-01 to BK-24, FK-01 to FK-14).</summary>
internal static class GridSums
{
    public static void Check(FactGrid grid, Tally tally)
    {
        foreach (var family in Partition.Of(grid.Rows))
        {
            for (var c = 0; c < grid.Columns.Count; c++)
            {
                var column = c;
                var unknown = Enumerable.Range(0, grid.Rows.Count).Any(row => !grid.Rows[row].IsUnderstood && grid.States[row][column] == CellState.Unread);
                Check(family, line => grid.Facts[line][column], line => grid.States[line][column], () => IsUsedInRows(grid, family), unknown, tally);
            }
        }

        foreach (var family in Partition.Of(grid.Columns))
        {
            for (var r = 0; r < grid.Rows.Count; r++)
            {
                if (grid.Rows[r].IsUnderstood)
                {
                    var row = r;
                    Check(family, line => grid.Facts[row][line], line => grid.States[row][line], () => IsUsedInColumns(grid, family), grid.RowsWithUnknownColumns.Contains(row), tally);
                }
            }
        }
    }

    private static bool IsUsedInRows(FactGrid grid, Family family) =>
        family.Children.Any(row => Array.Exists(grid.Facts[row], fact => fact is not null));

    private static bool IsUsedInColumns(FactGrid grid, Family family) =>
        Array.Exists(grid.Facts, row => row[family.Parent] is not null && family.Children.Any(column => row[column] is not null));

    private static void Check(Family family, Func<int, Fact?> factAt, Func<int, CellState> stateAt, Func<bool> isUsed, bool unknown, Tally tally)
    {
        if (factAt(family.Parent) is not { } whole)
        {
            // Nothing printed at the parent: with nothing below there is no relation at all.
            if (family.Children.Any(child => factAt(child) is not null))
            {
                tally.Count(Relation.Sum, Outcome.NotEnoughData);
            }

            return;
        }

        var parts = new List<Term>(family.Children.Count);
        var sum = Interval.Zero;
        foreach (var child in family.Children)
        {
            if (stateAt(child) == CellState.Unread)
            {
                unknown = true;
            }

            if (factAt(child) is { } part)
            {
                unknown |= part.Figure.Measure.Kind != whole.Figure.Measure.Kind;
                parts.Add(new Term(part, 1));
                sum += part.Interval;
            }
        }

        var relation = family.IsWhole ? Relation.Sum : Relation.PartOfWhole;
        if (unknown || (parts.Count == 0 && !(family.IsWhole && isUsed() && whole.Figure.Number != 0)))
        {
            tally.Count(relation, parts.Count == 0 && !unknown ? Outcome.DoesNotApply : Outcome.NotEnoughData);
            return;
        }

        if (!family.IsWhole && (whole.Figure.Number < 0 || parts.Exists(part => part.Fact.Figure.Number < 0)))
        {
            tally.Count(relation, Outcome.DoesNotApply);
            return;
        }

        if (family.IsWhole ? sum.Meets(whole.Interval) : Interval.CanBeAtMost(sum, whole.Interval))
        {
            tally.Count(relation, Outcome.Holds);
        }
        else
        {
            tally.Violated(Findings.Of(relation, whole, sum, parts, family.IsWhole ? null : "within-table"));
        }
    }
}
