using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Excel;

/// <summary>Finds what a total is the sum of: cells above it in its column that give it exactly. Where none do, there is no formula.</summary>
internal static class TotalFormula
{
    /// <summary>A formula without its sign, as SUM(B5:B13); null where the total is no sum of what is listed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Row of the total, from 0.</param>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="firstRow">Row of the sheet, from 1, that the table's first row is.</param>
    public static string? Of(WrittenTable table, int row, int column, int firstRow)
    {
        if (table.Rows[row].Cells[column] is not { IsBold: true, Figure: { } total })
        {
            return null;
        }

        var listed = Enumerable.Range(table.HeadRows, row - table.HeadRows).Where(above => FigureAt(table, above, column) is not null).ToList();
        var lastTotal = listed.FindLastIndex(above => table.Rows[above].Cells[column].IsBold);
        var since = listed.Skip(lastTotal + 1).ToList();
        var highest = since.Select(above => Indent(table, above, column)).DefaultIfEmpty(0).Min();
        List<int>[] candidates =
        [
            since,
            [.. since.Where(above => Indent(table, above, column) == highest)],
            lastTotal < 0 ? [] : [listed[lastTotal], .. since],
        ];
        var found = Array.Find(candidates, rows => rows.Count > 0 && rows.Sum(above => FigureAt(table, above, column)!.Figure.Number) == total.Figure.Number);
        return found is null ? null : $"SUM({string.Join(',', Ranges([.. found.Select(above => above + firstRow)], SheetXml.Letters(column)))})";
    }

    private static WrittenFigure? FigureAt(WrittenTable table, int row, int column) =>
        table.Rows[row].Cells[column] is { IsCovered: false, Figure: { } figure } && CellNumber.IsExact(figure) ? figure : null;

    // The step of a row is that of the words to the left of the figure, which of two sides are the nearer ones.
    private static int Indent(WrittenTable table, int row, int column)
    {
        for (var left = column - 1; left >= 0; left--)
        {
            if (table.Rows[row].Cells[left] is { Figure: null, Text.Length: > 0 } label && (left == 0 || table.Rows[row].Cells[left - 1].Figure is not null))
            {
                return label.Indent;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Ranges(IReadOnlyList<int> rows, string column)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var first = rows[i];
            while (i + 1 < rows.Count && rows[i + 1] == rows[i] + 1)
            {
                i++;
            }

            yield return first == rows[i] ? $"{column}{first}" : $"{column}{first}:{column}{rows[i]}";
        }
    }
}
