using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Forms;

/// <summary>How wide columns are beside each other, from what stands in them.</summary>
internal static class ColumnWidths
{
    private const int Narrowest = 7;
    private const int Widest = 34;

    public static IReadOnlyList<int> Of(OfficialForm form, IReadOnlyList<WrittenRow> rows)
    {
        var columns = form.Sides.SelectMany(side => side.Columns).ToList();
        return [.. columns.Select((column, index) => column.Width > 0 ? column.Width : Needed(index, rows))];
    }

    /// <summary>The width that a column's texts need, in half characters, within bounds.</summary>
    public static int Needed(int column, IReadOnlyList<WrittenRow> rows) => Math.Clamp(
        rows.Select(row => row.Cells[column]).Where(cell => !cell.IsCovered && cell.ColumnSpan == 1).Select(cell => (cell.Indent * 2) + Halves(cell.Text, cell.Figure is null)).DefaultIfEmpty(0).Max() + 2,
        Narrowest,
        Widest);

    // Words may break over lines, so a long label does not need all of its length; a number never breaks.
    private static int Halves(string text, bool mayBreak)
    {
        var halves = text.Sum(letter => letter > 0x2E7F ? 2 : 1);
        return mayBreak && halves > 20 ? 20 + ((halves - 20) / 3) : halves;
    }
}
