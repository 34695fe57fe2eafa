using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Excel;

/// <summary>The sheet with a row a finding, in the form that bureaus pass round: with columns for the reply and its review.</summary>
internal static class FindingSheet
{
    /// <summary>Rows of the head, which stay and are repeated on each page.</summary>
    public const int HeadRows = 2;

    private static readonly double[] Widths = [5, 10, 8, 16, 28, 42, 14, 14, 36, 18, 11];

    /// <summary>Starts the sheet: widths and frozen head.</summary>
    public static SheetForm Form => new(Widths, HeadRows);

    /// <summary>Writes head and rows one by one, then the filter over them.</summary>
    /// <param name="sheet">A sheet begun with <see cref="Form"/>.</param>
    /// <param name="title">Of the whole list.</param>
    /// <param name="rows">Findings in their order.</param>
    /// <param name="texts">The language.</param>
    /// <returns>The cells that the filter covers, as A2:K9.</returns>
    public static string Write(SheetWriter sheet, string title, IEnumerable<FindingRow> rows, TextBook texts)
    {
        sheet.StartRow(height: 30);
        sheet.Text(title, Look.Title);
        sheet.EndRow();
        sheet.Head([
            texts["excel.number"],
            texts["report.number"],
            texts["report.severity"],
            texts["excel.file"],
            texts["report.place"],
            texts["excel.problem"],
            texts["report.printed"],
            texts["report.should-be"],
            texts["excel.explanation"],
            texts["excel.reply"],
            texts["excel.review"],
        ]);
        var number = 0;
        foreach (var row in rows)
        {
            WriteRow(sheet, row, ++number, texts);
        }

        var filter = sheet.RangeFrom(HeadRows, Widths.Length);
        sheet.End(filter, "A1:K1", texts["excel.page"]);
        return filter;
    }

    private static void WriteRow(SheetWriter sheet, FindingRow row, int number, TextBook texts)
    {
        string[] told = [row.File, row.Place, row.Problem, row.Printed, row.ShouldBe, row.Remark, row.Reply, ""];
        sheet.StartRow(RowHeight.Of(told, Widths[3..]));
        sheet.Number(number);
        sheet.Text(row.Number, Look.Centred);
        sheet.Text(texts.Name("severity", row.Severity), Look.Centred);
        foreach (var text in told)
        {
            sheet.Text(text);
        }

        sheet.EndRow();
    }
}
