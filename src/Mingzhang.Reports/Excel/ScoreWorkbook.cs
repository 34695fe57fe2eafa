using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>Writes scored self-evaluations as a workbook: all projects, a sheet each with live formulas, and the findings.</summary>
public static class ScoreWorkbook
{
    private const int LongestName = 31;
    private const string Allowed = " 《》“”（）、，-—";

    public static void Write(Stream output, FilesRead files, ScoreReport report, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);

        // A package has to be read while it is written; the output need not be able to.
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            Fill(document.AddWorkbookPart(), report, texts);
        }

        package.Position = 0;
        package.CopyTo(output);
    }

    private static void Fill(WorkbookPart workbook, ScoreReport report, TextBook texts)
    {
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Looks.Sheet();
        var summary = workbook.AddNewPart<WorksheetPart>();
        var sheets = new List<KnownSheet> { new(texts["score.summary"], workbook.GetIdOfPart(summary), Filter: null, ScoreSummarySheet.HeadRows) };
        var names = new HashSet<string>([texts["score.summary"], texts["excel.list"]], StringComparer.OrdinalIgnoreCase);
        var totals = new List<string>();
        var words = new SheetWords(texts);
        foreach (var part in report.Parts)
        {
            var target = workbook.AddNewPart<WorksheetPart>();
            var name = NameOf($"{part.Project.Number} {words.Name(part.Scored.Sheet)}", names);
            totals.Add($"'{name}'!{ScoreSheet.Write(target, part, texts)}");
            sheets.Add(new(name, workbook.GetIdOfPart(target), Filter: null, TitleRows: 0));
        }

        ScoreSummarySheet.Write(summary, report, totals, texts);
        var list = workbook.AddNewPart<WorksheetPart>();
        using (var sheet = new SheetWriter(list, FindingSheet.Form))
        {
            var rows = new FindingRows(report.Check, texts);
            var filter = FindingSheet.Write(sheet, texts["excel.list"], FindingOrder.WorstFirst(report.Check).Select(rows.Of), texts);
            sheets.Add(new(texts["excel.list"], workbook.GetIdOfPart(list), filter, FindingSheet.HeadRows));
        }

        workbook.Workbook = Sheets.Workbook(sheets);
        workbook.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
    }

    // A tab takes 31 characters, and its name stands in formulas: letters and digits of the project's name only. No two are alike.
    private static string NameOf(string text, HashSet<string> taken)
    {
        var fit = CellText.Fit(new string([.. text.Select(character => char.IsLetterOrDigit(character) || Allowed.Contains(character, StringComparison.Ordinal) ? character : ' ')])).Trim();
        var name = fit.Length <= LongestName ? fit : fit[..(LongestName - 1)] + "…";
        for (var number = 2; !taken.Add(name); number++)
        {
            var suffix = $" {number}";
            name = (fit.Length + suffix.Length <= LongestName ? fit : fit[..(LongestName - suffix.Length)]) + suffix;
        }

        return name;
    }
}
