using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>Writes a document for Word: cover, contents, chapters, forms, charts, as an official paper looks. Same document, same bytes.</summary>
/// <remarks>Pages are not known before a program lays them out. The contents therefore take them from outside, or leave them to that
/// program (<see cref="WriteForLayout"/>); <see cref="PdfConverter"/> makes such a file into a PDF and tells its pages.</remarks>
public static class DocxWriter
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Body = "word/document.xml";

    /// <summary>Writes the file that people get.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="pages">Printed page of each entry of the contents in their order, as <see cref="PdfFile.Pages"/> of the same document
    /// tells them; where they are not known, the contents show no pages until Word renews them (F9).</param>
    public static void Write(WrittenDocument document, Stream stream, IReadOnlyList<int>? pages = null) => Write(document, stream, pages ?? [], isForLayout: false);

    /// <summary>Writes a file whose contents are filled in by whatever lays its pages out: the way to a PDF.</summary>
    public static void WriteForLayout(WrittenDocument document, Stream stream) => Write(document, stream, null, isForLayout: true);

    private static void Write(WrittenDocument document, Stream stream, IReadOnlyList<int>? pages, bool isForLayout)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        var package = new OfficePackage();
        package.Relate("", "officeDocument", Body);
        package.AddProperties(document.Title, document.Organisation, $"{document.Year}年度");
        AddFixed(package, "styles");
        AddFixed(package, "settings");
        AddFixed(package, "fontTable");
        var footer = AddSide(package, "footer", 1, WordPages.Footer(isEven: false));
        var evenFooter = AddSide(package, "footer", 2, WordPages.Footer(isEven: true));
        var (header, evenHeader) = document.Watermark is { Length: > 0 } mark
            ? (AddSide(package, "header", 1, WordPages.Watermark(mark, 1)), AddSide(package, "header", 2, WordPages.Watermark(mark, 2)))
            : (null, null);

        var xml = new XmlPart("w:document", "r", "wp", "a", "c");
        xml.Begin("w:body");
        var charts = 0;
        var writer = new WordBodyWriter(xml, new WordContents(document.Blocks), isForLayout ? null : pages, chart => AddChart(package, chart, ++charts));
        var look = new WordPages(header, evenHeader, footer, evenFooter);
        var sections = WordSections.Of(document.Blocks);
        for (var i = 0; i < sections.Count; i++)
        {
            writer.Section(sections[i], look, isLast: i == sections.Count - 1);
        }

        package.Add(Body, WordType + "document.main+xml", xml.Finish());
        package.Write(stream);
    }

    private static void AddFixed(OfficePackage package, string name)
    {
        package.Add($"word/{name}.xml", $"{WordType}{name}+xml", OfficePackage.Fixed($"word/{name}.xml"));
        package.Relate(Body, name, $"{name}.xml");
    }

    private static string AddSide(OfficePackage package, string kind, int number, byte[] content)
    {
        package.Add($"word/{kind}{number}.xml", $"{WordType}{kind}+xml", content);
        return package.Relate(Body, kind, $"{kind}{number}.xml");
    }

    private static string AddChart(OfficePackage package, WrittenChart chart, int number)
    {
        var part = $"word/charts/chart{number}.xml";
        package.Add($"word/embeddings/chart{number}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Excel.ChartWorkbook.Of(chart));
        var workbook = package.Relate(part, "package", $"../embeddings/chart{number}.xlsx");
        package.Add(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", WordChart.Part(chart, workbook));
        return package.Relate(Body, "chart", $"charts/chart{number}.xml");
    }
}
