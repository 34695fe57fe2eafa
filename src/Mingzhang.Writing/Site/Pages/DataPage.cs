using Mingzhang.Writing.Data;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>Everything that can be taken along, and how it is to be read.</summary>
internal sealed class DataPage(SiteContext site, SiteTexts texts)
{
    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.DataPage, texts["nav.data"], Write);
    }

    private void Write(Html html, SiteLinks links)
    {
        html.Element("h1", texts["nav.data"]);
        html.Element("p", texts["data.lead"], ("class", "lead"));
        html.Element("h2", texts["data.all"]).Open("ul", ("class", "files"));
        File(html, links, DataPaths.Figures, "data.figures-csv");
        File(html, links, DataPaths.Facts, "data.figures-json");
        File(html, links, DataPaths.Package, "data.package");
        File(html, links, DataPaths.Catalogue, "data.catalogue");
        html.Close("ul");
        if (site.Input.Attachments.Count > 0)
        {
            html.Element("h2", texts["data.documents"]).Open("ul", ("class", "files"));
            foreach (var file in site.Input.Attachments)
            {
                html.Open("li").Element("a", file.Name, ("href", links.ToRoot(file.Path)), ("download", "")).Text(" ").Element("span", site.TitleOf(file.Document), ("class", "faint"), ("lang", texts.IsEnglish ? "zh-CN" : null)).Close("li");
            }

            html.Close("ul");
        }

        html.Element("h2", texts["data.tables"]);
        foreach (var document in site.Input.Documents)
        {
            html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", document.Title)).Open("table", ("class", "files"));
            html.Element("caption", document.Title, ("lang", texts.IsEnglish ? "zh-CN" : null)).Open("tbody");
            foreach (var table in document.Tables)
            {
                html.Open("tr").Element("th", $"{table.Number} {table.Title}".Trim(), ("scope", "row"), ("lang", texts.IsEnglish ? "zh-CN" : null));
                Cell(html, links, DataPaths.ForExcel(document.Id, table.Id), "download.excel-csv");
                Cell(html, links, DataPaths.Tidy(document.Id, table.Id), "download.tidy");
                Cell(html, links, DataPaths.Printed(document.Id, table.Id), "download.printed");
                html.Close("tr");
            }

            html.Close("tbody").Close("table").Close("div");
        }

        html.Element("h2", texts["data.ids"]);
        html.Element("p", texts["data.ids-text"]);
        html.Open("p").Element("code", "year-2026.stage-initial.flow-expenditure.fund-general.nature-personnel.function-2070899").Close("p");
        html.Element("h2", texts["data.safe"]);
        html.Element("p", texts["data.safe-text"]);
        if (site.Input.Licence is { } licence)
        {
            html.Element("h2", texts["data.licence"]).Open("p").Element("a", licence.AbsoluteUri, ("href", licence.AbsoluteUri)).Close("p");
        }
    }

    private void File(Html html, SiteLinks links, string path, string text) =>
        html.Open("li").Element("a", path, ("href", links.ToRoot(path)), ("download", "")).Text(" ").Element("span", texts[text], ("class", "faint")).Close("li");

    private void Cell(Html html, SiteLinks links, string path, string text) =>
        html.Open("td").Element("a", texts[text], ("href", links.ToRoot(path)), ("download", "")).Close("td");
}
