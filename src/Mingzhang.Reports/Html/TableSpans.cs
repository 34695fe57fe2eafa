using Mingzhang.Model;

namespace Mingzhang.Reports.Html;

/// <summary>How far each cell of a printed table reaches. Mended tables may say more than what is true: a cell reaches only
/// over cells that are covered and that no other cell covers, so that every column stays where it is.</summary>
public sealed class TableSpans
{
    private readonly Dictionary<(int Row, int Column), (int Rows, int Columns)> spans = [];
    private readonly HashSet<(int Row, int Column)> covered = [];

    public TableSpans(FactTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        for (var row = 1; row <= table.Printed.Count; row++)
        {
            for (var column = 1; column <= table.Printed[row - 1].Cells.Count; column++)
            {
                var cell = table.Printed[row - 1].Cells[column - 1];
                if (!cell.IsCovered && (cell.RowSpan > 1 || cell.ColumnSpan > 1))
                {
                    Reach(table, row, column, cell);
                }
            }
        }
    }

    /// <summary>Whether a cell to the left or above reaches over this one.</summary>
    public bool IsCovered(int row, int column) => covered.Contains((row, column));

    /// <summary>Over how many rows and columns a cell reaches, at least one each.</summary>
    public (int Rows, int Columns) Of(int row, int column) => spans.GetValueOrDefault((row, column), (1, 1));

    private void Reach(FactTable table, int row, int column, PrintedCell cell)
    {
        // A head does not reach into the body: its rows stand in another part of the table.
        var lastRow = row <= table.HeadRows ? table.HeadRows : table.Printed.Count;
        var columns = 1;
        while (columns < cell.ColumnSpan && IsFree(table, row, column + columns))
        {
            columns++;
        }

        var rows = 1;
        while (rows < cell.RowSpan && row + rows <= lastRow && Enumerable.Range(column, columns).All(at => IsFree(table, row + rows, at)))
        {
            rows++;
        }

        spans[(row, column)] = (rows, columns);
        for (var down = 0; down < rows; down++)
        {
            for (var right = 0; right < columns; right++)
            {
                if (down + right > 0)
                {
                    covered.Add((row + down, column + right));
                }
            }
        }
    }

    private bool IsFree(FactTable table, int row, int column) =>
        PrintedTables.CellAt(table, row, column) is { IsCovered: true } && !covered.Contains((row, column));
}
