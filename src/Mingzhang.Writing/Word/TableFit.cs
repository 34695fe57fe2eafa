using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Word;

/// <summary>How a table is made to fit its page. Lengths are twentieths of a point.</summary>
/// <param name="HalfPoints">Size of its letters in half points.</param>
/// <param name="Columns">Width of each column; together the width of the page.</param>
/// <param name="Heights">Height of each row, about.</param>
internal sealed record TableFit(int HalfPoints, IReadOnlyList<int> Columns, IReadOnlyList<int> Heights)
{
    // 五号, 小五, 六号.
    private const int Largest = 21;
    private const int Small = 18;
    private const int SmallForLists = 15;
    private const int Smallest = 8;

    // Eight points: letters smaller than that are not worth a page saved.
    private const int SmallestForOnePage = 16;
    private const int FewPages = 2;
    private const int ManyPages = 20;

    /// <summary>The largest letters with which no number and no code breaks over lines and words have room for a few letters; a little
    /// smaller where the form then stands on one page; small ones for lists of long texts.</summary>
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

        var fit = Sized(measured, size, width);
        if (fit.Height <= height || size <= SmallForLists)
        {
            return fit;
        }

        if (size > SmallestForOnePage && Sized(measured, SmallestForOnePage, width).Height <= height)
        {
            while (fit.Height > height)
            {
                fit = Sized(measured, fit.HalfPoints - 1, width);
            }

            return fit;
        }

        return fit.HasLongTexts ? ForTexts(measured, fit, width, height) : fit;
    }

    public int Height => Heights.Sum();

    public int WidthOf(int column, int span) => Columns.Skip(column).Take(span).Sum();

    // Rows of one line would be less than half as high.
    private bool HasLongTexts => Height > Heights.Count * MeasuredTable.RowHeight(HalfPoints) * 2;

    private static TableFit ForTexts(MeasuredTable table, TableFit fit, int width, int height)
    {
        foreach (var (size, pages) in ((int, int)[])[(Small, FewPages), (SmallForLists, ManyPages)])
        {
            if (fit.HalfPoints > size && fit.Height > (long)height * pages)
            {
                fit = Sized(table, size, width);
            }
        }

        return fit;
    }

    private static TableFit Sized(MeasuredTable table, int size, int width)
    {
        var columns = ColumnShares.Of(table, size, width);
        return new(size, columns, table.Heights(columns, size));
    }
}
