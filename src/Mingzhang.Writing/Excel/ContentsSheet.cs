using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>The first sheet: all forms, each with a link to its sheet.</summary>
internal static class ContentsSheet
{
    private static readonly IReadOnlyList<int> Widths = [8, 16, 70];

    public static byte[] Write(WrittenDocument document, IReadOnlyList<WrittenTable> tables, IReadOnlyList<string> names, CellStyles styles)
    {
        var xml = new XmlPart("s:worksheet", "r");
        xml.Begin("s:sheetPr");
        xml.Leaf("s:pageSetUpPr", ("fitToPage", "1"));
        xml.End();
        SheetParts.View(xml, 2, isFirst: true);
        SheetParts.Columns(xml, Widths);
        xml.Begin("s:sheetData");
        var sheet = new SheetXml(xml, styles);
        sheet.BeginRow(40);
        sheet.Text(0, document.Title, new(CellFont.Title, TextSide.Centre) { IsWrapped = true });
        sheet.EndRow();
        var look = new CellLook(CellFont.Bold, TextSide.Centre) { HasBorder = true, IsWrapped = true };
        sheet.BeginRow(22);
        sheet.Text(0, "序号", look);
        sheet.Text(1, "表号", look);
        sheet.Text(2, "表名", look);
        sheet.EndRow();
        for (var i = 0; i < tables.Count; i++)
        {
            sheet.BeginRow(20);
            sheet.Text(0, $"{i + 1}", look with { Font = CellFont.Text });
            sheet.Text(1, tables[i].Number, look with { Font = CellFont.Text });
            sheet.Text(2, tables[i].Subject.Length > 0 ? $"{tables[i].Title}：{tables[i].Subject}" : tables[i].Title, look with { Font = CellFont.Link, Side = TextSide.Left });
            sheet.EndRow();
        }

        xml.End();
        SheetParts.Merged(xml, ["A1:C1"]);
        if (names.Count > 0)
        {
            xml.Begin("s:hyperlinks");
            for (var i = 0; i < names.Count; i++)
            {
                xml.Leaf("s:hyperlink", ("ref", SheetXml.Address(i + 3, 2)), ("location", $"'{names[i]}'!A1"), ("display", names[i]));
            }

            xml.End();
        }

        SheetParts.Page(xml, isLandscape: false);
        return xml.Finish();
    }
}
