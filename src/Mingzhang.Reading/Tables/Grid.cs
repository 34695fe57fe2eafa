using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>A cell with what is known of its text.</summary>
/// <param name="Found">The cell as printed.</param>
/// <param name="Normal">Its words in normal form.</param>
/// <param name="Number">What number stands in it.</param>
internal sealed record GridCell(FoundCell Found, string Normal, NumberText Number)
{
    public static readonly GridCell Blank = new(FoundCell.Blank, "", NumberText.Of(""));

    public bool IsBlank => Normal.Length == 0;
}

/// <summary>A row of the grid and where it is printed.</summary>
internal sealed record GridRow(GridCell[] Cells, int Printed, int? Line, int? Page)
{
    public required FoundRow Found { get; init; }

    /// <summary>Cells that the format has printed; the rest of the row is filled up with blanks.</summary>
    public int Count { get; init; } = Cells.Length;

    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.IsBlank);

    /// <summary>Where a cell of the row stands in the file, even if it was moved to another column since.</summary>
    public Origin? OriginOf(GridCell cell)
    {
        for (var i = 0; i < Found.Cells.Count; i++)
        {
            if (ReferenceEquals(Found.Cells[i], cell.Found))
            {
                return Found.Origin is { } row ? row with { Cell = i + 1 } : null;
            }
        }

        return Found.Origin;
    }

    public IEnumerable<GridCell> Filled => Cells.Where(cell => !cell.IsBlank);
}

/// <summary>A table as a rectangle of cells. A place covered by a merged cell knows the cell that covers it.</summary>
internal sealed class Grid
{
    private readonly (int Row, int Column)[][] origins;

    private Grid(List<GridRow> rows, (int, int)[][] origins, bool hasSpans)
    {
        Rows = rows;
        this.origins = origins;
        HasSpans = hasSpans;
        Width = rows.Count == 0 ? 0 : rows[0].Cells.Length;
    }

    public List<GridRow> Rows { get; }

    public int Width { get; }

    /// <summary>Whether the format tells merged cells; where it does not, blank cells must be guessed at.</summary>
    public bool HasSpans { get; }

    public static Grid Of(IReadOnlyList<FoundRow> found)
    {
        var width = found.Max(row => row.Cells.Count);
        var rows = new List<GridRow>(found.Count);
        var covers = new (int, int)[found.Count][];
        var hasSpans = false;
        for (var r = 0; r < found.Count; r++)
        {
            covers[r] = new (int, int)[width];
            var cells = new GridCell[width];
            for (var c = 0; c < width; c++)
            {
                var cell = c < found[r].Cells.Count ? found[r].Cells[c] : FoundCell.Blank;
                cells[c] = cell.Text.Length == 0 ? GridCell.Blank : new GridCell(cell, Normal.Of(cell.Text), NumberText.Of(cell.Text));
                covers[r][c] = cell.IsCovered ? (-1, -1) : (r, c);
                hasSpans |= cell.IsCovered || cell.RowSpan > 1 || cell.ColumnSpan > 1;
            }

            rows.Add(new GridRow(cells, r + 1, found[r].Line, found[r].Page) { Count = found[r].Cells.Count, Found = found[r] });
        }

        for (var r = 0; r < found.Count; r++)
        {
            for (var c = 0; c < found[r].Cells.Count; c++)
            {
                Cover(found, covers, r, c);
            }
        }

        return new Grid(rows, covers, hasSpans);
    }

    /// <summary>The cell that is printed at a place: the one that covers it, or its own.</summary>
    public GridCell Shown(int row, int column)
    {
        var (r, c) = origins[Rows[row].Printed - 1][column];
        if (r < 0)
        {
            return GridCell.Blank;
        }

        var at = Rows.FindIndex(candidate => candidate.Printed - 1 == r);
        return at < 0 ? GridCell.Blank : Rows[at].Cells[c];
    }

    /// <summary>Whether a place is covered by a cell above it.</summary>
    public bool IsCoveredFromAbove(int row, int column)
    {
        var printed = Rows[row].Printed - 1;
        var (r, _) = origins[printed][column];
        return r >= 0 && r != printed;
    }

    private static void Cover(IReadOnlyList<FoundRow> found, (int, int)[][] origins, int r, int c)
    {
        var cell = found[r].Cells[c];
        if (cell.IsCovered || (cell.RowSpan == 1 && cell.ColumnSpan == 1))
        {
            return;
        }

        for (var row = r; row < Math.Min(found.Count, r + cell.RowSpan); row++)
        {
            for (var column = c; column < Math.Min(origins[row].Length, c + cell.ColumnSpan); column++)
            {
                if (origins[row][column] == (-1, -1))
                {
                    origins[row][column] = (r, c);
                }
            }
        }
    }
}
