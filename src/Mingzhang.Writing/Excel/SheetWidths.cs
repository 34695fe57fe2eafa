using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Excel;

/// <summary>Widths of a sheet's columns, in half letters: together about what a page of A4 holds at full size.</summary>
internal static class SheetWidths
{
    private const int Upright = 96;
    private const int OnItsSide = 144;
    private const int Narrowest = 7;

    public static IReadOnlyList<int> Of(WrittenTable table)
    {
        var page = table.Page == PageSide.Landscape ? OnItsSide : Upright;
        var least = Enumerable.Range(0, table.Widths.Count).Select(column => Least(table, column)).ToList();
        var wanted = table.Widths.Select((width, column) => Math.Max(width + 2, least[column])).ToList();
        var sum = wanted.Sum();
        if (sum <= page)
        {
            return [.. wanted.Select(width => width * page / Math.Max(1, sum))];
        }

        // Words can break over lines; numbers keep their room, even where the page then shows the sheet smaller.
        var slack = sum - least.Sum();
        var room = Math.Max(0, page - least.Sum());
        return [.. wanted.Select((width, column) => slack == 0 ? width : least[column] + ((width - least[column]) * room / slack))];
    }

    private static int Least(WrittenTable table, int column) => table.Rows
        .Where(row => column < row.Cells.Count)
        .Select(row => row.Cells[column])
        .Where(cell => cell is { Figure: not null, ColumnSpan: 1 })
        .Select(cell => cell.Text.Length + 3)
        .Append(Narrowest)
        .Max();
}
