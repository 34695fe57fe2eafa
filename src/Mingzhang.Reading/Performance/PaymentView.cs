using Mingzhang.Model;
using Mingzhang.Reading.Tables;

namespace Mingzhang.Reading.Performance;

/// <summary>A table looked at with its items down and its periods across, whichever way it is printed.</summary>
internal sealed class PaymentView(Grid grid, Place table, bool isTurned = false)
{
    public Place Table => table;

    public int Height => isTurned ? grid.Width : grid.Rows.Count;

    public int Width => isTurned ? grid.Rows.Count : grid.Width;

    /// <summary>The same table with rows and columns exchanged.</summary>
    public PaymentView Turned() => new(grid, table, !isTurned);

    /// <summary>The cell of its own that stands at a place; blank where a merged one covers it.</summary>
    public GridCell Cell(int row, int column) => isTurned ? grid.Rows[column].Cells[row] : grid.Rows[row].Cells[column];

    /// <summary>The cell that is seen at a place.</summary>
    public GridCell Shown(int row, int column) => isTurned ? grid.Shown(column, row) : grid.Shown(row, column);

    /// <summary>The words over a column, from the top down; a merged cell counts once.</summary>
    public string Head(int column, int rows)
    {
        var cells = Enumerable.Range(0, rows).Select(row => Shown(row, column)).Where(cell => !cell.IsBlank).ToList();
        return string.Concat(cells.Where((cell, index) => index == 0 || !ReferenceEquals(cell, cells[index - 1])).Select(cell => cell.Normal));
    }

    public Place PlaceOf(int row, int column, string rowLabel, string columnLabel)
    {
        var (printedRow, printedColumn) = isTurned ? (column, row) : (row, column);
        var found = grid.Rows[printedRow];
        var cell = found.Cells[printedColumn];
        return table with
        {
            Row = found.Printed,
            Column = printedColumn + 1,
            Line = cell.Found.Line ?? found.Line,
            Page = found.Page ?? table.Page,
            Cell = cell.Found.Address,
            RowLabel = isTurned ? columnLabel : rowLabel,
            ColumnLabel = isTurned ? rowLabel : columnLabel,
            Origin = found.OriginOf(cell),
        };
    }

    /// <summary>An item as a whole: its row, or its column's head where the table is turned.</summary>
    public Place PlaceOf(int row, string label) =>
        isTurned ? table with { Row = grid.Rows[0].Printed, Column = row + 1, Line = grid.Rows[0].Line, ColumnLabel = label, Origin = grid.Rows[0].Found.Origin }
            : table with { Row = grid.Rows[row].Printed, Line = grid.Rows[row].Line, Page = grid.Rows[row].Page ?? table.Page, RowLabel = label, Origin = grid.Rows[row].Found.Origin };
}
