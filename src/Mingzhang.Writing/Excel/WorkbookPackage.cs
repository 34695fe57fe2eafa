using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Puts sheets together into a workbook.</summary>
internal static class WorkbookPackage
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Main = "xl/workbook.xml";

    public static OfficePackage Of(IReadOnlyList<string> names, IReadOnlyList<byte[]> sheets, CellStyles styles, Action<XmlPart> definedNames)
    {
        var package = new OfficePackage();
        package.Relate("", "officeDocument", Main);
        var xml = new XmlPart("s:workbook", "r");
        xml.Begin("s:bookViews");
        xml.Leaf("s:workbookView", ("activeTab", "0"));
        xml.End();
        xml.Begin("s:sheets");
        for (var i = 0; i < names.Count; i++)
        {
            var part = $"worksheets/sheet{i + 1}.xml";
            package.Add("xl/" + part, SheetType + "worksheet+xml", sheets[i]);
            xml.Leaf("s:sheet", ("name", names[i]), ("sheetId", $"{i + 1}"), ("r:id", package.Relate(Main, "worksheet", part)));
        }

        xml.End();
        definedNames(xml);
        package.Add(Main, SheetType + "sheet.main+xml", xml.Finish());
        package.Add("xl/styles.xml", SheetType + "styles+xml", styles.Finish());
        package.Relate(Main, "styles", "styles.xml");
        return package;
    }
}
