using System.Globalization;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Forms;

/// <summary>Numbers of rows (行次, 序号) and of columns (栏次).</summary>
internal static class FormNumbers
{
    public static WrittenCell Cell(int number) => new(number.ToString(CultureInfo.InvariantCulture)) { Side = TextSide.Centre };

    /// <summary>The row below the head that numbers the columns; none for a form without. Where the table begins with a column of
    /// row numbers the word stands there and every other column has a number (R2); else it stands at the left of each side and only
    /// amounts have one (D4).</summary>
    public static IEnumerable<WrittenRow> OfColumns(OfficialForm form)
    {
        if (form.ColumnNumbers.Length == 0)
        {
            yield break;
        }

        List<WrittenCell> cells = [];
        var countsAll = form.Sides[0].Columns[0].Counts;
        var number = 0;
        foreach (var side in form.Sides)
        {
            for (var column = 0; column < side.Columns.Count; column++)
            {
                var isFirst = countsAll ? cells.Count == 0 : column == 0;
                var isCounted = countsAll ? !isFirst : !side.Columns[column].IsWords;
                cells.Add(isCounted ? Cell(++number) : isFirst ? new(form.ColumnNumbers) { Side = TextSide.Centre } : WrittenCell.Blank);
            }
        }

        yield return new(cells);
    }
}
