using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Adds tables to the blocks and joins what a page break parted: the same columns, and nothing between.</summary>
internal sealed class TableJoiner(List<Block> blocks)
{
    private const double NearColumns = 4;
    private const int MostHeadRows = 4;

    private RuleGrid? lastGrid;
    private int lastPage;

    /// <summary>Adds a table that has no lines.</summary>
    public void Add(FoundTable table, int page)
    {
        blocks.Add(table with { Page = page });
        lastGrid = null;
    }

    /// <summary>Adds a ruled table.</summary>
    public void Add(FoundTable table, RuleGrid grid, int page, bool isPageTop)
    {
        if (isPageTop && page == lastPage + 1 && blocks is [.., FoundTable before] && lastGrid is not null && HasSameColumns(lastGrid, grid))
            blocks[^1] = Join(before, table, page);
        else
            blocks.Add(table with { Page = page });
        (lastGrid, lastPage) = (grid, page);
    }

    private static bool HasSameColumns(RuleGrid one, RuleGrid other) =>
        one.Xs.Count == other.Xs.Count && one.Xs.Zip(other.Xs).All(pair => Math.Abs(pair.First - pair.Second) < NearColumns);

    // Programs print the head again on each page; the table has one.
    private static FoundTable Join(FoundTable before, FoundTable table, int page)
    {
        var repeated = 0;
        while (repeated < MostHeadRows && repeated < table.Rows.Count && repeated < before.Rows.Count
            && IsSame(before.Rows[repeated], table.Rows[repeated]))
        {
            repeated++;
        }

        var added = table.Rows.Skip(repeated).Select(row => row with { Page = page }).ToList();
        var rows = before.Rows.ToList();
        if (added.Count > 0 && IsRestOf(rows[^1], added[0]))
        {
            rows[^1] = Append(rows[^1], added[0]);
            added.RemoveAt(0);
        }

        return before with { Rows = [.. rows, .. added] };
    }

    // The page ended inside a row: what follows has no label and no figure, only words under words.
    private static bool IsRestOf(FoundRow above, FoundRow below)
    {
        var filled = below.Cells.Count(cell => cell.Text.Length > 0);
        return above.Cells.Count == below.Cells.Count
            && below.Cells[0].Text.Length == 0
            && filled > 0 && filled * 2 <= below.Cells.Count
            && above.Cells.Zip(below.Cells).All(pair => pair.First.ColumnSpan == pair.Second.ColumnSpan && pair.Second.RowSpan == 1
                && (pair.Second.Text.Length == 0 || (pair.First.Text.Length > 0 && !pair.Second.Text.Any(char.IsAsciiDigit))));
    }

    private static FoundRow Append(FoundRow above, FoundRow below) => above with
    {
        Cells = [.. above.Cells.Zip(below.Cells, (first, rest) =>
            rest.Text.Length == 0 ? first : first with { Text = first.Text + "\n" + rest.Text })],
    };

    private static bool IsSame(FoundRow one, FoundRow other) =>
        one.Cells.Count == other.Cells.Count && one.Cells.Any(cell => cell.Text.Length > 0)
        && one.Cells.Zip(other.Cells).All(pair => pair.First.Text == pair.Second.Text);
}
