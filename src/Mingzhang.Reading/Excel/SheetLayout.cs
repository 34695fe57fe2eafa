using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Excel;

/// <summary>Parts the rows of a sheet into titles, side lines, tables and notes.</summary>
internal sealed class SheetLayout
{
    // A gap of more blank rows parts two tables even without a title between.
    private const int MostBlankRowsInTable = 3;
    private const int LongText = 40;

    private readonly SheetContent sheet;
    private readonly List<Block> blocks = [];
    private int next;

    private SheetLayout(SheetContent sheet) => this.sheet = sheet;

    public static void AddTo(List<Block> blocks, SheetContent sheet)
    {
        if (sheet.Rows.Count == 0)
            return;
        var layout = new SheetLayout(sheet);
        while (layout.next < sheet.Rows.Count)
        {
            layout.TakeLinesAbove();
            layout.TakeTable();
        }

        if (layout.LacksTitle() && SheetName.IsTelling(sheet.Name))
            blocks.Add(new Paragraph(CleanText.Of(sheet.Name)) { HeadingLevel = 1, Sheet = sheet.Name });
        blocks.AddRange(layout.blocks);
    }

    private bool LacksTitle() =>
        !blocks.TakeWhile(block => block is Paragraph).Cast<Paragraph>().Any(paragraph => !SideLine.Is(paragraph.Text));

    // Leading rows of one text, or of side lines only.
    private void TakeLinesAbove()
    {
        for (; next < sheet.Rows.Count; next++)
        {
            var row = sheet.Rows[next];
            if (row.SideLines() is { } lines)
                AddLines(row, lines);
            else if (IsLoneText(next))
                AddLines(row, [row.Cells[0].Text]);
            else
                return;
        }
    }

    private void TakeTable()
    {
        if (next >= sheet.Rows.Count)
            return;
        var first = next;
        for (next++; next < sheet.Rows.Count && !BeginsAnother(first); next++)
        {
        }

        var end = next;
        while (end > first + 1 && IsBelowTable(first, end - 1))
            end--;
        blocks.Add(SheetTable.Of(sheet, first, end));
        for (var index = end; index < next; index++)
            AddLines(sheet.Rows[index], sheet.Rows[index].SideLines() ?? [.. sheet.Rows[index].Cells.Select(cell => cell.Text)]);
    }

    private void AddLines(SheetRow row, List<string> lines)
    {
        // A line is one cell of the row, or a label with the cell after it.
        var cell = 0;
        foreach (var line in lines)
        {
            while (cell < row.Cells.Length - 1 && !line.StartsWith(row.Cells[cell].Text, StringComparison.Ordinal))
                cell++;
            blocks.Add(new Paragraph(line) { Sheet = sheet.Name, Address = SheetTable.Address(row.Number, row.Cells[cell].Column) });
            cell = Math.Min(cell + 1, row.Cells.Length - 1);
        }
    }

    /// <summary>One text in the row, and nothing in the rows that its merged area covers: a title, not a head cell.</summary>
    private bool IsLoneText(int index)
    {
        var row = sheet.Rows[index];
        if (row.Cells.Length != 1 || SideLine.IsNumber(row.Cells[0].Text))
            return false;
        var area = sheet.AreaAt(row.Number, row.Cells[0].Column);
        return area.Rows == 1 || index + 1 >= sheet.Rows.Count || sheet.Rows[index + 1].Number > area.ToRow;
    }

    // The row at next is no longer of the table that began at first.
    private bool BeginsAnother(int first)
    {
        var row = sheet.Rows[next];
        var blankRows = row.Number - sheet.Rows[next - 1].Number - 1;
        if (blankRows > MostBlankRowsInTable && !sheet.IsRunOver(row.Number - 1))
            return true;
        if (IsUnitLine(row) && next + 1 < sheet.Rows.Count)
            return true;
        if (!IsLoneText(next))
            return false;

        // A title of the next table: after a gap, or directly before a side line; a label inside the table stands
        // further to the right.
        var text = row.Cells[0].Text;
        var isBeforeSideLine = next + 1 < sheet.Rows.Count && IsUnitLine(sheet.Rows[next + 1]) && row.Cells[0].Column <= sheet.Rows[first].Cells[0].Column;
        var isWide = sheet.AreaAt(row.Number, row.Cells[0].Column).Columns > 1 && next - first > 1;
        return isBeforeSideLine || (blankRows > 0 && next + 1 < sheet.Rows.Count && (SideLine.IsTitle(text) || isWide) && !SideLine.IsNote(text));
    }

    // 单位：万元 in the middle of a sheet stands above a table, 单位负责人：… below one.
    private static bool IsUnitLine(SheetRow row) =>
        row.SideLines() is { } lines && lines.Exists(line => line.EndsWith('元') || line.EndsWith("元）", StringComparison.Ordinal));

    // Notes and signatures under the table. A label without amounts is a row like the others.
    private bool IsBelowTable(int first, int index)
    {
        var row = sheet.Rows[index];
        if (row.SideLines() is not null)
            return true;
        if (!IsLoneText(index))
            return false;
        var (column, text) = row.Cells[0];
        var hasGap = row.Number - sheet.Rows[index - 1].Number > 1;
        return SideLine.IsNote(text)
            || IsAcross(sheet.Rows[first], sheet.AreaAt(row.Number, column))
            || (column <= sheet.Rows[first].Cells[0].Column && (hasGap || text.Length > LongText));
    }

    // As wide as the table's head. 合计 over the label columns is not.
    private bool IsAcross(SheetRow head, MergedArea area) =>
        area.Columns > 1
        && area.FromColumn <= head.Cells[0].Column
        && area.ToColumn >= sheet.AreaAt(head.Number, head.Cells[^1].Column).ToColumn;
}
