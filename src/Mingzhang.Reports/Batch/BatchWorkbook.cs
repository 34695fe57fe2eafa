using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using Mingzhang.Model;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Batch;

/// <summary>Writes the one list of many documents as a workbook: all findings in the form of the list of one unit, then a
/// row a document. It goes to the output row by row: the package is put together here, for the library keeps whole parts in memory.</summary>
public static class BatchWorkbook
{
    /// <summary>The format allows 1,048,576.</summary>
    private const int MostRows = 1_000_000;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Need not be able to seek.</param>
    /// <param name="results">The documents in their order, without their findings.</param>
    /// <param name="findings">All findings, document by document, gone through once.</param>
    /// <param name="texts">The language.</param>
    public static void Write(Stream output, IReadOnlyCollection<DocumentResult> results, IEnumerable<FindingRow> findings, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(texts);
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Text(
            package,
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/>"
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/>"
                + $"<Override PartName=\"/xl/findings.xml\" ContentType=\"{Types}worksheet+xml\"/>"
                + $"<Override PartName=\"/xl/documents.xml\" ContentType=\"{Types}worksheet+xml\"/></Types>"
        );
        Text(package, "_rels/.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"workbook\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Text(
            package,
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"findings\" Type=\"{Relations}/worksheet\" Target=\"findings.xml\"/>"
                + $"<Relationship Id=\"documents\" Type=\"{Relations}/worksheet\" Target=\"documents.xml\"/></Relationships>"
        );
        Element(package, "xl/styles.xml", Looks.Sheet());
        var findingFilter = Sheet(package, "xl/findings.xml", FindingSheet.Form, sheet => FindingSheet.Write(sheet, texts["batch.list"], findings.Take(MostRows), texts));
        var documentFilter = Sheet(package, "xl/documents.xml", DocumentSheet.Form, sheet => DocumentSheet.Write(sheet, results, texts));
        Element(
            package,
            "xl/workbook.xml",
            Sheets.Workbook(
                new(texts["excel.list"], "findings", findingFilter, FindingSheet.HeadRows),
                new(texts["batch.files"], "documents", documentFilter, DocumentSheet.HeadRows)
            )
        );
    }

    private static string Sheet(ZipArchive package, string name, SheetForm form, Func<SheetWriter, string> write)
    {
        using var part = package.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var sheet = new SheetWriter(part, form);
        return write(sheet);
    }

    private static void Element(ZipArchive package, string name, OpenXmlElement root)
    {
        using var part = package.CreateEntry(name).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }

    private static void Text(ZipArchive package, string name, string xml)
    {
        using var part = package.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }
}

/// <summary>The sheet with a row a document.</summary>
internal static class DocumentSheet
{
    public const int HeadRows = 2;
    private static readonly double[] Widths = [5, 34, 28, 10, 8, 9, 9, 8, 8, 8, 8, 12, 42];

    public static SheetForm Form => new(Widths, HeadRows);

    /// <summary>Writes head and rows; gives the cells that the filter covers.</summary>
    public static string Write(SheetWriter sheet, IEnumerable<DocumentResult> results, TextBook texts)
    {
        sheet.StartRow(height: 30);
        sheet.Text(texts["batch.files"], Look.Title);
        sheet.EndRow();
        sheet.Head([texts["excel.number"], .. DocumentWords.Heads(texts)]);
        var words = new DocumentWords(texts);
        var number = 0;
        foreach (var result in results)
        {
            var told = new[] { words.File(result), words.Organisation(result), words.Remark(result) };
            sheet.StartRow(RowHeight.Of(told, [Widths[1], Widths[2], Widths[^1]]));
            sheet.Number(++number);
            sheet.Text(told[0]);
            sheet.Text(told[1]);
            sheet.Text(words.Kind(result), Look.Centred);
            sheet.Text(words.Year(result), Look.Centred);
            foreach (var count in new[] { result.Figures, result.Relations, result.Blocking, result.Errors, result.Questions, result.Explained })
            {
                sheet.Number(count);
            }

            sheet.Text(texts.Name("batch.state", result.State), Look.Centred);
            sheet.Text(told[2]);
            sheet.EndRow();
        }

        var filter = sheet.RangeFrom(HeadRows, Widths.Length);
        sheet.End(filter, "A1:M1", texts["excel.page"]);
        return filter;
    }
}
