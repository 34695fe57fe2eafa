using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Forms;

/// <summary>The head of a table: equal neighbours under the same words are one cell, and a short head reaches down.</summary>
internal static class FormHead
{
    /// <param name="sides">The form's sides.</param>
    /// <param name="words">Fills in what stands between braces.</param>
    public static IReadOnlyList<WrittenRow> Of(IReadOnlyList<FormSide> sides, Func<string, string> words)
    {
        // The number of the side parts columns that stand side by side and bear the same words by chance.
        var columns = sides.SelectMany((side, number) => side.Columns.Select(column => (number, column.Head))).ToList();
        var depth = columns.Max(column => column.Head.Count);
        var cells = new WrittenCell[depth][];
        for (var row = 0; row < depth; row++)
        {
            cells[row] = new WrittenCell[columns.Count];
            for (var column = 0; column < columns.Count; column++)
            {
                cells[row][column] = Cell(row, column);
            }
        }

        return [.. cells.Select(row => new WrittenRow(row))];

        WrittenCell Cell(int row, int column)
        {
            var head = columns[column].Head;
            if (row >= head.Count || (column > 0 && IsSame(row, column - 1, column)))
            {
                return WrittenCell.Blank with { IsCovered = true };
            }

            var span = 1;
            while (column + span < columns.Count && IsSame(row, column, column + span))
            {
                span++;
            }

            return new(words(head[row]))
            {
                ColumnSpan = span,
                RowSpan = row == head.Count - 1 ? depth - row : 1,
                IsBold = true,
                Side = TextSide.Centre,
            };
        }

        bool IsSame(int row, int left, int right)
        {
            var (a, b) = (columns[left], columns[right]);
            return a.number == b.number && a.Head.Count - 1 > row && b.Head.Count - 1 > row
                && a.Head.Take(row + 1).SequenceEqual(b.Head.Take(row + 1), StringComparer.Ordinal);
        }
    }
}
