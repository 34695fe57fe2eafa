using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>How a table is made to fit its page. Lengths are twentieths of a point.</summary>
/// <param name="HalfPoints">Size of its letters in half points.</param>
/// <param name="Columns">Width of each column; together the width of the page.</param>
/// <param name="RowHeight">Least height of a row.</param>
/// <param name="Heights">Height of each row, about.</param>
internal sealed record TableFit(int HalfPoints, IReadOnlyList<int> Columns, int RowHeight, IReadOnlyList<int> Heights)
{
    // 五号, 小五, 六号.
    private const int Largest = 21;
    private const int Small = 18;
    private const int SmallForLists = 15;
    private const int Smallest = 8;

    // Eight points: letters smaller than that are not worth a page saved.
    private const int SmallestForOnePage = 16;

    // Rows of one line: with room above and below, and close together.
    private const int Roomy = 17;
    private const int Close = 15;
    private const int ManyPages = 20;

    /// <summary>The largest letters with which no number and no code breaks over lines and words have room for a few letters; a little
    /// smaller and closer where the form then stands on one page; small ones for lists of long texts.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width of the page between its margins.</param>
    /// <param name="height">Height of the page that is left beside the lines above the table.</param>
    public static TableFit Of(WrittenTable table, int width, int height)
    {
        var measured = new MeasuredTable(table);
        var size = Largest;
        while (size > Smallest && measured.Least(size).Sum() > width)
        {
            size--;
        }

        var fit = Sized(measured, size, width, Roomy);
        return fit.Height <= height ? fit
            : OnOnePage(measured, fit, width, height) is { } whole ? whole
            : fit.HasLongTexts ? ForTexts(measured, fit, width, height)
            : fit;
    }

    public int Height => Heights.Sum();

    public int WidthOf(int column, int span) => Columns.Skip(column).Take(span).Sum();

    // Rows of one line would be less than half as high.
    private bool HasLongTexts => Height > Heights.Count * RowHeight * 2;

    private static TableFit? OnOnePage(MeasuredTable table, TableFit fit, int width, int height)
    {
        if (fit.HalfPoints < SmallestForOnePage || Sized(table, SmallestForOnePage, width, Close).Height > height)
        {
            return null;
        }

        foreach (var (smallest, row) in ((int, int)[])[(Small, Roomy), (Small, Close), (SmallestForOnePage, Close)])
        {
            for (var size = fit.HalfPoints; size >= smallest; size--)
            {
                if (Sized(table, size, width, row) is { } found && found.Height <= height)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static TableFit ForTexts(MeasuredTable table, TableFit fit, int width, int height)
    {
        // One page and a half; many pages.
        foreach (var (size, pages) in ((int, decimal)[])[(Small, 1.5m), (SmallForLists, ManyPages)])
        {
            if (fit.HalfPoints > size && fit.Height > height * pages)
            {
                fit = Sized(table, size, width, Roomy);
            }
        }

        return fit;
    }

    private static TableFit Sized(MeasuredTable table, int size, int width, int row)
    {
        var columns = ColumnShares.Of(table, size, width);
        return new(size, columns, size * row, table.Heights(columns, size, size * row));
    }
}
