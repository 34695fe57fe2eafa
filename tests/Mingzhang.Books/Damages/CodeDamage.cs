using System.Globalization;

namespace Mingzhang.Books.Damages;

/// <summary>Puts a code and its name, printed in two columns, into one: 2070899-其他广播电视支出.</summary>
internal static class CodeDamage
{
    public static PrintedTable Join(PrintedTable table, Chance chance)
    {
        var separator = chance.Pick("-", " ", "");
        while (FirstPair(table) is var (row, column) && row >= 0)
        {
            table = table with { Rows = [.. Joined(table, row, column, separator)] };
        }

        return table;
    }

    private static (int Row, int Column) FirstPair(PrintedTable table)
    {
        for (var row = 0; row < table.HeadRows; row++)
        {
            for (var column = 0; column + 1 < table.Width; column++)
            {
                if (table.Rows[row].Cells[column].Text is "科目编码" or "科目代码" && table.Rows[row].Cells[column + 1].Text == "科目名称")
                {
                    return (row, column);
                }
            }
        }

        return (-1, -1);
    }

    private static IEnumerable<PrintedRow> Joined(PrintedTable table, int pairRow, int column, string separator)
    {
        var hasOwnHead = pairRow > 0 && table.Rows[pairRow - 1].Cells[column].ColumnSpan == 2;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells.ToList();
            var dropped = cells[column + 1];
            if (row == pairRow)
            {
                cells[column] = hasOwnHead ? PrintedCell.Covered : cells[column] with { Text = "科目" };
            }
            else if (row < table.HeadRows)
            {
                Renumber(cells, column + 2, dropped.Text);
            }
            else if (cells[column].Kind == CellKind.Label && dropped.Text.Length > 0)
            {
                cells[column] = cells[column] with
                {
                    Text = cells[column].Text.Length == 0 ? dropped.Text : $"{cells[column].Text}{separator}{dropped.Text}",
                };
            }

            var owner = cells.FindLastIndex(column, cell => cell.Kind != CellKind.Covered);
            if (owner >= 0 && owner + cells[owner].ColumnSpan > column + 1)
            {
                cells[owner] = cells[owner] with { ColumnSpan = cells[owner].ColumnSpan - 1 };
            }

            if (hasOwnHead && row == pairRow - 1)
            {
                cells[column] = cells[column] with { RowSpan = cells[column].RowSpan + table.Rows[pairRow].Cells[column].RowSpan };
            }

            cells.RemoveAt(column + 1);
            yield return new(cells);
        }
    }

    /// <summary>The numbers of 栏次 go on without a gap.</summary>
    private static void Renumber(List<PrintedCell> cells, int from, string dropped)
    {
        if (!int.TryParse(dropped, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return;
        }

        for (var column = from; column < cells.Count; column++)
        {
            if (int.TryParse(cells[column].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                cells[column] = cells[column] with { Text = (number - 1).ToString(CultureInfo.InvariantCulture) };
            }
        }
    }
}
