using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Writes the forms of a document as a workbook: contents, then a sheet a form. Same document, same bytes.</summary>
/// <remarks>Amounts are numbers with the form's decimals, codes are text. A figure of more than 15 digits is text, since programs
/// keep no more of a number. The only formulas are sums of this program's own.</remarks>
public static class XlsxWriter
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="document">What to write; its paragraphs and charts stay out.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="totalsAsFormulas">Totals that are exactly the sum of rows above them become SUM formulas.</param>
    public static void Write(WrittenDocument document, Stream stream, bool totalsAsFormulas)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        var tables = document.Tables.ToList();
        var names = SheetNames.Of(tables);
        var styles = new CellStyles();
        List<byte[]> sheets = [ContentsSheet.Write(document, tables, names, styles)];
        List<FormPlace> places = [];
        foreach (var table in tables)
        {
            sheets.Add(new FormSheet(table, styles, totalsAsFormulas).Write(isFirst: false, out var place));
            places.Add(place);
        }

        var package = WorkbookPackage.Of([SheetNames.Contents, .. names], sheets, styles, xml => Names(xml, tables, names, places));
        package.AddProperties(document.Title, document.Organisation, $"{document.Year}年度");
        package.Write(stream);
    }

    // Programs sort these names, and repair a workbook that does not: areas first, then titles.
    private static void Names(XmlPart xml, List<WrittenTable> tables, IReadOnlyList<string> names, List<FormPlace> places)
    {
        if (tables.Count == 0)
        {
            return;
        }

        xml.Begin("s:definedNames");
        for (var i = 0; i < tables.Count; i++)
        {
            var last = SheetXml.Letters(Math.Max(tables[i].Widths.Count, 1) - 1);
            xml.Text("s:definedName", $"'{names[i]}'!$A$1:${last}${places[i].LastRow}", ("name", "_xlnm.Print_Area"), ("localSheetId", $"{i + 1}"));
        }

        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].HeadRows > 0)
            {
                xml.Text("s:definedName", $"'{names[i]}'!${places[i].FirstHead}:${places[i].LastHead}", ("name", "_xlnm.Print_Titles"), ("localSheetId", $"{i + 1}"));
            }
        }

        xml.End();
    }
}
