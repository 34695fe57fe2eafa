using Mingzhang.Model;

namespace Mingzhang.Reading.Performance;

/// <summary>A row of a sheet: the cells that hold something, from the left.</summary>
/// <param name="Cells">Cells with text.</param>
/// <param name="Width">How many columns the row has, blank ones included.</param>
/// <param name="Place">The row.</param>
/// <param name="IsPageTop">A page, or a part of the table, begins with it.</param>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells, int Width, Place Place, bool IsPageTop)
{
    /// <summary>The first cell in a stretch of columns; null where all of them are blank.</summary>
    public SheetCell? At(int column, int span = 1)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column >= column && cell.Column < column + span)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>The row with the rest of it, which was printed as a row of its own.</summary>
    public SheetRow With(SheetRow rest) =>
        this with { Cells = [.. Cells, .. rest.Cells.Select(cell => cell with { Column = cell.Column + Width })], Width = Width + rest.Width };

    /// <summary>The rows of a table as printed.</summary>
    public static List<SheetRow> Of(FactTable table)
    {
        var rows = new List<SheetRow>(table.Printed.Count);
        PrintedRow? before = null;
        for (var r = 0; r < table.Printed.Count; r++)
        {
            var printed = table.Printed[r];
            var place = table.Place with { Row = r + 1, Line = printed.Line ?? table.Place.Line, Page = printed.Page ?? table.Place.Page, Origin = printed.Origin };
            var cells = new List<SheetCell>();
            for (var c = 0; c < printed.Cells.Count; c++)
            {
                var cell = printed.Cells[c];
                if (!cell.IsCovered && !string.IsNullOrWhiteSpace(cell.Text))
                {
                    var at = place with { Column = c + 1, Line = cell.Line ?? place.Line, Cell = cell.Address, Origin = printed.Origin is { } origin ? origin with { Cell = c + 1 } : null };
                    cells.Add(new SheetCell(cell.Text, c + 1, Math.Max(1, cell.ColumnSpan), at));
                }
            }

            var isPageTop = before is null || before.Origin?.Block != printed.Origin?.Block || (before.Page is not null && before.Page != printed.Page) || (before.Page is null && printed.Page is not null);
            rows.Add(new SheetRow(cells, printed.Cells.Count, place, isPageTop));
            before = printed;
        }

        return rows;
    }
}
