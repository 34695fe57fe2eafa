using System.Security.Cryptography;
using System.Text;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Html;

/// <summary>What every page begins and ends with. What a page may do is said in its own policy, by the hash of style and script.</summary>
internal static class PageParts
{
    private static readonly string Style = Resource("report.css");

    /// <summary>Opens a page up to its body. A page without a script allows none.</summary>
    public static void Open(Markup html, TextBook texts, string title, string script)
    {
        html.Open("html", ("lang", texts.Language == Language.English ? "en" : "zh-CN"));
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open(
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            ("content", $"default-src 'none'; style-src '{Hash(Style)}'; script-src {(script.Length == 0 ? "'none'" : $"'{Hash(script)}'")}; base-uri 'none'; form-action 'none'")
        );
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", title);
        html.Own("style", Style);
        html.Close("head");
        html.Open("body");
    }

    /// <summary>Ends a page: the version and the script.</summary>
    public static void Close(Markup html, TextBook texts, string version, string script)
    {
        html.Open("footer");
        html.Element("p", texts.Format("version", ("version", version)));
        html.Close("footer");
        if (script.Length > 0)
        {
            html.Own("script", script);
        }

        html.Close("body");
        html.Close("html");
        html.Break();
    }

    /// <summary>A style or script of ours, with line ends as the browser sees them when it computes the hash.</summary>
    public static string Resource(string name)
    {
        using var stream =
            typeof(PageParts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource {name} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
