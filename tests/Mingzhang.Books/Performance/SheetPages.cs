namespace Mingzhang.Books.Performance;

/// <summary>Cuts long tables over pages: a tall cell is blank where it goes on.</summary>
internal static class SheetPages
{
    private const int ShortestSplit = 12;

    public static IEnumerable<PrintedTable> Split(PrintedTable table, Chance chance)
    {
        if (table.HeadRows == 0 || table.Rows.Count < ShortestSplit)
        {
            yield return table;
            yield break;
        }

        var head = table.Rows.Take(table.HeadRows).ToList();
        var repeatsHead = chance.Happens(60);
        for (var start = table.HeadRows; start < table.Rows.Count;)
        {
            var count = Math.Min(chance.Number(6, 13), table.Rows.Count - start);
            var page = Page(table, start, count);
            var isFirst = start == table.HeadRows;
            yield return table with
            {
                Rows = isFirst || repeatsHead ? [.. head, .. page] : page,
                HeadRows = isFirst || repeatsHead ? table.HeadRows : 0,
                Above = isFirst ? table.Above : [],
                IsContinuation = !isFirst,
            };
            start += count;
        }
    }

    private static List<PrintedRow> Page(PrintedTable table, int start, int count)
    {
        var rows = table.Rows.Skip(start).Take(count).Select(row => row.Cells.ToArray()).ToList();
        for (var column = 0; column < table.Width; column++)
        {
            for (var row = 0; row < count; row++)
            {
                // What a cell of the page before covers begins the page as a blank cell of its own.
                if (row == 0 && rows[0][column].Kind == CellKind.Covered && Above(table, start, column) is { } left)
                {
                    rows[0][column] = new PrintedCell("", CellKind.Label) { RowSpan = Math.Min(left, count) };
                }
                else if (rows[row][column].RowSpan > count - row)
                {
                    rows[row][column] = rows[row][column] with { RowSpan = count - row };
                }
            }
        }

        return [.. rows.Select(cells => new PrintedRow(cells))];
    }

    /// <summary>How many rows a cell that began above goes on for; null where none does.</summary>
    private static int? Above(PrintedTable table, int row, int column)
    {
        for (var at = row - 1; at >= 0; at--)
        {
            if (table.Rows[at].Cells[column] is { Kind: not CellKind.Covered } cell)
            {
                return cell.RowSpan > row - at ? cell.RowSpan - (row - at) : null;
            }
        }

        return null;
    }
}
