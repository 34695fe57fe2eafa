namespace Mingzhang.Books.Performance;

/// <summary>Lays out a form row by row, as web pages do: a cell that spans leaves its places to no other.</summary>
internal sealed class FormBuilder(int width)
{
    private readonly List<PrintedCell?[]> rows = [];

    public IReadOnlyList<PrintedRow> Rows => [.. rows.Select(row => new PrintedRow([.. row.Select(cell => cell ?? new PrintedCell("", CellKind.Label))]))];

    /// <summary>Adds a row of cells; each takes the next free place.</summary>
    public FormBuilder Row(params IReadOnlyList<PrintedCell> cells)
    {
        var at = rows.FindIndex(row => Array.Exists(row, cell => cell is null));
        if (at < 0)
        {
            rows.Add(new PrintedCell?[width]);
            at = rows.Count - 1;
        }

        var column = 0;
        foreach (var cell in cells)
        {
            while (rows[at][column] is not null)
            {
                column++;
            }

            Put(cell, at, column);
            column += cell.ColumnSpan;
        }

        for (; column < width; column++)
        {
            rows[at][column] ??= new PrintedCell("", CellKind.Label);
        }

        return this;
    }

    public static PrintedCell Head(string text, int across = 1, int down = 1) => new(text, CellKind.Head) { ColumnSpan = across, RowSpan = down };

    public static PrintedCell Words(string text, int across = 1, int down = 1) => new(text, CellKind.Label) { ColumnSpan = across, RowSpan = down };

    public static PrintedCell Number(string text, int across = 1) => new(text, CellKind.Amount) { ColumnSpan = across };

    private void Put(PrintedCell cell, int at, int column)
    {
        for (var down = 0; down < cell.RowSpan; down++)
        {
            if (at + down == rows.Count)
            {
                rows.Add(new PrintedCell?[width]);
            }

            for (var across = 0; across < cell.ColumnSpan; across++)
            {
                rows[at + down][column + across] = PrintedCell.Covered;
            }
        }

        rows[at][column] = cell;
    }
}
