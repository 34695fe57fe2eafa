using System.Text;
using System.Xml;

namespace Mingzhang.Reading.Docx;

/// <summary>Rebuilds the numbers that Word prints before paragraphs (“一、”, “（二）”, “3.”): to the reader of the
/// document they are text, and headings are told by them.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberLevel?[]> kinds = [];
    private readonly Dictionary<int, string> kindStyles = [];
    private readonly Dictionary<int, NumberList> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];

    /// <summary>Reads word/numbering.xml; null when the document has none.</summary>
    public static WordNumbering Read(Stream? part, WordStyles styles)
    {
        var result = new WordNumbering();
        if (part is null)
            return result;
        using var xml = WordXml.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.WordName() == "abstractNum")
                result.ReadKind(xml);
            else if (xml.WordName() == "num")
                result.ReadList(xml);
        }

        result.FollowListStyles(styles);
        return result;
    }

    /// <summary>Counts one paragraph of a list on.</summary>
    /// <param name="list">The list's number (w:numId); 0 is no list.</param>
    /// <param name="level">Level from 0.</param>
    /// <param name="styleId">The paragraph's style; a level that names it goes before the level given.</param>
    /// <returns>The printed number with what divides it from the text; "" for bullets and unknown lists.</returns>
    public string Next(int list, int level, string? styleId)
    {
        if (!lists.TryGetValue(list, out var found) || !kinds.TryGetValue(found.Kind, out var kind))
            return "";
        if (styleId is not null && Array.FindIndex(kind, candidate => candidate?.StyleId == styleId) is >= 0 and var own)
            level = own;
        if (level is < 0 or >= Levels || (found.Levels[level] ?? kind[level]) is not { } shape)
            return "";

        var counts = CountsOf(found.Kind);
        Count(found, kind, counts, level);
        return shape.Print(n => (n == level ? shape : found.Levels[n] ?? kind[n]) is { } other ? (other.Format, counts[n] ?? other.Start) : null);
    }

    private int?[] CountsOf(int kind)
    {
        if (!counters.TryGetValue(kind, out var counts))
            counters[kind] = counts = new int?[Levels];
        return counts;
    }

    private static void Count(NumberList list, NumberLevel?[] kind, int?[] counts, int level)
    {
        var start = (list.Levels[level] ?? kind[level])!.Start;
        if (list.Starts[level] is { } first && !list.Started[level])
            counts[level] = first;
        else
            counts[level] = counts[level] is { } count ? count + 1 : start;
        list.Started[level] = true;

        // A level above that was never printed shows its first number, and deeper levels begin again.
        for (var upper = 0; upper < level; upper++)
            counts[upper] ??= list.Starts[upper] ?? (list.Levels[upper] ?? kind[upper])?.Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if ((list.Levels[deeper] ?? kind[deeper])?.RestartsAfter is null or > 0)
                counts[deeper] = null;
        }
    }

    private void ReadKind(XmlReader xml)
    {
        var levels = new NumberLevel?[Levels];
        var id = xml.Number("abstractNumId") ?? -1;
        kinds[id] = levels;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.WordName() == "lvl" && xml.Number("ilvl") is >= 0 and < Levels and var level)
                levels[level] = NumberLevel.Read(xml);
            else if (xml.WordName() == "numStyleLink" && xml.Value() is { } style)
                kindStyles[id] = style;
        }
    }

    private void ReadList(XmlReader xml)
    {
        var list = new NumberList();
        lists[xml.Number("numId") ?? -1] = list;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var level = 0;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.WordName())
            {
                case "abstractNumId":
                    list.Kind = xml.Number() ?? -1;
                    break;
                case "lvlOverride":
                    level = Math.Clamp(xml.Number("ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "startOverride":
                    list.Starts[level] = xml.Number();
                    break;
                case "lvl":
                    list.Levels[level] = NumberLevel.Read(xml);
                    break;
            }
        }
    }

    // A kind may only point to a list style, which names the list that has the levels.
    private void FollowListStyles(WordStyles styles)
    {
        foreach (var (kind, style) in kindStyles)
        {
            if (styles.Numbering(style) is { } numbering && lists.TryGetValue(numbering.List, out var list)
                && kinds.TryGetValue(list.Kind, out var levels) && Array.Exists(levels, level => level is not null))
            {
                kinds[kind] = levels;
            }
        }
    }

    private sealed class NumberList
    {
        public int Kind { get; set; } = -1;

        public NumberLevel?[] Levels { get; } = new NumberLevel?[WordNumbering.Levels];

        public int?[] Starts { get; } = new int?[WordNumbering.Levels];

        public bool[] Started { get; } = new bool[WordNumbering.Levels];
    }
}
