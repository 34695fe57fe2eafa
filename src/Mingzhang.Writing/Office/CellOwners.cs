using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Office;

/// <summary>Which cell each place of a table belongs to: itself, or a merged cell above it or to its left.</summary>
internal sealed class CellOwners
{
    private readonly (int Row, int Column)[,] owners;

    public CellOwners(WrittenTable table)
    {
        var columns = table.Widths.Count;
        owners = new (int, int)[table.Rows.Count, columns];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                owners[row, column] = (row, column);
            }
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (table.Rows[row].Cells[column] is { IsCovered: false } cell && (cell.RowSpan > 1 || cell.ColumnSpan > 1))
                {
                    Cover(table, row, column, cell);
                }
            }
        }
    }

    public (int Row, int Column) this[int row, int column] => owners[row, column];

    private void Cover(WrittenTable table, int row, int column, WrittenCell cell)
    {
        for (var down = row; down < Math.Min(row + cell.RowSpan, owners.GetLength(0)); down++)
        {
            for (var right = column; right < Math.Min(column + cell.ColumnSpan, owners.GetLength(1)); right++)
            {
                if (table.Rows[down].Cells[right].IsCovered)
                {
                    owners[down, right] = (row, column);
                }
            }
        }
    }
}
