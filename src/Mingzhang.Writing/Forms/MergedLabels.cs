using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Forms;

/// <summary>Joins equal labels of neighbouring rows into one tall cell, in the columns that say so.</summary>
internal static class MergedLabels
{
    public static IReadOnlyList<WrittenRow> Of(IReadOnlyList<FormColumn> columns, IReadOnlyList<WrittenRow> rows, int headRows)
    {
        if (!columns.Any(column => column.Merges))
        {
            return rows;
        }

        var cells = rows.Select(row => row.Cells.ToArray()).ToList();
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Merges)
            {
                Merge(cells, column, headRows);
            }
        }

        return [.. rows.Select((row, index) => row with { Cells = cells[index] })];
    }

    private static void Merge(List<WrittenCell[]> cells, int column, int headRows)
    {
        for (var row = headRows; row < cells.Count; row++)
        {
            var span = 1;
            while (row + span < cells.Count && cells[row][column].Text.Length > 0 && cells[row + span][column].Text == cells[row][column].Text)
            {
                cells[row + span][column] = WrittenCell.Blank with { IsCovered = true };
                span++;
            }

            cells[row][column] = cells[row][column] with { RowSpan = span };
            row += span - 1;
        }
    }
}
