using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Widths of a sheet's columns, in half letters: together about what a page of A4 holds at full size.</summary>
internal static class SheetWidths
{
    private const int Upright = 96;
    private const int OnItsSide = 144;
    private const int Narrowest = 7;

    // Letters of 10.5 points, in half points; half of one in twentieths of a point, a little less than programs of sheets give it.
    private const int Letters = 21;
    private const int HalfLetter = 98;

    /// <summary>Widths of the columns: by the form where its texts fit on a line, else by the texts, on a page that prints a little smaller.</summary>
    public static IReadOnlyList<int> Of(WrittenTable table, MeasuredTable measured)
    {
        var page = table.Page == PageSide.Landscape ? OnItsSide : Upright;
        var room = page * 5 / 4 * HalfLetter;
        return measured.Whole(Letters).Sum() > room && measured.Least(Letters).Sum() <= room
            ? [.. ColumnShares.Of(measured, Letters, room).Select(width => width / HalfLetter)]
            : ByForm(table, page);
    }

    /// <summary>Height of each row in points, at such widths.</summary>
    public static IReadOnlyList<int> Heights(MeasuredTable measured, IReadOnlyList<int> widths) =>
        // Programs of sheets set lines a little wider than those of texts.
        [.. measured.Heights([.. widths.Select(width => width * HalfLetter)], Letters, Letters * 17).Select(height => ((height * 16 / 15) + 19) / 20)];

    private static IReadOnlyList<int> ByForm(WrittenTable table, int page)
    {
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
