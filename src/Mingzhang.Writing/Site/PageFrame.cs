using System.Text;
using Mingzhang.Writing.Data;

namespace Mingzhang.Writing.Site;

/// <summary>What a page adds to the frame.</summary>
/// <param name="Path">Where it stands within its language.</param>
/// <param name="Title">Title of the window; the page's own heading is in its body.</param>
/// <param name="Body">Writes what is within main.</param>
internal sealed record SitePage(string Path, string Title, Action<Html, SiteLinks> Body)
{
    /// <summary>A script of the program's own; empty for none.</summary>
    public string Script { get; init; } = "";

    /// <summary>Data for the script, as JSON in which no angle bracket stands; empty for none.</summary>
    public string Data { get; init; } = "";
}

/// <summary>What every page begins and ends with. A page's own policy allows nothing but its style and script, by their hashes: no
/// other file, no address, no form.</summary>
internal sealed class PageFrame(SiteContext site, SiteTexts texts)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string Style = SiteTexts.Own("site.css");
    private static readonly string StyleHash = Html.Hash(Style);

    private static readonly (string Page, string Text)[] Ways =
    [
        (SiteLinks.Overview, "nav.overview"),
        (SiteLinks.Tables, "nav.tables"),
        (SiteLinks.Projects, "nav.projects"),
        (SiteLinks.Narrative, "nav.narrative"),
        (SiteLinks.Words, "nav.words"),
        (SiteLinks.Search, "nav.search"),
        (SiteLinks.DataPage, "nav.data"),
    ];

    public WrittenFile Write(SitePage page)
    {
        var links = new SiteLinks(texts.Language, page.Path);
        var html = new Html();
        Head(html, page, links);
        Top(html, links);
        html.Open("main", ("id", "main"), ("tabindex", "-1"));
        page.Body(html, links);
        html.Close("main");
        Foot(html, links);
        if (page.Data.Length > 0)
        {
            html.Own("script", page.Data, ("type", "application/json"), ("id", "data"));
        }

        if (page.Script.Length > 0)
        {
            html.Own("script", page.Script);
        }

        html.Close("body").Close("html");
        return new(links.FullPath, Utf8.GetBytes("<!DOCTYPE html>\n" + html + "\n"));
    }

    private void Head(Html html, SitePage page, SiteLinks links)
    {
        html.Open("html", ("lang", texts.LanguageTag));
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        var script = page.Script.Length == 0 ? "'none'" : Html.Hash(page.Script);
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src {StyleHash}; script-src {script}; base-uri 'none'; form-action 'none'"));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", page.Path == SiteLinks.Overview ? site.Chief.Title : $"{page.Title} · {site.Chief.Title}");
        html.Open("link", ("rel", "alternate"), ("hreflang", texts.IsEnglish ? "zh-CN" : "en"), ("href", links.ToOther()));
        html.Own("style", Style);
        html.Close("head");
        html.Open("body", ("class", site.Input.Documents.Any(document => document.Watermark is not null) ? "draft" : null));
    }

    private void Top(Html html, SiteLinks links)
    {
        html.Open("nav", ("class", "skip"), ("aria-label", texts["nav.skip-label"])).Element("a", texts["nav.skip"], ("href", "#main")).Close("nav");
        html.Open("header", ("class", "top"));
        html.Open("p", ("class", "brand"), ("lang", texts.IsEnglish ? "zh-CN" : null)).Element("span", site.Chief.Title).Close("p");
        html.Open("nav", ("class", "ways"), ("aria-label", texts["nav.label"])).Open("ul");
        foreach (var (path, text) in Ways)
        {
            html.Open("li").Element("a", texts[text], ("href", links.To(path)), ("aria-current", IsWithin(links.Page, path) ? links.Page == path ? "page" : "true" : null)).Close("li");
        }

        html.Open("li", ("class", "lang")).Element("a", texts["nav.other-language"], ("href", links.ToOther()), ("lang", texts.IsEnglish ? "zh-CN" : "en"), ("hreflang", texts.IsEnglish ? "zh-CN" : "en")).Close("li");
        html.Close("ul").Close("nav").Close("header");
        if (site.Input.Documents.FirstOrDefault(document => document.Watermark is not null)?.Watermark is { } watermark)
        {
            html.Open("nav", ("class", "watermark"), ("aria-label", texts["draft.label"])).Element("strong", watermark).Text(texts["draft"]).Close("nav");
        }
    }

    private void Foot(Html html, SiteLinks links)
    {
        html.Open("footer").Open("nav", ("aria-label", texts["footer.label"]));
        html.Element("p", texts["footer.promise"]);
        html.Open("p").Element("a", texts["footer.data"], ("href", links.To(SiteLinks.DataPage))).Text(" · ").Text(texts.Format("footer.version", ("version", site.Input.Version))).Close("p");
        html.Close("nav").Close("footer");
    }

    private static bool IsWithin(string page, string way) =>
        page == way || (way == SiteLinks.Tables && (page.StartsWith("tables/", StringComparison.Ordinal) || page.StartsWith("full/", StringComparison.Ordinal)))
        || (way == SiteLinks.Projects && page.StartsWith("projects/", StringComparison.Ordinal));
}
