using Mingzhang.Writing.Data;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Site;

/// <summary>Where pages stand: Chinese ones at the root, English ones in en, files that both share at the root.</summary>
internal sealed class SiteLinks(SiteLanguage language, string page)
{
    public const string Overview = "index.html";
    public const string Tables = "tables.html";
    public const string Projects = "projects.html";
    public const string Narrative = "narrative.html";
    public const string Words = "words.html";
    public const string Search = "search.html";
    public const string DataPage = "data.html";

    /// <summary>Path of the page within its language.</summary>
    public string Page => page;

    /// <summary>Path of the page within the site.</summary>
    public string FullPath => FolderOf(language) + page;

    public static string Table(string document, string table) => $"tables/{DataPaths.Name(document, table)}.html";

    public static string Project(string code) => $"projects/{FigureId.Safe(code)}.html";

    public static string Whole(string document) => $"full/{DataPaths.Part(document)}.html";

    public static string Cell(int row, int column) => $"c{Html.Number(row)}-{Html.Number(column)}";

    public static string Run(int block, int run) => $"r{Html.Number(block)}-{Html.Number(run)}";

    public static string Word(string id) => $"w-{id}";

    /// <summary>Address of another page of the same language, as seen from this one.</summary>
    public string To(string other, string? anchor = null) => other == page && anchor is not null ? "#" + anchor : Up(page) + other + (anchor is null ? "" : "#" + anchor);

    /// <summary>Address of a file of the site's root.</summary>
    public string ToRoot(string path) => Up(FullPath) + path;

    /// <summary>Address of this page in the other language.</summary>
    public string ToOther() => ToRoot(FolderOf(language == SiteLanguage.English ? SiteLanguage.Chinese : SiteLanguage.English) + page);

    private static string FolderOf(SiteLanguage language) => language == SiteLanguage.English ? "en/" : "";

    private static string Up(string path) => string.Concat(Enumerable.Repeat("../", path.Count(letter => letter == '/')));
}
