using System.Text;
using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

internal sealed partial class WordBody
{
    private readonly Stack<StringBuilder> builders = new();

    // One entry for each open field: true after its instruction has ended and its result is read.
    private readonly Stack<bool> fields = new();

    // Text of a paragraph whose end mark is deleted: it runs on into the next one.
    private string carried = "";

    private bool IsInInstruction => fields.Contains(false);

    private void ReadParagraph(List<Block> into)
    {
        cancellation.ThrowIfCancellationRequested();
        var properties = new ParagraphProperties();
        var text = builders.Count > 0 ? builders.Pop() : new StringBuilder();
        var firstPage = pages.Current;
        List<Block>? boxes = null;
        marks?.BeginParagraph();
        ReadRuns(text, ref properties, ref firstPage, ref boxes);
        var mark = marks?.EndParagraph(properties.IsEndDeleted) ?? 0;

        var content = text.ToString();
        text.Clear();
        builders.Push(text);
        if (properties.IsEndDeleted)
        {
            carried += content;
        }
        else
        {
            content = CleanText.Of(carried + content);
            carried = "";
            AddParagraph(into, CleanText.Of(NumberOf(properties) + content), HeadingLevelOf(properties), firstPage, mark);
        }

        if (boxes is not null)
            into.AddRange(boxes);
        if (properties.EndsSection)
            pages.Break();
    }

    private void ReadRuns(StringBuilder text, ref ParagraphProperties properties, ref int firstPage, ref List<Block>? boxes)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var isHidden = false;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            marks?.Enter();
            switch (xml.WordName())
            {
                case "pPr":
                    properties = ReadParagraphProperties();
                    marks?.EndParagraphProperties();
                    if (properties.StartsPage)
                        pages.Break();
                    break;
                case "r":
                    isHidden = false;
                    break;
                case "rPr":
                    isHidden = ReadIsHidden();
                    marks?.EndRunProperties();
                    break;
                case "t" when !isHidden && !IsInInstruction:
                    if (text.Length == 0)
                        firstPage = pages.Current;
                    pages.Text();
                    AppendText(text);
                    break;
                case "tab" when !isHidden && !IsInInstruction:
                    text.Append(tableDepth > 0 ? ' ' : '\t');
                    break;
                case "br":
                    if (xml.Value("type") == "page")
                        pages.Break();
                    else
                        text.Append('\n');
                    break;
                case "cr":
                    text.Append('\n');
                    break;
                case "lastRenderedPageBreak":
                    pages.NotedBreak();
                    break;
                case "noBreakHyphen" when !isHidden:
                    text.Append('-');
                    break;
                case "sym" when !isHidden:
                    text.Append(Symbol(xml.Value("char")));
                    break;
                case "fldChar":
                    StepField(xml.Value("fldCharType"));
                    break;
                case "txbxContent":
                    ReadBlocks(boxes ??= []);
                    break;
                case "del" or "moveFrom" or "delText" or "instrText" or "rt" or "Fallback" or "sdtPr" or "t":
                    xml.SkipElement();
                    break;
            }
        }
    }

    private void AppendText(StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
                marks?.Text();
            }
        }
    }

    private void StepField(string? step)
    {
        if (step == "begin")
        {
            fields.Push(false);
        }
        else if (fields.Count > 0)
        {
            fields.Pop();
            if (step == "separate")
                fields.Push(true);
        }
    }

    private bool ReadIsHidden()
    {
        if (xml.IsEmptyElement)
            return false;
        var depth = xml.Depth;
        var isHidden = false;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.WordName() == "vanish")
                isHidden = xml.IsOn();
        }

        return isHidden;
    }

    private ParagraphProperties ReadParagraphProperties()
    {
        var properties = new ParagraphProperties();
        if (xml.IsEmptyElement)
            return properties;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.WordName())
            {
                case "pStyle":
                    properties.StyleId = xml.Value();
                    break;
                case "outlineLvl":
                    properties.OutlineLevel = xml.Number();
                    break;
                case "numId":
                    properties.List = xml.Number();
                    break;
                case "ilvl":
                    properties.ListLevel = xml.Number();
                    break;
                case "pageBreakBefore":
                    properties.StartsPage = xml.IsOn();
                    break;
                case "del" when xml.Depth == depth + 2:
                    properties.IsEndDeleted = true;
                    break;
                case "sectPr":
                    properties.EndsSection = ReadStartsNewPage();
                    break;
                case "pPrChange":
                    xml.SkipElement();
                    break;
            }
        }

        return properties;
    }

    private bool ReadStartsNewPage()
    {
        if (xml.IsEmptyElement)
            return true;
        var depth = xml.Depth;
        var startsNewPage = true;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.WordName() == "type")
                startsNewPage = xml.Value() is not "continuous" and not "nextColumn";
        }

        return startsNewPage;
    }

    private string NumberOf(ParagraphProperties properties)
    {
        var inherited = properties.List is null ? styles.Numbering(properties.StyleId) : null;
        return (properties.List ?? inherited?.List) is { } list && list != 0
            ? numbering.Next(list, properties.ListLevel ?? inherited?.Level ?? 0, inherited is null ? null : properties.StyleId)
            : "";
    }

    private int? HeadingLevelOf(ParagraphProperties properties) => properties.OutlineLevel switch
    {
        >= 0 and < 9 and var level => level + 1,
        null => styles.HeadingLevel(properties.StyleId),
        _ => null,
    };

    // Characters of symbol fonts that stand in forms: ticked and empty boxes, ticks, crosses.
    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0FE" or "F052" or "00FE" or "0052" => "☑",
        "F0FD" or "F054" => "☒",
        "F0A8" or "F06F" or "F0A3" or "00A8" or "00A3" => "□",
        "F0FC" or "F050" or "F0D6" => "√",
        "F0FB" or "F04F" => "×",
        _ => "",
    };

    private struct ParagraphProperties
    {
        public string? StyleId { get; set; }

        public int? OutlineLevel { get; set; }

        public int? List { get; set; }

        public int? ListLevel { get; set; }

        public bool StartsPage { get; set; }

        public bool IsEndDeleted { get; set; }

        public bool EndsSection { get; set; }
    }
}
