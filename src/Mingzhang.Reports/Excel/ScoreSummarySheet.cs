using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Packs;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Excel;

/// <summary>The sheet with a row a project: totals that follow the other sheets, and their grades.</summary>
internal static class ScoreSummarySheet
{
    public const int HeadRows = 2;
    private static readonly double[] Widths = [6, 44, 16, 14, 14, 12, 16, 10];

    /// <summary>Writes the sheet.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="report">The scores.</param>
    /// <param name="totals">The cell of each sheet's total, with the sheet's name.</param>
    /// <param name="texts">The language.</param>
    public static void Write(WorksheetPart target, ScoreReport report, IReadOnlyList<string> totals, TextBook texts)
    {
        using var sheet = new SheetWriter(target, new SheetForm(Widths, HeadRows));
        var words = new ScoreWords(texts);
        var names = new SheetWords(texts);
        sheet.StartRow(height: 30);
        sheet.Text(texts["score.summary"], Look.Title);
        sheet.EndRow();
        sheet.Head([
            texts["excel.number"], texts["targets.project-name"], texts["targets.amount"], texts["score.computed"], texts["form.printed-score"], texts["score.difference"], texts["summary.grade"], texts["html.problems"],
        ]);
        var first = sheet.RowNumber + 1;
        foreach (var (part, cell) in report.Parts.Zip(totals))
        {
            var (total, name) = (part.Scored.Total, names.Name(part.Scored.Sheet));
            sheet.StartRow(RowHeight.Of([name], [Widths[1]]));
            sheet.Number(part.Project.Number);
            sheet.Text(name);
            sheet.Text(SheetWords.Budget(part.Scored.Sheet), Look.Centred);
            var row = sheet.RowNumber.ToString(CultureInfo.InvariantCulture);
            if (total.Counted.IsExact)
            {
                sheet.Formula(cell, total.Counted.Least, Look.Points);
            }
            else
            {
                sheet.TextFormula(cell, words.Span(total.Counted), Look.Points);
            }

            sheet.Number(total.Printed?.Number, Look.Points);
            if (total.Printed is not null)
            {
                sheet.Difference($"E{row}", $"D{row}", total.Counted.IsExact ? total.Printed.Number - total.Counted.Least : null);
            }
            else
            {
                sheet.Blank(Look.Points);
            }

            Grade(sheet, part, words, row);
            sheet.Number(part.Project.Open);
            sheet.EndRow();
        }

        Average(sheet, first, report, texts);
        foreach (var line in new ScoreTotals(report, texts).Lines().Concat(report.Documents.SelectMany(document => document.Distribution is { } distribution ? new SummaryWords(texts).Lines(distribution) : [])))
        {
            sheet.StartRow(RowHeight.Of([line], [Widths.Sum()]));
            sheet.Text(line, Look.Note);
            sheet.EndRow();
        }

        sheet.End(filter: null, [.. new[] { "A1:H1" }.Concat(Enumerable.Range(first + report.Parts.Count + 1, sheet.RowNumber - first - report.Parts.Count).Select(row => $"A{row}:H{row}"))], texts["excel.page"]);
    }

    // The grade follows the total; while that is open, all grades that it can have are told.
    private static void Grade(SheetWriter sheet, ScoredPart part, ScoreWords words, string row)
    {
        var told = words.Grade(part.Scored.Total);
        sheet.TextFormula($"IF(ISNUMBER(D{row}),{Graded($"D{row}", part.Scored.Scheme.Scheme)},{Quoted(told)})", told, Look.Centred);
    }

    // Names of grades are words of the packs; quotes in them are doubled.
    private static string Graded(string cell, ScoringScheme scheme) =>
        scheme.Grades.Reverse().Aggregate(
            "\"\"",
            (below, grade) => $"IF({cell}>={grade.From.ToString(CultureInfo.InvariantCulture)},{Quoted(grade.Name)},{below})"
        );

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Average(SheetWriter sheet, int first, ScoreReport report, TextBook texts)
    {
        var last = sheet.RowNumber;
        if (last < first)
        {
            return;
        }

        sheet.StartRow(height: 24);
        sheet.Blank(Look.Head);
        sheet.Text(texts["form.average"], Look.Head);
        sheet.Blank(Look.Head);
        var average = string.Join(texts["clause-separator"], report.Documents.Select(document => document.Distribution?.Average).OfType<ScoreSpan>().Select(new ScoreWords(texts).Span));
        sheet.Formula($"IF(COUNT(D{first}:D{last})=ROWS(D{first}:D{last}),ROUND(AVERAGE(D{first}:D{last}),2),{Quoted(average)})", null, Look.Strong);
        sheet.Formula($"IF(COUNT(E{first}:E{last})=0,\"\",ROUND(AVERAGE(E{first}:E{last}),2))", null, Look.Strong);
        sheet.Blank(Look.Points);
        sheet.Blank(Look.Text);
        sheet.Formula($"SUM(H{first}:H{last})", null, Look.Number);
        sheet.EndRow();
    }
}
