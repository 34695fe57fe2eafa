using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace Mingzhang.Book.Tests.Entries;

/// <summary>A workbook as another program would write it: a cell that begins with # is a number, with ! an error, with = a formula without
/// a value, any other a text.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(params (string Name, string?[][] Rows)[] sheets) => Of(merged: [], sheets);

    public static byte[] Of(string[] merged, params (string Name, string?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"r{index}\"/>"))}</sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"r{index}\" Target=\"worksheets/s{index}.xml\"/>"))}</Relationships>");
            for (var index = 0; index < sheets.Length; index++)
            {
                var merges = index == sheets.Length - 1 ? string.Concat(merged.Select(area => $"<mergeCell ref=\"{area}\"/>")) : "";
                Put(zip, $"xl/worksheets/s{index}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheets[index].Rows.Select(Row))}</sheetData><mergeCells>{merges}</mergeCells></worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static string Row(string?[] cells, int row) =>
        $"<row r=\"{row + 1}\">{string.Concat(cells.Select((cell, column) => cell is null ? "" : Cell(cell, $"{(char)('A' + column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}")))}</row>";

    private static string Cell(string cell, string address) => cell switch
    {
        ['#', .. var number] => $"<c r=\"{address}\"><v>{number}</v></c>",
        ['!', .. var error] => $"<c r=\"{address}\" t=\"e\"><v>{error}</v></c>",
        ['=', .. var formula] => $"<c r=\"{address}\"><f>{formula}</f></c>",
        _ => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(cell)}</t></is></c>",
    };

    internal static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
        writer.Write(content);
    }
}
