using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>How a table is made to fit its page.</summary>
/// <param name="HalfPoints">Size of its letters in half points.</param>
/// <param name="Columns">Width of each column in twentieths of a point; together the width of the page.</param>
internal sealed record TableFit(int HalfPoints, IReadOnlyList<int> Columns)
{
    private const int Largest = 21;
    private const int Smallest = 8;
    private const int Margins = 114;

    // Eight points: letters smaller than that are not worth a page saved.
    private const int SmallestForOnePage = 16;

    /// <summary>The largest letters with which no number and no code breaks over lines and words have room for a few letters; a little
    /// smaller where the form then stands on one page.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width of the page between its margins, in twentieths of a point.</param>
    /// <param name="height">Height of the page that is left beside the lines above the table, in twentieths of a point.</param>
    public static TableFit Of(WrittenTable table, int width, int height)
    {
        var needs = Enumerable.Range(0, table.Widths.Count).Select(column => Need(table, column)).ToList();
        var size = Largest;
        while (size > Smallest && needs.Sum(need => Twips(need.Least, size)) > width)
        {
            size--;
        }

        var fit = Sized(table, needs, size, width);
        for (var smaller = fit; smaller.HalfPoints >= SmallestForOnePage; smaller = Sized(table, needs, smaller.HalfPoints - 1, width))
        {
            if (smaller.Height(table) <= height)
            {
                return smaller;
            }
        }

        return fit;
    }

    /// <summary>Least height of a row of one line, in twentieths of a point.</summary>
    public int RowHeight => HalfPoints * 17;

    private static TableFit Sized(WrittenTable table, List<(int Least, int Whole)> needs, int size, int width) =>
        new(size, Share([.. needs.Select(need => Twips(need.Least, size))], [.. needs.Select(need => Twips(need.Whole, size))], table.Widths, width));

    // A line of Chinese letters is about 1.45 of their height in the fonts that stand in for others.
    private int Height(WrittenTable table) => table.Rows.Sum(row => Math.Max(RowHeight, Lines(row) * HalfPoints * 145 / 10)) + (table.Rows.Count * 10);

    /// <summary>Lines of the tallest cell of a row.</summary>
    public int Lines(WrittenRow row)
    {
        var lines = 1;
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var cell = row.Cells[column];
            if (!cell.IsCovered && cell.RowSpan == 1)
            {
                lines = Math.Max(lines, TextMeasure.Lines(cell.Text, (WidthOf(column, cell.ColumnSpan) - Margins) * 100 / HalfPoints));
            }
        }

        return lines;
    }

    public int WidthOf(int column, int span) => Columns.Skip(column).Take(span).Sum();

    // A half point is ten twentieths of a point.
    private static int Twips(int thousandths, int halfPoints) => ((thousandths * halfPoints) + 99) / 100 + Margins;

    private static (int Least, int Whole) Need(WrittenTable table, int column)
    {
        var (least, whole) = (0, 0);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (column >= table.Rows[row].Cells.Count || table.Rows[row].Cells[column] is not { IsCovered: false, ColumnSpan: 1 } cell)
            {
                continue;
            }

            var text = TextMeasure.Of(cell.Text);
            var indent = cell.Indent * 1000;
            // Codes are kept whole; a link of forty letters is not.
            var word = Math.Min(TextMeasure.LongestWord(cell.Text), 8000);
            var few = Math.Min(text, row < table.HeadRows ? 2000 : 3000);
            least = Math.Max(least, indent + (cell.Figure is null ? Math.Max(word, few) : text));
            // A long head stands well on two lines.
            whole = Math.Max(whole, indent + (row < table.HeadRows ? Math.Min(text, Math.Max(4000, (text + 1000) / 2)) : text));
        }

        return (least, whole);
    }

    // What is left goes evenly to those who need more, so that the modest ones have all they need; then to all, as the form's widths say.
    private static List<int> Share(List<int> least, List<int> whole, IReadOnlyList<int> weights, int width)
    {
        var columns = least.Select(value => (long)value).ToList();
        var total = columns.Sum();
        if (total > width)
        {
            columns = [.. columns.Select(value => value * width / total)];
        }

        var hungry = Enumerable.Range(0, columns.Count).Where(column => whole[column] > columns[column]).OrderBy(column => whole[column] - columns[column]).ToList();
        for (var i = 0; i < hungry.Count; i++)
        {
            var column = hungry[i];
            columns[column] += Math.Min(whole[column] - columns[column], Math.Max(0, width - columns.Sum()) / (hungry.Count - i));
        }

        var rest = width - columns.Sum();
        var parts = weights.Sum(weight => (long)Math.Max(weight, 1));
        for (var column = 0; column < columns.Count; column++)
        {
            columns[column] += rest * Math.Max(weights[column], 1) / parts;
        }

        columns[^1] += width - columns.Sum();
        return [.. columns.Select(value => (int)value)];
    }
}
