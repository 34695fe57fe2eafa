using AngleSharp.Dom;

namespace Mingzhang.Reading.Html;

/// <summary>What kinds of elements there are to a reader.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "title", "iframe", "object", "embed", "svg", "canvas", "video", "audio",
        "select", "textarea", "button", "nav", "map", "datalist",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main",
        "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    public static bool IsUnread(IElement element)
    {
        if (Unread.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        return element.GetAttribute("style") is { } style
            && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static int? HeadingLevel(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : null;

    public static int? Line(IElement element) => element.SourceReference?.Position.Line is > 0 and var line ? line : null;
}
