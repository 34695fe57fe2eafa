using System.Xml;

namespace Mingzhang.Reading.Docx;

/// <summary>What paragraph styles say of headings and numbering.</summary>
internal sealed class WordStyles
{
    // A style that is based on itself, over however many steps, must not hang the reader.
    private const int MostSteps = 20;

    private readonly Dictionary<string, Style> styles = [];
    private readonly Dictionary<string, int?> headingLevels = [];

    /// <summary>Reads word/styles.xml; null when the document has none.</summary>
    public static WordStyles Read(Stream? part)
    {
        var result = new WordStyles();
        if (part is null)
            return result;
        using var xml = WordXml.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.WordName() == "style" && xml.Value("styleId") is { } id)
                result.styles[id] = ReadStyle(xml);
        }

        return result;
    }

    /// <summary>Heading level that a style gives, 1 to 9; null for body text.</summary>
    public int? HeadingLevel(string? styleId)
    {
        if (styleId is null)
            return null;
        if (!headingLevels.TryGetValue(styleId, out var level))
            headingLevels[styleId] = level = Chain(styleId).Select(LevelOf).FirstOrDefault(found => found is not null) is int n and <= 9 ? n : null;
        return level;
    }

    /// <summary>List and level that a style numbers with; null when it does not number.</summary>
    public (int List, int Level)? Numbering(string? styleId)
    {
        if (styleId is null)
            return null;
        int? level = null;
        foreach (var style in Chain(styleId))
        {
            level ??= style.ListLevel;
            if (style.List is { } list)
                return (list, level ?? 0);
        }

        return null;
    }

    private static Style ReadStyle(XmlReader xml)
    {
        var style = new Style();
        if (xml.IsEmptyElement)
            return style;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            style = xml.WordName() switch
            {
                "name" => style with { Name = xml.Value() },
                "basedOn" => style with { BasedOn = xml.Value() },
                "outlineLvl" => style with { OutlineLevel = xml.Number() },
                "numId" => style with { List = xml.Number() },
                "ilvl" => style with { ListLevel = xml.Number() },
                _ => style,
            };
        }

        return style;
    }

    private IEnumerable<Style> Chain(string styleId)
    {
        string? next = styleId;
        for (var step = 0; step < MostSteps && next is not null && styles.TryGetValue(next, out var style); step++)
        {
            yield return style;
            next = style.BasedOn;
        }
    }

    // 10 stands for a style that says of itself that it is body text.
    private static int? LevelOf(Style style)
    {
        if (style.OutlineLevel is { } outline)
            return outline is >= 0 and < 9 ? outline + 1 : 10;
        var name = style.Name?.Trim() ?? "";
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase) || name == "标题")
            return 1;
        foreach (var prefix in (string[])["heading", "标题"])
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(prefix.Length).Trim(), out var level) && level is >= 1 and <= 9)
            {
                return level;
            }
        }

        return null;
    }

    private sealed record Style
    {
        public string? Name { get; init; }

        public string? BasedOn { get; init; }

        public int? OutlineLevel { get; init; }

        public int? List { get; init; }

        public int? ListLevel { get; init; }
    }
}
