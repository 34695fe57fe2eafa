using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>The list of tables, and a page a table.</summary>
internal sealed class TablePages(SiteContext site, SiteTexts texts, PointWords words)
{
    public static readonly string Script = SiteTexts.Own("site.js");

    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.Tables, texts["nav.tables"], List);
        foreach (var document in site.Input.Documents)
        {
            var figures = FigureIndex.Of(document).Where(figure => figure.Place.Table is not null).ToLookup(figure => figure.Place.Table!, StringComparer.Ordinal);
            var tables = document.Tables.ToList();
            for (var i = 0; i < tables.Count; i++)
            {
                var (table, before, after) = (tables[i], i > 0 ? tables[i - 1] : null, i + 1 < tables.Count ? tables[i + 1] : null);
                yield return new(SiteLinks.Table(document.Id, table.Id), table.Title, (html, links) => Write(html, links, document, table, [.. figures[table.Id]], before, after)) { Script = Script };
            }
        }
    }

    private void List(Html html, SiteLinks links)
    {
        html.Element("h1", texts["nav.tables"]);
        html.Element("p", texts["tables.lead"], ("class", "lead"));
        foreach (var document in site.Input.Documents)
        {
            html.Element("h2", document.Title, ("lang", Chinese));
            html.Open("ol", ("class", "cards tables"));
            foreach (var table in document.Tables)
            {
                html.Open("li").Open("a", ("href", links.To(SiteLinks.Table(document.Id, table.Id))), ("lang", Chinese));
                html.Element("span", table.Number, ("class", "faint")).Element("strong", table.Title).Close("a");
                html.Element("span", table.IsEmpty ? texts["tables.empty"] : texts.Format("tables.figures", ("count", Html.Number(table.Figures.Count()))), ("class", "faint")).Close("li");
            }

            html.Close("ol");
            html.Open("p").Element("a", texts["tables.whole"], ("href", links.To(SiteLinks.Whole(document.Id)))).Close("p");
        }
    }

    private string? Chinese => texts.IsEnglish ? "zh-CN" : null;

    private void Write(Html html, SiteLinks links, WrittenDocument document, WrittenTable table, IReadOnlyList<IndexedFigure> figures, WrittenTable? before, WrittenTable? after)
    {
        var panels = new Panels(site, texts, words, links, html);
        html.Open("nav", ("class", "trail"), ("aria-label", texts["trail"])).Element("a", texts["nav.tables"], ("href", links.To(SiteLinks.Tables))).Text(" › ").Element("span", table.Number.Length > 0 ? table.Number : table.Title, ("lang", Chinese)).Close("nav");
        Surround(html, table.Above, isHeading: true, table, Chinese);
        Questions(html, document, table);
        if (!table.IsEmpty)
        {
            html.Open("nav", ("class", "hint"), ("aria-label", texts["tables.hint-label"])).Text(texts["tables.hint"]).Close("nav");
        }

        new TableMarkup(html, texts).Write(table, "title", leadsToPanels: true);
        Surround(html, table.Below, isHeading: false, table, Chinese);
        if (table.Unknown.Count > 0)
        {
            html.Open("nav", ("class", "hint"), ("aria-label", texts["tables.unknown-label"])).Text(texts.Format("tables.unknown", ("count", Html.Number(table.Unknown.Count)))).Close("nav");
        }

        Downloads(html, links, document, table);
        panels.Words(site.Terms.In(table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Figure is null && cell.Text.Length is > 0 and < 60).Select(cell => cell.Text).Append(table.Title)));
        Neighbours(html, links, document, before, after);
        foreach (var figure in figures)
        {
            panels.Figure(SiteLinks.Cell(figure.Place.Row, figure.Place.Column), figure);
        }
    }

    /// <summary>The lines above or below a table; the first title above is the page's heading.</summary>
    internal static void Surround(Html html, IReadOnlyList<WrittenLine> lines, bool isHeading, WrittenTable table, string? language)
    {
        var title = isHeading ? lines.FirstOrDefault(line => line.IsTitle) : null;
        if (isHeading && title is null)
        {
            html.Element("h1", $"{table.Number} {table.Title}".Trim(), ("id", "title"), ("lang", language));
        }

        foreach (var line in lines)
        {
            if (ReferenceEquals(line, title))
            {
                html.Element("h1", line.Text, ("id", "title"), ("lang", language));
            }
            else
            {
                html.Open("p", ("class", line.Side == TextSide.Right ? "right" : line.Side == TextSide.Centre ? "centre" : null), ("lang", language)).Lines(line.Text).Close("p");
            }
        }
    }

    private void Questions(Html html, WrittenDocument document, WrittenTable table)
    {
        var questions = site.Input.Questions.Where(question => question.Table == table.Id && (question.Document ?? document.Id) == document.Id).ToList();
        if (questions.Count > 0)
        {
            html.Open("nav", ("class", "questions"), ("aria-label", texts["questions"]));
            QuestionList.Write(html, texts, questions);
            html.Close("nav");
        }
    }

    private void Downloads(Html html, SiteLinks links, WrittenDocument document, WrittenTable table)
    {
        html.Open("nav", ("class", "chips"), ("aria-labelledby", "downloads"));
        html.Element("h2", texts["download"], ("id", "downloads")).Open("ul");
        Chip(html, links, DataPaths.ForExcel(document.Id, table.Id), texts["download.excel-csv"]);
        Chip(html, links, DataPaths.Tidy(document.Id, table.Id), texts["download.tidy"]);
        Chip(html, links, DataPaths.Printed(document.Id, table.Id), texts["download.printed"]);
        Chip(html, links, DataPaths.Index(document.Id), texts["download.json"]);
        foreach (var file in site.Input.Attachments.Where(file => file.Document == document.Id))
        {
            Chip(html, links, file.Path, texts.Format("download.whole", ("format", file.Format.ToUpperInvariant())));
        }

        html.Close("ul").Close("nav");
    }

    private static void Chip(Html html, SiteLinks links, string path, string text) =>
        html.Open("li").Element("a", text, ("href", links.ToRoot(path)), ("download", "")).Close("li");

    private void Neighbours(Html html, SiteLinks links, WrittenDocument document, WrittenTable? before, WrittenTable? after)
    {
        html.Open("nav", ("class", "neighbours"), ("aria-label", texts["neighbours"]));
        foreach (var (table, arrow) in new[] { (before, "← "), (after, "→ ") })
        {
            if (table is not null)
            {
                html.Element("a", arrow + table.Title, ("href", links.To(SiteLinks.Table(document.Id, table.Id))), ("lang", Chinese));
            }
        }

        html.Close("nav");
    }
}
