using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Checking;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>Writes findings as the list that bureaus pass round: one row a finding, with empty columns for the reply and its
/// review, and a second sheet of counts.</summary>
public sealed class ExcelReport
{
    private readonly TextBook texts;
    private readonly CheckReport report;
    private readonly FindingWords words;

    private ExcelReport(CheckReport report, TextBook texts)
    {
        this.report = report;
        this.texts = texts;
        words = new FindingWords(texts, new PlaceWords(texts, report.Documents.Count > 1));
    }

    public static void Write(Stream output, FilesRead files, CheckReport report, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);

        // A package has to be read while it is written; the output need not be able to.
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            new ExcelReport(report, texts).Fill(document.AddWorkbookPart(), files);
        }

        package.Position = 0;
        package.CopyTo(output);
    }

    private void Fill(WorkbookPart workbook, FilesRead files)
    {
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Looks.Sheet();
        var list = workbook.AddNewPart<WorksheetPart>();
        var summary = workbook.AddNewPart<WorksheetPart>();
        var filter = WriteList(list);
        new ExcelSummary(texts, report, files, words).Write(summary);
        workbook.Workbook = Sheets.Workbook(
            new(texts["excel.list"], workbook.GetIdOfPart(list), filter, FindingSheet.HeadRows),
            new(texts["excel.summary"], workbook.GetIdOfPart(summary), Filter: null, TitleRows: 0)
        );
    }

    private string WriteList(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, FindingSheet.Form);
        var rows = new FindingRows(report, texts);
        return FindingSheet.Write(sheet, texts["excel.list"], FindingOrder.WorstFirst(report).Select(rows.Of), texts);
    }
}
