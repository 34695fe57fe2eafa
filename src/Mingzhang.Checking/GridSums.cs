using Mingzhang.Checking.Causes;
using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>A parent is the sum of the children that its table lists, down the rows and along the columns
/// (BK-01 to BK-24, FK-01 to FK-14).</summary>
internal static class GridSums
{
    /// <summary>Checks a block.</summary>
    /// <param name="grid">The block.</param>
    /// <param name="rowFamilies">The families of its rows.</param>
    /// <param name="tally">Where outcomes are counted.</param>
    public static void Check(FactGrid grid, List<Family> rowFamilies, Tally tally)
    {
        if (rowFamilies.Count > 0)
        {
            var unknown = new bool[grid.Columns.Count];
            for (var column = 0; column < unknown.Length; column++)
            {
                unknown[column] = IsUnknown(grid, column);
            }

            foreach (var family in rowFamilies)
            {
                for (var column = 0; column < unknown.Length; column++)
                {
                    Check(family, new Strip(grid, column, IsColumn: true), unknown[column], tally);
                }
            }
        }

        foreach (var family in Partition.Of(grid.Columns))
        {
            for (var row = 0; row < grid.Rows.Count; row++)
            {
                if (grid.Rows[row].IsUnderstood)
                {
                    Check(family, new Strip(grid, row, IsColumn: false), grid.RowsWithUnknownColumns.Contains(row), tally);
                }
            }
        }
    }

    /// <summary>Whether a row that was not understood holds something unread in a column.</summary>
    private static bool IsUnknown(FactGrid grid, int column)
    {
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            if (!grid.Rows[row].IsUnderstood && grid.States[row][column] == CellState.Unread)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(Family family, Strip strip, bool unknown, Tally tally)
    {
        if (strip.FactAt(family.Parent) is not { } whole)
        {
            // Nothing printed at the parent: with nothing below there is no relation at all.
            if (family.Children.Any(child => strip.FactAt(child) is not null))
            {
                tally.Count(Relation.Sum, Outcome.NotEnoughData);
            }

            return;
        }

        var parts = 0;
        var sum = Interval.Zero;
        var hasNegative = false;
        foreach (var child in family.Children)
        {
            unknown |= strip.StateAt(child) == CellState.Unread;
            if (strip.FactAt(child) is { } part)
            {
                unknown |= part.Figure.Measure.Kind != whole.Figure.Measure.Kind;
                hasNegative |= part.Figure.Number < 0;
                sum += part.Interval;
                parts++;
            }
        }

        var relation = family.IsWhole ? Relation.Sum : Relation.PartOfWhole;
        if (unknown || (parts == 0 && !(family.IsWhole && strip.IsUsed(family) && whole.Figure.Number != 0)))
        {
            tally.Count(relation, parts == 0 && !unknown ? Outcome.DoesNotApply : Outcome.NotEnoughData);
            return;
        }

        if (!family.IsWhole && (whole.Figure.Number < 0 || hasNegative))
        {
            tally.Count(relation, Outcome.DoesNotApply);
            return;
        }

        BrokenRelation? broken;
        if (family.IsWhole ? sum.Meets(whole.Interval) : Interval.CanBeAtMost(sum, whole.Interval))
        {
            broken = tally.Holds(relation);
        }
        else
        {
            var terms = family.Children.Select(strip.FactAt).OfType<Fact>().Select(part => new Term(part, 1));
            broken = tally.Violated(Findings.Of(relation, whole, sum, terms, family.IsWhole ? null : "within-table"));
        }

        if (tally.Bonds is { } bonds)
        {
            // A figure may belong where nothing is printed: blank cells take part.
            var members = family.Children.Select(child => strip.FactAt(child) ?? bonds.BlankAt(strip.Grid, strip.RowOf(child), strip.ColumnOf(child)));
            bonds.Add(new LinearBond(relation, broken, Expression.Of(members).Minus(whole)) { IsAtMost = !family.IsWhole });
        }
    }

    /// <summary>One column with its rows, or one row with its columns: what the members of a family are held against each
    /// other in.</summary>
    private readonly record struct Strip(FactGrid Grid, int Index, bool IsColumn)
    {
        public Fact? FactAt(int line) => IsColumn ? Grid.Facts[line][Index] : Grid.Facts[Index][line];

        public int RowOf(int line) => IsColumn ? line : Index;

        public int ColumnOf(int line) => IsColumn ? Index : line;

        public CellState StateAt(int line) => IsColumn ? Grid.States[line][Index] : Grid.States[Index][line];

        /// <summary>Whether the table prints the family's parts anywhere.</summary>
        public bool IsUsed(Family family)
        {
            var grid = Grid;
            return IsColumn
                ? family.Children.Any(row => Array.Exists(grid.Facts[row], fact => fact is not null))
                : Array.Exists(grid.Facts, row => row[family.Parent] is not null && family.Children.Any(column => row[column] is not null));
        }
    }
}
