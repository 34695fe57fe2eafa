using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Checking;
using Mingzhang.Reports.Performance;
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

    /// <summary>Writes the list of a check.</summary>
    public static void Write(Stream output, FilesRead files, CheckReport report, TextBook texts) => Write(output, files, report, performance: null, texts);

    /// <summary>Writes the list of what is about targets and results, with a sheet of projects.</summary>
    public static void Write(Stream output, FilesRead files, PerformanceReport performance, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(performance);
        Write(output, files, performance.Check, performance, texts);
    }

    private static void Write(Stream output, FilesRead files, CheckReport report, PerformanceReport? performance, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);

        // A package has to be read while it is written; the output need not be able to.
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            new ExcelReport(report, texts).Fill(document.AddWorkbookPart(), files, performance);
        }

        package.Position = 0;
        package.CopyTo(output);
    }

    private void Fill(WorkbookPart workbook, FilesRead files, PerformanceReport? performance)
    {
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Looks.Sheet();
        var list = workbook.AddNewPart<WorksheetPart>();
        var summary = workbook.AddNewPart<WorksheetPart>();
        var sheets = new List<KnownSheet> { new(texts["excel.list"], workbook.GetIdOfPart(list), WriteList(list), FindingSheet.HeadRows) };
        if (performance is null)
        {
            new ExcelSummary(texts, report, files, words).Write(summary);
        }
        else
        {
            var projects = workbook.AddNewPart<WorksheetPart>();
            sheets.Add(new(texts["targets.projects"], workbook.GetIdOfPart(projects), ProjectSheet.Write(projects, performance, texts), ProjectSheet.HeadRows));
            new ExcelSummary(texts, report, files, words).Write(summary, new PerformanceTotals(performance, texts).Lines());
        }

        sheets.Add(new(texts["excel.summary"], workbook.GetIdOfPart(summary), Filter: null, TitleRows: 0));
        workbook.Workbook = Sheets.Workbook(sheets);
    }

    private string WriteList(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, FindingSheet.Form);
        var rows = new FindingRows(report, texts);
        return FindingSheet.Write(sheet, texts["excel.list"], FindingOrder.WorstFirst(report).Select(rows.Of), texts);
    }
}
