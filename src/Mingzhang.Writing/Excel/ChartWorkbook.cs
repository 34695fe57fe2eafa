using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>The workbook within a chart, which Word opens when a person edits its data: labels in column A, a series a column.</summary>
internal static class ChartWorkbook
{
    public static byte[] Of(WrittenChart chart)
    {
        var styles = new CellStyles();
        var text = new CellLook(CellFont.Text, TextSide.Left);
        var xml = new XmlPart("s:worksheet", "r");
        xml.Begin("s:sheetData");
        var sheet = new SheetXml(xml, styles);
        sheet.BeginRow(20);
        sheet.Text(0, "", text);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            sheet.Text(i + 1, chart.Series[i].Name, text);
        }

        sheet.EndRow();
        var points = chart.Series.Count == 0 ? 0 : chart.Series[0].Points.Count;
        for (var point = 0; point < points; point++)
        {
            sheet.BeginRow(20);
            sheet.Text(0, chart.Series[0].Points[point].Label, text);
            for (var i = 0; i < chart.Series.Count; i++)
            {
                sheet.Number(i + 1, chart.Series[i].Points[point].Figure.Figure.Digits, new(CellFont.Text, TextSide.Right, "General"));
            }

            sheet.EndRow();
        }

        xml.End();
        var workbook = new MemoryStream();
        WorkbookPackage.Of(["Sheet1"], [xml.Finish()], styles, _ => { }).Write(workbook);
        return workbook.ToArray();
    }
}
