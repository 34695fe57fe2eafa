using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Excel;

/// <summary>Makes a table of consecutive rows of a sheet, with merged cells and cell addresses.</summary>
internal static class SheetTable
{
    // A merged area may run over the whole width of the sheet; the table ends near its last text.
    private const int MostColumnsBeyondText = 32;

    /// <param name="sheet">The sheet.</param>
    /// <param name="first">Index of the first row with text.</param>
    /// <param name="end">Index after the last.</param>
    public static FoundTable Of(SheetContent sheet, int first, int end)
    {
        var rows = sheet.Rows;
        var (top, bottom) = (rows[first].Number, rows[end - 1].Number);
        var (left, right) = (int.MaxValue, 0);
        for (var index = first; index < end; index++)
        {
            left = Math.Min(left, rows[index].Cells[0].Column);
            right = Math.Max(right, rows[index].Cells[^1].Column);
        }

        var areas = sheet.AreasBeginningIn(top, bottom).Where(area => area.FromColumn >= left && area.FromColumn <= right).ToList();
        foreach (var area in areas)
        {
            if (area.ToColumn > right && area.ToColumn <= right + MostColumnsBeyondText && area.Columns <= MostColumnsBeyondText)
                right = area.ToColumn;
        }

        return Lay(sheet, rows.GetRange(first, end - first), areas, left, right) with { Sheet = sheet.Name };
    }

    private static FoundTable Lay(SheetContent sheet, List<SheetRow> rows, List<MergedArea> areas, int left, int right)
    {
        var grid = new TableGrid();
        var top = rows[0].Number;
        foreach (var row in rows)
        {
            while (top + grid.RowCount <= row.Number)
                grid.AddRow();
            foreach (var cell in row.Cells)
                grid.Put(row.Number - top, cell.Column - left, CellOf(sheet, row, cell, rows[^1].Number, right));
        }

        foreach (var area in areas)
        {
            if (area.Rows == 1 && area.Columns == 1)
                continue;
            var (row, column) = (area.FromRow - top, area.FromColumn - left);
            var rowSpan = Math.Min(area.Rows, grid.RowCount - row);
            var columnSpan = Math.Min(area.Columns, right - area.FromColumn + 1);
            if (!grid.IsTaken(row, column))
                grid.Put(row, column, new FoundCell("") { RowSpan = rowSpan, ColumnSpan = columnSpan, Address = Address(area.FromRow, area.FromColumn) });
            grid.Cover(row, column, rowSpan, columnSpan);
        }

        return grid.ToTable();
    }

    private static FoundCell CellOf(SheetContent sheet, SheetRow row, SheetCell cell, int bottom, int right)
    {
        var area = sheet.AreaAt(row.Number, cell.Column);
        return new FoundCell(cell.Text)
        {
            RowSpan = Math.Min(area.ToRow, bottom) - row.Number + 1,
            ColumnSpan = Math.Min(area.ToColumn, right) - cell.Column + 1,
            Address = Address(row.Number, cell.Column),
        };
    }

    /// <summary>Address as C7 of a row and a column counted from 0.</summary>
    internal static string Address(int row, int column)
    {
        Span<char> letters = stackalloc char[4];
        var start = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        return string.Create(null, stackalloc char[16], $"{letters[start..]}{row + 1}");
    }
}
