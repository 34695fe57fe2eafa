using System.Text;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Tests.FileFormats;

/// <summary>Files made in the test, and what is read from them in a notation that can be compared at a glance:
/// a line for a paragraph, "a|b|&lt;" for a row with a covered place, "2x3" after a cell that spans.</summary>
internal static class Given
{
    private const string WordNames =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    private static string ContentTypes(params (string Part, string Type)[] parts) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + string.Concat(parts.Select(part => $"<Override PartName=\"{part.Part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{part.Type}+xml\"/>")) + "</Types>";

    private static string Root(string target) =>
        $"<Relationships {Package}><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"{target}\"/></Relationships>";

    public static byte[] Docx(string body, string? styles = null, string? numbering = null)
    {
        List<(string Name, string Content)> parts =
        [
            ("[Content_Types].xml", ContentTypes(("/word/document.xml", "wordprocessingml.document.main"))),
            ("_rels/.rels", Root("word/document.xml")),
            ("word/document.xml", $"<w:document {WordNames}><w:body>{body}</w:body></w:document>"),
        ];
        if (styles is not null)
            parts.Add(("word/styles.xml", $"<w:styles {WordNames}>{styles}</w:styles>"));
        if (numbering is not null)
            parts.Add(("word/numbering.xml", $"<w:numbering {WordNames}>{numbering}</w:numbering>"));
        return Zip.Of([.. parts]);
    }

    /// <summary>A workbook with one sheet.</summary>
    /// <param name="rows">The rows in SpreadsheetML.</param>
    /// <param name="formats">Number formats; cell style n has the n-th of them, from 1.</param>
    /// <param name="merged">Merged areas, as A1:B2.</param>
    /// <param name="sheet">Name of the sheet.</param>
    public static byte[] Xlsx(string rows, string[]? formats = null, string[]? merged = null, string sheet = "Sheet1")
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        formats ??= [];
        var numberFormats = string.Concat(formats.Select((format, index) => $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/>"));
        var cellFormats = string.Concat(formats.Select((_, index) => $"<xf numFmtId=\"{200 + index}\" applyNumberFormat=\"1\" xfId=\"0\"/>"));
        var areas = merged is null ? "" : $"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(area => $"<mergeCell ref=\"{area}\"/>"))}</mergeCells>";
        return Zip.Of(
            ("[Content_Types].xml", ContentTypes(
                ("/xl/workbook.xml", "spreadsheetml.sheet.main"), ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"), ("/xl/styles.xml", "spreadsheetml.styles"))),
            ("_rels/.rels", Root("xl/workbook.xml")),
            ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships {Package}><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet {Main}><numFmts>{numberFormats}</numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\" xfId=\"0\"/>{cellFormats}</cellXfs></styleSheet>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData>{areas}</worksheet>"));
    }

    /// <summary>Rows of SpreadsheetML: cells divided by '|', rows by lines; what reads as a number is one, =x is text x.</summary>
    public static string Rows(string text)
    {
        var result = new StringBuilder();
        foreach (var (row, index) in text.ReplaceLineEndings("\n").Split('\n').Select((row, index) => (row, index + 1)))
        {
            result.Append($"<row r=\"{index}\">");
            foreach (var (cell, column) in row.Split('|').Select((cell, column) => (cell.Trim(), (char)('A' + column))))
            {
                if (cell.Length == 0)
                    continue;
                result.Append(decimal.TryParse(cell, out _)
                    ? $"<c r=\"{column}{index}\"><v>{cell}</v></c>"
                    : $"<c r=\"{column}{index}\" t=\"inlineStr\"><is><t>{cell.TrimStart('=')}</t></is></c>");
            }

            result.Append("</row>");
        }

        return result.ToString();
    }

    public static SourceDocument Read(byte[] file, string name = "文件") => Formats.Read(file, name, CancellationToken.None);

    public static UnreadableException Refusal(byte[] file, string name = "文件") =>
        Should.Throw<UnreadableException>(() => Read(file, name));

    public static string Shown(SourceDocument document) => string.Join('\n', document.Blocks.Select(Shown));

    public static string Shown(Block block) => block switch
    {
        Paragraph { HeadingLevel: { } level } heading => $"{new string('#', level)} {heading.Text}",
        Paragraph paragraph => paragraph.Text.Replace("\n", "⏎", StringComparison.Ordinal),
        FoundTable table => string.Join('\n', table.Rows.Select(row => string.Join('|', row.Cells.Select(Shown)))),
        _ => "",
    };

    private static string Shown(FoundCell cell)
    {
        if (cell.IsCovered)
            return "<";
        var span = cell.RowSpan * cell.ColumnSpan > 1 ? $" {cell.RowSpan}x{cell.ColumnSpan}" : "";
        return cell.Text.Replace("\n", "⏎", StringComparison.Ordinal) + span;
    }
}
