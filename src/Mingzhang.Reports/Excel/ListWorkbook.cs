using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Reports.Excel;

/// <summary>Writes one list as a workbook: a title, a head that stays, a filter, rows of texts and numbers. Never a formula.</summary>
public static class ListWorkbook
{
    private const int HeadRows = 2;

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">Of the list; up to 31 characters of it name the sheet.</param>
    /// <param name="heads">Heads of the columns, up to 26.</param>
    /// <param name="rows">Cells of each row: a string, a decimal, or null for an empty cell.</param>
    public static void Write(Stream output, string title, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rows);
        if (heads.Count > 26)
        {
            throw new ArgumentException("more than 26 columns", nameof(heads));
        }

        using var package = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = package.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Looks.Sheet();
        var part = workbook.AddNewPart<WorksheetPart>("list");
        string filter;
        using (var sheet = new SheetWriter(part, new([.. heads.Select((_, column) => column == 1 ? 32d : 15d)], HeadRows)))
        {
            sheet.StartRow(height: 30);
            sheet.Text(title, Look.Title);
            sheet.EndRow();
            sheet.Head(heads);
            foreach (var row in rows)
            {
                sheet.StartRow();
                foreach (var cell in row)
                {
                    if (cell is decimal number)
                    {
                        sheet.Number(number);
                    }
                    else
                    {
                        sheet.Text(cell as string ?? "");
                    }
                }

                sheet.EndRow();
            }

            filter = sheet.RangeFrom(HeadRows, heads.Count);
            sheet.End(filter, $"A1:{(char)('A' + heads.Count - 1)}1", "&P / &N");
        }

        var name = string.Concat(title.Where(letter => letter is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'')));
        workbook.Workbook = Sheets.Workbook(new KnownSheet(name.Length > 31 ? name[..31] : name, "list", filter, HeadRows));
    }
}
