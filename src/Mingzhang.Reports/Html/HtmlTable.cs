namespace Mingzhang.Reports.Html;

/// <summary>Begins and ends a table that can be scrolled where the screen is narrow.</summary>
internal static class HtmlTable
{
    /// <summary>Opens a table up to its body.</summary>
    public static void Open(Markup html, string caption, IEnumerable<string> heads)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption));
        html.Open("table");
        html.Element("caption", caption, ("class", "hidden"));
        html.Open("thead");
        html.Open("tr");
        foreach (var head in heads)
        {
            html.Element("th", head, ("scope", "col"));
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
    }

    public static void Close(Markup html)
    {
        html.Close("tbody");
        html.Close("table");
        html.Close("div");
        html.Break();
    }
}
