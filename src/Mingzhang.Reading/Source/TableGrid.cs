namespace Mingzhang.Reading.Source;

/// <summary>Lays cells with spans on a grid and gives the table; what a span covers becomes
/// <see cref="FoundCell.Covered"/>. Cells are put row by row; a later cell never overwrites an earlier one.</summary>
internal sealed class TableGrid
{
    /// <summary>No printed table is wider; a span that says more is an error or an attack.</summary>
    public const int MostColumns = 1024;

    // A span of thousands of rows and columns, a thousand times over, would fill the memory from a small file.
    private const int MostCoveredPlaces = 4_000_000;

    private readonly List<GridRow> rows = [];
    private readonly Dictionary<int, int> owners = [];
    private int coveredPlaces;

    public int RowCount => rows.Count;

    /// <summary>Begins a row that stands at a line or on a page.</summary>
    public void AddRow(int? line = null, int? page = null) => rows.Add(new GridRow { Line = line, Page = page });

    /// <summary>Tells whether a place is taken by a cell or by a span from above.</summary>
    public bool IsTaken(int row, int column) =>
        row < rows.Count && column < rows[row].Cells.Count && rows[row].Cells[column] is not null;

    /// <summary>Puts a cell into an existing row; rows that its span needs must be there or be added before
    /// <see cref="ToTable"/>, otherwise the span is cut.</summary>
    public void Put(int row, int column, FoundCell cell)
    {
        if (column >= MostColumns || IsTaken(row, column))
            return;
        if (cell.ColumnSpan > 1)
            cell = cell with { ColumnSpan = Math.Min(cell.ColumnSpan, MostColumns - column) };
        rows[row].Set(column, cell);
        owners[column] = row;
    }

    /// <summary>Covers the places of a span, as far as the rows are there and the places free.</summary>
    /// <param name="row">First row of the span.</param>
    /// <param name="column">First column of the span.</param>
    /// <param name="rowSpan">Rows.</param>
    /// <param name="columnSpan">Columns.</param>
    /// <param name="includeFirst">True when the cell itself stands further up and its first place here is covered too.</param>
    public void Cover(int row, int column, int rowSpan, int columnSpan, bool includeFirst = false)
    {
        var lastRow = (int)Math.Min(rows.Count, (long)row + rowSpan);
        var lastColumn = (int)Math.Min(MostColumns, (long)column + columnSpan);
        for (var r = row; r < lastRow; r++)
        {
            for (var c = column; c < lastColumn; c++)
            {
                if ((r == row && c == column && !includeFirst) || IsTaken(r, c))
                    continue;
                if (++coveredPlaces > MostCoveredPlaces)
                    throw new UnreadableException(Unreadable.TooLarge, "表格的合并单元格过多，超过 400 万格。");
                rows[r].Set(c, FoundCell.Covered);
            }
        }
    }

    /// <summary>Makes the cell at a place span one row more, as formats say it that mark merged cells row by row.</summary>
    public void ExtendDown(int row, int column)
    {
        if (rows[row].Cells[column] is { } cell)
            rows[row].Cells[column] = cell with { RowSpan = cell.RowSpan + 1 };
    }

    /// <summary>Makes the cell at a place wider and covers what it gains.</summary>
    public void Widen(int row, int column, int columns)
    {
        if (rows[row].Cells[column] is not { IsCovered: false } cell)
            return;
        rows[row].Cells[column] = cell with { ColumnSpan = Math.Min(cell.ColumnSpan + columns, MostColumns - column) };
        Cover(row, column, 1, cell.ColumnSpan + columns);
    }

    /// <summary>Row of the cell at a column whose span ends just above a row; null when no cell does.</summary>
    public int? OwnerAbove(int row, int column) =>
        owners.TryGetValue(column, out var owner) && rows[owner].Cells[column] is { IsCovered: false } cell && owner + cell.RowSpan == row
            ? owner
            : null;

    /// <summary>Tells whether no row holds any text.</summary>
    public bool IsBlank => rows.TrueForAll(row => row.Cells.TrueForAll(cell => cell is null or { Text.Length: 0 }));

    /// <summary>The table, with free places blank.</summary>
    public FoundTable ToTable()
    {
        var found = new FoundRow[rows.Count];
        for (var index = 0; index < found.Length; index++)
        {
            var row = rows[index];
            var cells = new FoundCell[row.Cells.Count];
            for (var column = 0; column < cells.Length; column++)
                cells[column] = row.Cells[column] ?? FoundCell.Blank;
            found[index] = new FoundRow(cells) { Line = row.Line, Page = row.Page };
        }

        return new FoundTable(found);
    }

    private sealed class GridRow
    {
        public List<FoundCell?> Cells { get; } = [];

        public int? Line { get; init; }

        public int? Page { get; init; }

        public void Set(int column, FoundCell cell)
        {
            while (Cells.Count <= column)
                Cells.Add(null);
            Cells[column] = cell;
        }
    }
}
