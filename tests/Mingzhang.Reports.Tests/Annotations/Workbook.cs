using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Mingzhang.Reports.Tests.Annotations;

/// <summary>Workbooks of one sheet written by hand, and a look into those with notes.</summary>
internal static class Workbook
{
    public const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="after">What follows the rows in the sheet.</param>
    /// <param name="relationships">What the sheet refers to: kind and target.</param>
    /// <param name="more">More parts.</param>
    public static byte[] Of(string after = "", (string Kind, string Target)[]? relationships = null, params (string Name, string Content)[] more)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B{row}\"><f>1+{row}</f><v>{1 + row}</v></c></row>"));
        var related = string.Concat((relationships ?? []).Select((found, index) => $"<Relationship Id=\"rId{index + 1}\" Type=\"{found.Kind}\" Target=\"{found.Target}\"/>"));
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"VML\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                + (relationships is null ? "" : "<Override PartName=\"/xl/comments1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>") + "</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<x:workbook xmlns:x=\"{Main}\" xmlns:r=\"{Office}\"><x:sheets><x:sheet name=\"收支&amp;总表\" sheetId=\"1\" r:id=\"r1\"/></x:sheets></x:workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            (Sheet, $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><sheetData>{rows}</sheetData>{after}</worksheet>"),
            .. more,
        ];
        if (relationships is not null)
            parts.Add(("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"{Package}\">{related}</Relationships>"));
        return Zip(parts);
    }

    public static string Type(string kind) => $"{Office}/{kind}";

    /// <summary>The words of each note by its cell.</summary>
    public static Dictionary<string, string> Notes(byte[] file, string part = "xl/comments1.xml") =>
        XDocument.Parse(Annotated.Text(file, part), LoadOptions.PreserveWhitespace)
            .Descendants(XName.Get("comment", Main))
            .ToDictionary(note => note.Attribute("ref")!.Value, note => note.Element(XName.Get("text", Main))!.Value);

    /// <summary>Cells of the boxes of a drawing, as row,column from 0, and their numbers.</summary>
    public static IReadOnlyList<(string Cell, string Number)> Boxes(byte[] file, string part = "xl/drawings/vmlDrawing1.vml") =>
        [.. Regex.Matches(Annotated.Text(file, part), "id=\"_x0000_s(\\d+)\".*?<x:Row>(\\d+)</x:Row><x:Column>(\\d+)</x:Column>", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
            .Select(match => ($"{match.Groups[2].Value},{match.Groups[3].Value}", match.Groups[1].Value))];

    public static IReadOnlyList<string> Errors(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")];
    }

    private static byte[] Zip(List<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(System.Text.Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
