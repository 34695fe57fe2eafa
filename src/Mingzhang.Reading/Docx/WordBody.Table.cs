using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

internal sealed partial class WordBody
{
    private void ReadTable(List<Block> into)
    {
        if (xml.IsEmptyElement)
            return;
        var table = new WordTable { Page = pages.Current };
        tableDepth++;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.WordName())
            {
                case "tr":
                    ReadRow(table);
                    break;
                case "tblPr" or "tblGrid" or "sdtPr" or "sdtEndPr" or "customXmlPr" or "del" or "moveFrom" or "Fallback":
                    xml.SkipElement();
                    break;
            }
        }

        tableDepth--;
        table.AddTo(into);
    }

    private void ReadRow(WordTable table)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var (firstPage, lastPage) = (pages.Current, pages.Current);
        var isDeleted = false;
        table.BeginRow(firstPage);
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.WordName())
            {
                case "gridBefore":
                    table.SkipColumns(xml.Number() ?? 0);
                    break;
                case "del" when !isDeleted:
                    isDeleted = true;
                    break;
                case "tc" when !isDeleted:
                    pages.Return(firstPage);
                    ReadCell(table);
                    lastPage = Math.Max(lastPage, pages.Current);
                    break;
                case "tc" or "sdtPr" or "sdtEndPr" or "customXmlPr" or "moveFrom" or "Fallback" or "trPrChange" or "tblPrEx":
                    xml.SkipElement();
                    break;
            }
        }

        pages.Return(lastPage);
    }

    private void ReadCell(WordTable table)
    {
        var content = new List<Block>();
        var place = new WordCell();
        var before = marks?.ParagraphCount ?? 0;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.WordName() == "tcPr")
                    place = ReadCellProperties();
                else
                    ReadBlock(content);
            }
        }

        table.AddCell(place, content, marks?.Cell(before) ?? 0);
    }

    private WordCell ReadCellProperties()
    {
        var place = new WordCell();
        if (xml.IsEmptyElement)
            return place;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.WordName())
            {
                case "gridSpan":
                    place.Columns = Math.Clamp(xml.Number() ?? 1, 1, TableGrid.MostColumns);
                    break;
                case "vMerge":
                    place.GoesOnFromAbove = xml.Value() is null or "continue";
                    break;
                case "hMerge":
                    place.GoesOnFromLeft = xml.Value() is null or "continue";
                    break;
                case "tcPrChange":
                    xml.SkipElement();
                    break;
            }
        }

        return place;
    }
}
