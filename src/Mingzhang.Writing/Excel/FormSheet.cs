using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Where a form stands on its sheet, rows from 1.</summary>
/// <param name="FirstHead">First row of its head.</param>
/// <param name="LastHead">Last row of its head.</param>
/// <param name="LastRow">Last row that is printed.</param>
internal sealed record FormPlace(int FirstHead, int LastHead, int LastRow);

/// <summary>Writes a form as a worksheet, as the form looks.</summary>
internal sealed class FormSheet(WrittenTable table, CellStyles styles, bool totalsAsFormulas)
{
    // Letters of 10.5 points: a line is 14 points high, a column of width 1 about 5.25 points wide.
    private const int LineHeight = 14;
    private const int Padding = 6;
    private const int TallestRow = 409;
    private readonly List<string> merged = [];
    private readonly bool hasThousands = table.Rows.Any(row => row.Cells.Any(cell => cell.Figure is not null && cell.Text.Contains(',', StringComparison.Ordinal)));
    private IReadOnlyList<int> widths = [];
    private IReadOnlyList<int> heights = [];

    /// <summary>The sheet's part.</summary>
    /// <param name="isFirst">The sheet that is shown first.</param>
    /// <param name="place">Where the form stands on it.</param>
    public byte[] Write(bool isFirst, out FormPlace place)
    {
        var measured = new MeasuredTable(table);
        widths = SheetWidths.Of(table, measured);
        heights = SheetWidths.Heights(measured, widths);
        var xml = new XmlPart("s:worksheet", "r");
        xml.Begin("s:sheetPr");
        xml.Leaf("s:pageSetUpPr", ("fitToPage", "1"));
        xml.End();
        var frozen = table.Above.Count + table.HeadRows;
        SheetParts.View(xml, frozen, isFirst);
        SheetParts.Columns(xml, widths);
        xml.Begin("s:sheetData");
        var sheet = new SheetXml(xml, styles);
        foreach (var line in table.Above)
        {
            Line(sheet, line);
        }

        var firstRow = sheet.Row + 1;
        var owners = new CellOwners(table);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Row(sheet, row, firstRow, owners);
        }

        foreach (var line in table.Below)
        {
            Line(sheet, line);
        }

        xml.End();
        SheetParts.Merged(xml, merged);
        SheetParts.Page(xml, table.Page == PageSide.Landscape);
        place = new(firstRow, firstRow + table.HeadRows - 1, Math.Max(sheet.Row, 1));
        return xml.Finish();
    }

    private void Line(SheetXml sheet, WrittenLine line)
    {
        sheet.BeginRow(line.IsTitle ? 32 : Height(line.Text, widths.Sum()));
        var look = new CellLook(line.IsTitle ? CellFont.Title : CellFont.Text, line.Side) { IsWrapped = !line.IsTitle };
        sheet.Text(0, line.Text, look);
        sheet.EndRow();
        Merge(sheet.Row, 0, 1, widths.Count);
    }

    private void Row(SheetXml sheet, int row, int firstRow, CellOwners owners)
    {
        var cells = table.Rows[row].Cells;
        sheet.BeginRow(Math.Min(TallestRow, heights[row]));
        for (var column = 0; column < widths.Count; column++)
        {
            if (owners[row, column] != (row, column))
            {
                sheet.Text(column, "", new(CellFont.Text, TextSide.Left) { HasBorder = true });
                continue;
            }

            Cell(sheet, cells[column], row, column, firstRow);
            Merge(sheet.Row, column, Math.Min(cells[column].RowSpan, table.Rows.Count - row), Math.Min(cells[column].ColumnSpan, widths.Count - column));
        }

        sheet.EndRow();
    }

    private void Cell(SheetXml sheet, WrittenCell cell, int row, int column, int firstRow)
    {
        var isHead = row < table.HeadRows;
        var look = new CellLook(isHead || cell.IsBold || table.Rows[row].IsTotal ? CellFont.Bold : CellFont.Text, isHead ? TextSide.Centre : cell.Side) { HasBorder = true };
        if (CellNumber.FormatOf(cell, hasThousands) is { } format)
        {
            var formula = totalsAsFormulas ? TotalFormula.Of(table, row, column, firstRow) : null;
            sheet.Number(column, cell.Figure!.Figure.Digits, look with { Side = TextSide.Right, Format = format }, formula);
        }
        else
        {
            sheet.Text(column, cell.Text, look with { IsWrapped = cell.Figure is null, Side = cell.Figure is null ? look.Side : TextSide.Right, Indent = look.Side == TextSide.Left ? cell.Indent : 0 });
        }
    }

    private void Merge(int row, int column, int rows, int columns)
    {
        if (rows > 1 || columns > 1)
        {
            merged.Add($"{SheetXml.Address(row, column)}:{SheetXml.Address(row + rows - 1, column + columns - 1)}");
        }
    }

    // Half a letter is a column of width 1.
    private static int Height(string text, int width) => Math.Min(TallestRow, (LineHeight * TextMeasure.Lines(text, width * 500)) + Padding);
}
