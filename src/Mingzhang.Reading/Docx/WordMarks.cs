using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

/// <summary>Notes where the walk over a body finds paragraphs, runs and text. Told of each step by the walk; does not
/// move the reader.</summary>
internal sealed class WordMarks(string text, XmlReader xml)
{
    // Only within these may a run be parted and a mark stand: content controls may be bound to data, ruby and formulas
    // allow no marks.
    private static readonly HashSet<string> Wrappers = ["hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo"];

    private readonly XmlOffsets offsets = new(text, xml);
    private readonly List<WordParagraph> paragraphs = [];
    private readonly List<int[]> marks = [];
    private readonly List<int> carried = [];
    private readonly Stack<Open> open = new();

    public int ParagraphCount => paragraphs.Count;

    public IReadOnlyList<WordParagraph> Paragraphs(int mark) =>
        mark == 0 ? [] : [.. marks[mark - 1].Select(index => paragraphs[index])];

    public void BeginParagraph()
    {
        var end = offsets.TagEnd;
        var paragraph = new WordParagraph
        {
            Prefix = xml.Prefix,
            Namespace = xml.NamespaceURI,
            IsEmptyElement = xml.IsEmptyElement,
            ContentStart = end,
            ContentEnd = end,
            Around = open.TryPeek(out var around) ? around.Paragraph : null,
        };
        open.Push(new Open(paragraph, paragraphs.Count, xml.Depth));
        paragraphs.Add(paragraph);
    }

    /// <summary>Ends a paragraph; one whose end mark is deleted runs on into the next.</summary>
    /// <returns>The mark of the paragraph with those that ran on into it.</returns>
    public int EndParagraph(bool runsOn)
    {
        var ended = open.Pop();
        if (!ended.Paragraph.IsEmptyElement)
            ended.Paragraph.ContentEnd = offsets.TagStart;
        carried.Add(ended.Number);
        return runsOn ? 0 : TakeCarried();
    }

    public int TakeCarried()
    {
        marks.Add([.. carried]);
        carried.Clear();
        return marks.Count;
    }

    /// <summary>Marks a cell by the paragraphs that came since a count.</summary>
    public int Cell(int before)
    {
        marks.Add([.. Enumerable.Range(before, paragraphs.Count - before)]);
        return marks.Count;
    }

    /// <summary>The walk stands on an element inside a paragraph.</summary>
    public void Enter()
    {
        var inside = open.Peek();
        var depth = xml.Depth - inside.Depth - 1;
        inside.Names.RemoveRange(depth, inside.Names.Count - depth);
        inside.Names.Add(xml.WordName());
        if (xml.WordName() == "r")
            inside.Run = inside.Names.Take(depth).All(Wrappers.Contains) ? new WordRun(offsets.TagStart, offsets.TagEnd) : null;
        if (xml.WordName() is "t" or "rPr")
            inside.Element = offsets.TagStart;
    }

    public void EndParagraphProperties()
    {
        if (open.Peek() is { Names.Count: 1 } inside)
            inside.Paragraph.ContentStart = offsets.TagEnd;
    }

    public void EndRunProperties()
    {
        if (open.Peek() is { Names: [.., "r", "rPr"], Run: { } run })
            run.ContentStart = offsets.TagEnd;
    }

    /// <summary>The walk stands on text that is printed.</summary>
    public void Text()
    {
        var inside = open.Peek();
        var start = offsets.Here;

        // Characters that stand as more than one node, or as CDATA, are not parted.
        var end = text.IndexOf('<', start);
        var isPlain = xml.NodeType != XmlNodeType.CDATA && inside.Names is [.., "r", "t"]
            && XmlOffsets.EndOfTag(text, inside.Element) == start && end + 1 < text.Length && text[end + 1] == '/';
        inside.Paragraph.Found.Add(new WordPiece(xml.Value, start, inside.Element, isPlain ? inside.Run : null));
    }

    private sealed class Open(WordParagraph paragraph, int number, int depth)
    {
        public WordParagraph Paragraph { get; } = paragraph;

        public int Number { get; } = number;

        public int Depth { get; } = depth;

        /// <summary>Names of the elements from the paragraph down to the reader.</summary>
        public List<string> Names { get; } = [];

        public WordRun? Run { get; set; }

        public int Element { get; set; }
    }
}
