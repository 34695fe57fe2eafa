using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>Search over tables, rows, projects, words and sentences, by a script of our own over an index in the page: a page that is
/// opened from a folder may load nothing.</summary>
internal sealed class SearchPage(SiteContext site, SiteTexts texts)
{
    private const int LongestText = 120;

    // < > & ' become \u003C and so on: the index stands within an element of the page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly string Script = SiteTexts.Own("search.js");

    private sealed record Hit(string Kind, string Title, string Text, string Address, bool IsChinese);

    public IEnumerable<SitePage> All()
    {
        yield return new(SiteLinks.Search, texts["nav.search"], Write) { Script = Script, Data = Index(new(texts.Language, SiteLinks.Search)) };
    }

    private void Write(Html html, SiteLinks links)
    {
        html.Element("h1", texts["nav.search"]);
        html.Open("form", ("role", "search"), ("id", "form"), ("hidden", ""));
        html.Element("label", texts["search.label"], ("for", "query"));
        html.Open("input", ("type", "search"), ("id", "query"), ("autocomplete", "off"), ("aria-describedby", "count"), ("data-found", texts["search.found"]), ("data-none", texts["search.none"]), ("data-start", texts["search.start"])).Close("form");
        html.Open("p", ("id", "count"), ("role", "status")).Close("p");
        html.Open("ol", ("id", "results"), ("class", "results"), ("aria-label", texts["search.results"])).Close("ol");
        html.Open("noscript").Open("p").Text(texts["search.no-script"]).Close("p").Open("ul");
        foreach (var document in site.Input.Documents)
        {
            html.Open("li").Element("a", document.Title, ("href", links.To(SiteLinks.Whole(document.Id)))).Close("li");
        }

        html.Close("ul").Close("noscript");
    }

    private string Index(SiteLinks links)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartArray();
            foreach (var hit in Hits(links))
            {
                json.WriteStartArray();
                json.WriteStringValue(texts["search.kind-" + hit.Kind]);
                json.WriteStringValue(Html.Clean(hit.Title));
                json.WriteStringValue(Html.Clean(Cut(hit.Text)));
                json.WriteStringValue(hit.Address);
                json.WriteNumberValue(hit.IsChinese && texts.IsEnglish ? 1 : 0);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private IEnumerable<Hit> Hits(SiteLinks links)
    {
        foreach (var term in site.Input.Packs.Glossary)
        {
            var other = string.Join(' ', term.AlsoCalled.Prepend(texts.IsEnglish ? term.Word : term.English));
            yield return new("word", texts.IsEnglish ? term.English : term.Word, $"{(texts.IsEnglish ? term.SaysEnglish : term.Says)} {other}", links.To(SiteLinks.Words, SiteLinks.Word(term.Id)), IsChinese: false);
        }

        foreach (var project in site.Projects)
        {
            var page = SiteLinks.Project(project.Code);
            yield return new("project", project.Name, $"{project.Code} {project.Goal}", links.To(page), IsChinese: true);
            foreach (var indicator in project.Indicators)
            {
                yield return new("indicator", indicator.Name, $"{indicator.Target}{indicator.MeasureUnit} · {project.Name}", links.To(page, "indicators"), IsChinese: true);
            }
        }

        foreach (var document in site.Input.Documents)
        {
            foreach (var hit in HitsOf(document, links))
            {
                yield return hit;
            }
        }
    }

    private IEnumerable<Hit> HitsOf(WrittenDocument document, SiteLinks links)
    {
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is WrittenTable table)
            {
                var page = SiteLinks.Table(document.Id, table.Id);
                yield return new("table", table.Title, $"{table.Number} {document.Title}", links.To(page), IsChinese: true);
                foreach (var hit in Rows(table, page, links))
                {
                    yield return hit;
                }
            }
            else if (document.Blocks[i] is WrittenParagraph { Kind: ParagraphKind.Body or ParagraphKind.Section or ParagraphKind.Subsection } paragraph)
            {
                yield return new("text", paragraph.Text.Length <= 30 ? paragraph.Text : paragraph.Text[..30] + "…", paragraph.Text, links.To(SiteLinks.Narrative, site.BlockAnchor(document.Id, i + 1)), IsChinese: true);
            }
        }
    }

    // Every row with an amount is found by its words, and leads to its first amount.
    private static IEnumerable<Hit> Rows(WrittenTable table, string page, SiteLinks links)
    {
        var shape = new TableShape(table);
        for (var row = table.HeadRows; row < table.Rows.Count; row++)
        {
            var told = "";
            for (var column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                var cell = table.Rows[row].Cells[column];
                var label = string.Join(' ', shape.RowLabels(row, column));
                if (cell.Figure is { } figure && label.Length > 0 && label != told)
                {
                    told = label;
                    yield return new("row", label, $"{cell.Text} {figure.Figure.Measure.Name} · {table.Title}", links.To(page, SiteLinks.Cell(row + 1, column + 1)), IsChinese: true);
                }
            }
        }
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
