using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>Writes findings as the list that bureaus pass round: one row a finding, with empty columns for the reply and its
/// review, and a second sheet of counts.</summary>
public sealed class ExcelReport
{
    private const int MostLines = 6;
    private static readonly double[] Widths = [5, 8, 16, 28, 42, 14, 14, 36, 18, 11];

    private readonly TextBook texts;
    private readonly CheckReport report;
    private readonly PlaceWords places;
    private readonly FindingWords words;
    private readonly IReadOnlyList<Finding> findings;

    private ExcelReport(CheckReport report, TextBook texts)
    {
        this.report = report;
        this.texts = texts;
        places = new PlaceWords(texts, severalDocuments: false);
        words = new FindingWords(texts, new PlaceWords(texts, report.Documents.Count > 1));
        findings = FindingOrder.WorstFirst(report);
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
        WriteList(list);
        new ExcelSummary(texts, report, files, words).Write(summary);
        var name = texts["excel.list"];
        workbook.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Name = name,
                    SheetId = 1,
                    Id = workbook.GetIdOfPart(list),
                },
                new Sheet
                {
                    Name = texts["excel.summary"],
                    SheetId = 2,
                    Id = workbook.GetIdOfPart(summary),
                }
            ),
            new DefinedNames(
                new DefinedName($"'{name}'!{Absolute(FilterRange)}")
                {
                    Name = "_xlnm._FilterDatabase",
                    LocalSheetId = 0,
                    Hidden = true,
                },
                new DefinedName($"'{name}'!$1:$2") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }
            )
        );
    }

    private string FilterRange => $"A2:J{(findings.Count + 2).ToString(CultureInfo.InvariantCulture)}";

    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(cell => $"${cell[0]}${cell[1..]}"));

    private void WriteList(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, Widths, frozenRows: 2);
        sheet.StartRow(height: 30);
        sheet.Text(texts["excel.list"], Look.Title);
        sheet.EndRow();
        sheet.StartRow(height: 24);
        string[] heads =
        [
            texts["excel.number"],
            texts["report.severity"],
            texts["excel.file"],
            texts["report.place"],
            texts["excel.problem"],
            texts["report.printed"],
            texts["report.should-be"],
            texts["excel.explanation"],
            texts["excel.reply"],
            texts["excel.review"],
        ];
        foreach (var head in heads)
        {
            sheet.Text(head, Look.Head);
        }

        sheet.EndRow();
        for (var index = 0; index < findings.Count; index++)
        {
            WriteRow(sheet, findings[index], index + 1);
        }

        sheet.End(FilterRange, "A1:J1", texts["excel.page"]);
    }

    private void WriteRow(SheetWriter sheet, Finding finding, int number)
    {
        var fields = FindingField.Of(finding, words.Causes);
        string[] told =
        [
            Lines(fields.Select(field => WhoseFile(field.Place.Document)).Distinct()),
            Lines(fields.Select(PlaceOf)),
            words.Message(finding),
            Lines(fields.Select(field => field.Printed)),
            Lines(fields.Select(field => field.ShouldBe ?? "")),
            Explanation(finding),
            "",
            "",
        ];
        sheet.StartRow(RowHeight.Of(told, Widths[2..]));
        sheet.Number(number);
        sheet.Text(texts.Name("severity", finding.Severity), Look.Centred);
        foreach (var text in told)
        {
            sheet.Text(text);
        }

        sheet.EndRow();
    }

    private string WhoseFile(string document)
    {
        var organisation = report.Documents.FirstOrDefault(known => known.Name == document)?.Organisation?.Value;
        var file = SafeText.OneLine(document);
        return string.IsNullOrWhiteSpace(organisation) ? file : SafeText.OneLine(organisation) + "\n" + file;
    }

    private string PlaceOf(FindingField field)
    {
        var subject = places.Subject(field.Place, field.Fact?.Printed ?? field.Printed);
        var where = places.Where(field.Place);
        return where.Length == 0 || where == subject ? subject : texts.Format("place.with-where", ("place", subject), ("where", where));
    }

    private string Explanation(Finding finding)
    {
        var lines = new List<string> { words.Remedy(finding) };
        lines.AddRange(
            finding switch
            {
                // Where the headline is the relation itself, saying it again adds nothing.
                CauseFinding { Causes.Count: 0, Broken.Count: 1 } => [],
                CauseFinding cause => cause.Broken.Select(words.Relations.Message),
                RuleFinding rule => [rule.Written.Source],
                _ => [],
            }
        );
        return Lines(lines);
    }

    private string Lines(IEnumerable<string> all)
    {
        var lines = all.ToList();
        return lines.Count <= MostLines
            ? string.Join('\n', lines).Trim('\n')
            : string.Join('\n', lines.Take(MostLines).Append(texts.Format("excel.and-more", ("count", Number(lines.Count - MostLines)))));

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
