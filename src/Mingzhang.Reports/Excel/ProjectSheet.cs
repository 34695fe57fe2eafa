using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>The sheet with a row a project: money, plan, number of indicators and findings.</summary>
internal static class ProjectSheet
{
    public const int HeadRows = 2;
    private static readonly double[] Widths = [6, 40, 26, 30, 30, 34, 10, 30];

    /// <summary>Writes the sheet.</summary>
    /// <returns>The cells that its filter covers.</returns>
    public static string Write(WorksheetPart part, PerformanceReport report, TextBook texts)
    {
        using var sheet = new SheetWriter(part, new SheetForm(Widths, HeadRows));
        var words = new SheetWords(texts);
        sheet.StartRow(height: 30);
        sheet.Text(texts["targets.projects"], Look.Title);
        sheet.EndRow();
        sheet.Head([
            texts["excel.number"],
            texts["targets.project-name"],
            texts["targets.code"],
            texts["targets.amount"],
            texts["targets.plan"],
            texts["targets.indicators"],
            texts["html.problems"],
            texts["report.number"],
        ]);
        foreach (var project in report.Projects.Concat(report.Departments))
        {
            Row(sheet, project, words);
        }

        var filter = sheet.RangeFrom(HeadRows, Widths.Length);
        sheet.End(filter, "A1:H1", texts["excel.page"]);
        return filter;
    }

    private static void Row(SheetWriter sheet, ProjectPart project, SheetWords words)
    {
        string[] told =
        [
            words.Name(project.Sheet),
            SafeText.OneLine(project.Sheet.Code?.Text ?? ""),
            words.Money(project.Sheet),
            words.Plan(project.Sheet) ?? "",
            string.Join('\n', new[] { words.Counts(project.Sheet), words.Inferred(project.Sheet) }.OfType<string>()),
        ];
        var numbers = string.Join(' ', project.Findings.Where(finding => finding.Explained is null).Select(finding => finding.Number));
        sheet.StartRow(RowHeight.Of([.. told, project.Open.ToString(CultureInfo.InvariantCulture), numbers], Widths[1..]));
        sheet.Number(project.Number);
        foreach (var text in told)
        {
            sheet.Text(text);
        }

        sheet.Number(project.Open);
        sheet.Text(numbers);
        sheet.EndRow();
    }
}
