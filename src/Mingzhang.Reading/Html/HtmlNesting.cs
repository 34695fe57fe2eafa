using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>Refuses pages whose elements stand within each other by the thousand: the parser's time grows with the
/// square of the depth, and a small file would keep it busy for hours.</summary>
internal static class HtmlNesting
{
    private const int MostOpen = 3000;

    // Elements that end by themselves, with or without an end tag.
    private static readonly HashSet<string> SelfEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
    };

    public static void Require(string html)
    {
        var open = 0;
        var names = SelfEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html.AsSpan(at + (isEnd ? 2 : 1)));
            if (name.IsEmpty || names.Contains(name))
                continue;
            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > MostOpen)
                throw new UnreadableException(Unreadable.Damaged, $"网页元素嵌套超过 {MostOpen} 层。请用浏览器打开，另存后再读。");
        }
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
            length++;
        return text[..length];
    }
}
