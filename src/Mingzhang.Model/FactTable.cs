namespace Mingzhang.Model;

/// <summary>What a table is for.</summary>
public enum TableKind
{
    /// <summary>Rows and columns of amounts.</summary>
    Amounts,

    /// <summary>绩效目标表, 自评表: no figures of the budget; read as sheets of targets and results.</summary>
    Performance,

    /// <summary>分期支付: what was paid in each stretch of a year, read into the performance part.</summary>
    Payments,

    /// <summary>目录</summary>
    Contents,

    /// <summary>Rows of words without figures.</summary>
    Words,

    /// <summary>A table of figures whose head could not be understood.</summary>
    NotUnderstood,
}

/// <summary>What stands in a cell that should hold an amount.</summary>
public enum CellState
{
    /// <summary>Nothing is printed: 0 in a sum (TB-03), but no figure.</summary>
    Blank,
    Figure,

    /// <summary>Something is printed that could not be read or placed; sums over it cannot be checked.</summary>
    Unread,
}

/// <summary>A row or a column of a block of amounts.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Coordinates">What its words say.</param>
/// <param name="IsPartOf">Printed under 其中: a part that need not be whole.</param>
/// <param name="IsTotal">Its words only say that it is a total (合计, 小计).</param>
/// <param name="IsUnderstood">All its words are understood; if not, its coordinates mean nothing.</param>
public sealed record Line(string Label, Coordinates Coordinates, bool IsPartOf, bool IsTotal, bool IsUnderstood = true);

/// <summary>A block of amounts under one set of label columns: a table, or one side of a table of two lists.</summary>
public sealed class FactGrid
{
    public required IReadOnlyList<Line> Rows { get; init; }

    public required IReadOnlyList<Line> Columns { get; init; }

    /// <summary>Facts by row and column; null where the state is not Figure.</summary>
    public required Fact?[][] Facts { get; init; }

    public required CellState[][] States { get; init; }

    /// <summary>Rows in which a column that was not understood holds a figure: what their columns add up to cannot
    /// be checked.</summary>
    public IReadOnlySet<int> RowsWithUnknownColumns { get; init; } = new HashSet<int>();

    /// <summary>A list printed beside itself, read as one: the rows of the second after those of the first.</summary>
    public static FactGrid Joined(FactGrid first, FactGrid second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);

        // A side that has run out prints blank rows, which say nothing.
        var kept = Enumerable.Range(0, second.Rows.Count).Where(row => second.Rows[row].Label.Length > 0 || Array.Exists(second.Facts[row], fact => fact is not null)).ToList();
        return new FactGrid
        {
            Rows = [.. first.Rows, .. kept.Select(row => second.Rows[row])],
            Columns = first.Columns,
            Facts = [.. first.Facts, .. kept.Select(row => second.Facts[row])],
            States = [.. first.States, .. kept.Select(row => second.States[row])],
            RowsWithUnknownColumns = first.RowsWithUnknownColumns.Concat(second.RowsWithUnknownColumns.Select(row => first.Rows.Count + kept.IndexOf(row))).ToHashSet(),
        };
    }
}

/// <summary>A cell as printed: blanks trimmed, line breaks inside kept as '\n'. Empty text is a blank cell.</summary>
public sealed record PrintedCell(string Text)
{
    public static readonly PrintedCell Blank = new("");

    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    /// <summary>A place that is covered by a merged cell above it or to its left.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Line of the cell in a text document, where it differs from that of its row.</summary>
    public int? Line { get; init; }

    /// <summary>Cell of a worksheet, as C7.</summary>
    public string? Address { get; init; }
}

/// <summary>A row as printed.</summary>
/// <param name="Cells">Cells by column; column c of a place is the c-th.</param>
/// <param name="Line">Line of a text document.</param>
/// <param name="Page">Page, where it differs from that of the table.</param>
/// <param name="Origin">Where the row stands in the file.</param>
public sealed record PrintedRow(IReadOnlyList<PrintedCell> Cells, int? Line, int? Page, Origin? Origin);

/// <summary>A table as it was read.</summary>
public sealed class FactTable
{
    /// <summary>Number in the document, from 1.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required TableKind Kind { get; init; }

    public required Place Place { get; init; }

    /// <summary>Unit of the table's amounts, and the place that says so.</summary>
    public required Measure Measure { get; init; }

    public Place? MeasurePlace { get; init; }

    /// <summary>What the title says of all figures.</summary>
    public Coordinates Coordinates { get; init; }

    public IReadOnlyList<FactGrid> Grids { get; init; } = [];

    /// <summary>The table as printed, joined over its pages: row r of a place is the r-th here, head rows included.</summary>
    public IReadOnlyList<PrintedRow> Printed { get; init; } = [];

    /// <summary>How many rows the head has; 0 where no head was understood.</summary>
    public int HeadRows { get; init; }

    /// <summary>Title, number, unit of money and so on, as printed above the table.</summary>
    public IReadOnlyList<string> LinesAbove { get; init; } = [];

    /// <summary>Notes as printed below the table.</summary>
    public IReadOnlyList<string> LinesBelow { get; init; } = [];

    /// <summary>The table lists rows that are printed without any figure, or a note says that there is nothing:
    /// everything in it is 0.</summary>
    public bool IsEmpty { get; init; }
}
