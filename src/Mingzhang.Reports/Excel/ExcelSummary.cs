using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>The sheet of counts: findings by kind and severity, then what was read and checked.</summary>
internal sealed class ExcelSummary(TextBook texts, CheckReport report, FilesRead files, FindingWords words)
{
    private static readonly double[] Widths = [40, 12, 12, 12, 12];
    private static readonly Severity[] All = Enum.GetValues<Severity>();

    /// <summary>Writes the counts of a check.</summary>
    public void Write(WorksheetPart part) => Write(part, lines: null);

    /// <summary>Writes the sheet.</summary>
    /// <param name="part">Where to.</param>
    /// <param name="lines">What stands in place of the counts of relations; null for those.</param>
    public void Write(WorksheetPart part, IReadOnlyList<string>? lines)
    {
        using var sheet = new SheetWriter(part, new SheetForm(Widths, FrozenRows: 0));
        sheet.StartRow(height: 30);
        sheet.Text(texts["excel.summary"], Look.Title);
        sheet.EndRow();
        WriteKinds(sheet);
        sheet.StartRow();
        sheet.EndRow();
        if (lines is null)
        {
            WriteChecks(sheet);
        }

        WriteLines(sheet, lines ?? []);
        sheet.End(filter: null, "A1:E1", texts["excel.page"]);
    }

    private void WriteKinds(SheetWriter sheet)
    {
        sheet.StartRow(height: 24);
        sheet.Text(texts["report.kind"], Look.Head);
        foreach (var severity in All)
        {
            sheet.Text(texts.Name("severity", severity), Look.Head);
        }

        sheet.Text(texts["excel.total"], Look.Head);
        sheet.EndRow();
        foreach (var kind in report.Findings.GroupBy(words.Kind).OrderByDescending(kind => kind.Count()))
        {
            Counts(sheet, kind.Key, [.. kind]);
        }

        Counts(sheet, texts["excel.total"], report.Findings);
    }

    private static void Counts(SheetWriter sheet, string name, IReadOnlyList<Finding> findings)
    {
        sheet.StartRow();
        sheet.Text(name);
        foreach (var severity in All)
        {
            sheet.Number(findings.Count(finding => finding.Severity == severity));
        }

        sheet.Number(findings.Count);
        sheet.EndRow();
    }

    private void WriteChecks(SheetWriter sheet)
    {
        Line(texts["html.documents"], report.Documents.Count);
        Line(texts["html.figures"], report.Documents.Sum(document => document.Facts.Count));
        Line(texts["html.relations"], report.Checked);
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            Line(texts.Name("outcome", outcome), report.CountOf(outcome));
        }

        Line(texts["explained.count"], report.Explained.Count());

        void Line(string name, int count)
        {
            sheet.StartRow();
            sheet.Text(name);
            sheet.Number(count);
            sheet.EndRow();
        }
    }

    private void WriteLines(SheetWriter sheet, IReadOnlyList<string> own)
    {
        string?[] lines =
        [
            .. own,
            words.Rules.Outcomes(report),
            .. words.Rules.SwitchedOff(report),
            .. files.Unreadable.Select(file => UnreadableWords.Of(file, texts)),
            .. new ExplanationWords(texts).Remarks(report, files),
        ];
        foreach (var line in lines.OfType<string>())
        {
            sheet.StartRow(RowHeight.Of([line], Widths));
            sheet.Text(line);
            sheet.EndRow();
        }
    }
}
