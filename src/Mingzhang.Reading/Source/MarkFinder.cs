using Mingzhang.Model;

namespace Mingzhang.Reading.Source;

/// <summary>Finds a place again among the marked blocks of its file.</summary>
internal static class MarkFinder
{
    /// <summary>The mark of a place; 0 when the file has no such place. Of a whole row or table, that of its first cell
    /// with text.</summary>
    /// <param name="blocks">All blocks in the file's order.</param>
    /// <param name="origin">The place.</param>
    /// <param name="printed">The figure that should stand there. Rows that were mended count their cells anew; the
    /// figure is looked for in the whole row then.</param>
    public static int Find(IReadOnlyList<Block> blocks, Origin origin, string printed)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(printed);
        if (origin.Block < 1 || origin.Block > blocks.Count)
            return 0;
        return blocks[origin.Block - 1] is FoundTable table ? CellOf(table, origin, printed)?.Mark ?? 0 : blocks[origin.Block - 1].Mark;
    }

    private static FoundCell? CellOf(FoundTable table, Origin origin, string printed)
    {
        if (origin.Row is not { } row || row < 1 || row > table.Rows.Count)
            return table.Rows.SelectMany(found => found.Cells).FirstOrDefault(cell => cell.Text.Length > 0);
        var cells = table.Rows[row - 1].Cells;
        var cell = origin.Cell is { } column && column >= 1 && column <= cells.Count ? Owner(table, row - 1, column - 1) : null;
        if (printed.Length > 0 && cell?.Text.Contains(printed, StringComparison.Ordinal) != true
            && cells.Where(other => other.Text == printed).ToList() is [var only])
        {
            return only;
        }

        return cell ?? cells.FirstOrDefault(other => other.Text.Length > 0) ?? cells.FirstOrDefault(other => other.Mark > 0);
    }

    // A covered place belongs to the cell above it or on its left.
    private static FoundCell? Owner(FoundTable table, int row, int column)
    {
        for (var r = row; r >= 0; r--)
        {
            var cells = table.Rows[r].Cells;
            for (var c = Math.Min(column, cells.Count - 1); c >= 0; c--)
            {
                if (cells[c] is { IsCovered: false } cell && r + cell.RowSpan > row && c + cell.ColumnSpan > column)
                    return cell;
            }
        }

        return null;
    }
}
