using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>What stands before and after the cells of a worksheet.</summary>
internal static class SheetParts
{
    public static void View(XmlPart xml, int frozenRows, bool isFirst)
    {
        xml.Begin("s:sheetViews");
        (string, string)[] view = [("showGridLines", "0"), ("workbookViewId", "0")];
        xml.Begin("s:sheetView", isFirst ? [("tabSelected", "1"), .. view] : view);
        if (frozenRows > 0)
        {
            xml.Leaf("s:pane", ("ySplit", $"{frozenRows}"), ("topLeftCell", SheetXml.Address(frozenRows + 1, 0)), ("activePane", "bottomLeft"), ("state", "frozen"));
        }

        xml.End();
        xml.End();
    }

    public static void Columns(XmlPart xml, IReadOnlyList<int> widths)
    {
        xml.Begin("s:cols");
        for (var i = 0; i < widths.Count; i++)
        {
            xml.Leaf("s:col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", $"{widths[i]}"), ("customWidth", "1"));
        }

        xml.End();
    }

    public static void Merged(XmlPart xml, IReadOnlyList<string> areas)
    {
        if (areas.Count == 0)
        {
            return;
        }

        xml.Begin("s:mergeCells", ("count", $"{areas.Count}"));
        foreach (var area in areas)
        {
            xml.Leaf("s:mergeCell", ("ref", area));
        }

        xml.End();
    }

    /// <summary>A4, as wide as the page, each page numbered.</summary>
    public static void Page(XmlPart xml, bool isLandscape)
    {
        xml.Leaf("s:printOptions", ("horizontalCentered", "1"));
        xml.Leaf("s:pageMargins", ("left", "0.6"), ("right", "0.6"), ("top", "0.8"), ("bottom", "0.8"), ("header", "0.4"), ("footer", "0.4"));
        xml.Leaf("s:pageSetup", ("paperSize", "9"), ("fitToWidth", "1"), ("fitToHeight", "0"), ("orientation", isLandscape ? "landscape" : "portrait"));
        xml.Begin("s:headerFooter");
        xml.Text("s:oddFooter", "&C— &P —");
        xml.End();
    }
}
