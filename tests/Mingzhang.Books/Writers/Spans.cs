namespace Mingzhang.Books.Writers;

/// <summary>Finds which cell covers which place of a table.</summary>
internal sealed class Spans
{
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> origins = [];

    public Spans(PrintedTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                var cell = table.Rows[row].Cells[column];
                for (var down = 0; down < cell.RowSpan; down++)
                {
                    for (var across = 0; across < cell.ColumnSpan; across++)
                    {
                        if ((down, across) != (0, 0))
                        {
                            origins[(row + down, column + across)] = (row, column);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The cell that covers a place, or null.</summary>
    public (int Row, int Column)? Origin(int row, int column) => origins.TryGetValue((row, column), out var origin) ? origin : null;

    /// <summary>The place continues a tall cell from the row above, at the cell's first column.</summary>
    public bool ContinuesDown(int row, int column) => Origin(row, column) is { } origin && origin.Row < row && origin.Column == column;
}
