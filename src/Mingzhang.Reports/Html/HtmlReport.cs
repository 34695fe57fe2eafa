using System.Text;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>Writes a report as one page that needs nothing else: no other file, no network, and no script either, which only
/// filters.</summary>
public sealed class HtmlReport
{
    /// <summary>Tables that no finding speaks of are left out where they hold more cells than this, all together: the page has to
    /// stay usable.</summary>
    private const int MostOtherCells = 60_000;
    private static readonly string Script = PageParts.Resource("report.js");

    private readonly Markup html;
    private readonly TextBook texts;
    private readonly FilesRead files;
    private readonly CheckReport report;
    private readonly IReadOnlyList<Finding> findings;
    private readonly PageMarks marks;
    private readonly HtmlTables printed;
    private readonly HtmlFindings list;
    private readonly FindingWords words;
    private readonly HtmlLead lead;

    private HtmlReport(TextWriter output, FilesRead files, CheckReport report, TextBook texts, HtmlLead? lead)
    {
        this.lead = lead ?? new(texts["html.title"], [new("summary", texts["html.summary"], (page, _) => new HtmlSummary(page, texts, report, files).Write())]);
        this.files = files;
        this.report = report;
        this.texts = texts;
        html = new Markup(output);
        findings = FindingOrder.WorstFirst(report);
        var places = new PlaceWords(texts, report.Documents.Count > 1);
        words = new FindingWords(texts, places);
        var tables = new PrintedTables(report.Documents);
        marks = new PageMarks(report.Documents, tables, findings);
        printed = new HtmlTables(html, texts, words, places, tables, marks);
        list = new HtmlFindings(html, texts, words, places, marks);
    }

    /// <summary>Writes a page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="files">What was read.</param>
    /// <param name="report">What was found.</param>
    /// <param name="texts">The language.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="lead">What stands before the findings; null for the counts of a check.</param>
    public static void Write(Stream output, FilesRead files, CheckReport report, TextBook texts, string version, HtmlLead? lead = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        using var writer = new StreamWriter(
            output,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            bufferSize: 65536,
            leaveOpen: true
        );
        writer.Write("<!DOCTYPE html>\n");
        new HtmlReport(writer, files, report, texts, lead).Page(version);
    }

    private void Page(string version)
    {
        PageParts.Open(html, texts, lead.Title, Script);
        html.Element("a", texts["html.skip"], ("class", "skip"), ("href", "#findings"));
        html.Open("header");
        html.Element("h1", lead.Title);
        html.Element("p", string.Join(texts["list-separator"], report.Documents.Select(document => SafeText.OneLine(document.Name))));
        Navigation();
        html.Close("header");
        html.Open("main");
        Lead();
        Findings();
        Sources();
        OtherTables();
        html.Close("main");
        PageParts.Close(html, texts, version, Script);
    }

    private void Navigation()
    {
        html.Open("nav", ("aria-label", texts["html.contents"]));
        var sections = lead.Sections.Select(section => (section.Id, section.Title)).Concat(new[] { "findings", "sources", "others" }.Select(section => (Id: section, Title: texts[$"html.{section}"])));
        foreach (var (id, title) in sections)
        {
            html.Link(id, title);
        }

        html.Close("nav");
    }

    private void Lead()
    {
        var links = new PageLinks(findings, marks);
        foreach (var section in lead.Sections)
        {
            html.Open("section", ("id", section.Id), ("aria-labelledby", section.Id + "-h"));
            html.Element("h2", section.Title, ("id", section.Id + "-h"));
            section.Write(html, links);
            html.Close("section");
            html.Break();
        }
    }

    private void Findings()
    {
        html.Open("section", ("id", "findings"), ("aria-labelledby", "findings-h"), ("tabindex", "-1"));
        html.Element("h2", texts["html.findings"], ("id", "findings-h"));
        if (findings.Count == 0)
        {
            html.Element("p", texts["html.none"]);
        }
        else
        {
            Filter();
        }

        for (var index = 0; index < findings.Count; index++)
        {
            list.Write(findings[index], index + 1);
        }

        html.Close("section");
        html.Break();
    }

    // Hidden until the script, without which it would do nothing, shows it.
    private void Filter()
    {
        html.Open("form", ("id", "filter"), ("hidden", ""), ("aria-label", texts["html.filter"]));
        Select(
            "severity",
            texts["report.severity"],
            findings.Select(finding => (JsonNames.Camel(finding.Severity), texts.Name("severity", finding.Severity)))
        );
        Select("rule", texts["report.kind"], findings.Select(finding => (JsonNames.Rule(finding), words.Kind(finding))));
        Select(
            "where",
            texts["report.place"],
            findings.SelectMany(FindingFigures.Places).Select(place => (list.WhereOf(place), TableOf(place)))
        );
        html.Element("output", "", ("id", "shown"), ("aria-live", "polite"), ("data-text", texts["html.shown"]));
        html.Close("form");
        html.Break();
    }

    private string TableOf(Place place)
    {
        var places = new PlaceWords(texts, report.Documents.Count > 1);
        return place.Table is not null ? places.WholeTable(place)
            : report.Documents.Count > 1
                ? texts.Format("place.document", ("document", SafeText.OneLine(place.Document)), ("place", texts["html.text"]))
            : texts["html.text"];
    }

    private void Select(string name, string label, IEnumerable<(string Value, string Text)> options)
    {
        html.Open("label");
        html.Text(label + " ");
        html.Open("select", ("name", name));
        html.Element("option", texts["html.all"], ("value", "*"));
        foreach (var (value, text) in options.DistinctBy(option => option.Value))
        {
            html.Element("option", text, ("value", value));
        }

        html.Close("select");
        html.Close("label");
    }

    // Tables and paragraphs that findings speak of, as printed.
    private void Sources()
    {
        html.Open("section", ("id", "sources"), ("aria-labelledby", "sources-h"));
        html.Element("h2", texts["html.sources"], ("id", "sources-h"));
        html.Element("p", texts["html.legend"], ("class", "faint"));
        foreach (var document in report.Documents)
        {
            var passages = marks.PassagesOf(document).ToList();
            var tables = document.Tables.Where(table => table.Printed.Count > 0 && marks.Has(document, table)).ToList();
            if (passages.Count + tables.Count == 0)
            {
                continue;
            }

            html.Element("h3", SafeText.OneLine(document.Name));
            foreach (var passage in passages)
            {
                printed.Write(passage);
            }

            foreach (var table in tables)
            {
                printed.Write(document, table, open: true);
            }
        }

        html.Close("section");
        html.Break();
    }

    private void OtherTables()
    {
        var others = report
            .Documents.SelectMany(document =>
                document.Tables.Where(table => table.Printed.Count > 0 && !marks.Has(document, table)).Select(table => (document, table))
            )
            .ToList();
        html.Open("section", ("id", "others"), ("aria-labelledby", "others-h"));
        html.Element("h2", texts["html.others"], ("id", "others-h"));
        if (others.Count == 0)
        {
            html.Element("p", texts["html.no-others"], ("class", "faint"));
        }
        else if (others.Sum(other => other.table.Printed.Sum(row => row.Cells.Count)) > MostOtherCells)
        {
            html.Element("p", texts.Format("html.too-many-others", ("count", Markup.Number(others.Count))), ("class", "faint"));
        }
        else
        {
            foreach (var (document, table) in others)
            {
                printed.Write(document, table, open: false);
            }
        }

        html.Close("section");
        html.Break();
    }
}
