using Mingzhang.Reports.Json;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Html;

/// <summary>What a page of scores has before its findings: counts, every sheet with the arithmetic of its rows, all sheets together,
/// and money held against quantities.</summary>
public sealed class HtmlScores(TextBook texts, ScoreReport report, FilesRead files)
{
    private readonly ScoreWords words = new(texts);
    private readonly SheetWords sheets = new(texts);

    public HtmlLead Lead =>
        new(
            texts["score.title"],
            [
                new("summary", texts["html.summary"], (html, _) => Summary(html)),
                .. report.Documents.Any(document => document.Distribution is not null) ? new[] { new HtmlSection("distribution", texts["score.summary"], (html, _) => Distributions(html)) } : [],
                new("scores", texts["score.sheets"], Sheets),
                .. report.Documents.Any(document => document.Quantities.Count > 0) ? new[] { new HtmlSection("quantities", texts["score.quantities"], Quantities) } : [],
            ]
        );

    private void Summary(Markup html)
    {
        var lines = report.Parts.Count == 0 ? [texts["score.none"]] : new ScoreTotals(report, texts).Lines();
        new HtmlSummary(html, texts, report.Check, files).Write(lines[^1], lines.SkipLast(1));
        foreach (var scheme in report.Documents.Select(document => words.Scheme(document.Scheme)).Distinct(StringComparer.Ordinal))
        {
            html.Element("p", scheme, ("class", "faint"));
        }
    }

    private void Distributions(Markup html)
    {
        foreach (var document in report.Documents)
        {
            if (document.Distribution is { } distribution)
            {
                Distribution(html, document, distribution);
            }
        }
    }

    private void Distribution(Markup html, ScoredDocument document, ScoreDistribution distribution)
    {
        if (report.Documents.Count > 1)
        {
            html.Element("h3", SafeText.OneLine(document.Document.Name));
        }

        var summary = new SummaryWords(texts);
        foreach (var line in summary.Lines(distribution))
        {
            html.Element("p", line);
        }

        Agreeing(html, summary, distribution);
        HtmlTable.Open(html, texts["score.summary"], [texts["summary.grade"], texts["summary.from"], texts["summary.printed"], texts["summary.surely"], texts["summary.perhaps"]]);
        foreach (var grade in distribution.Grades)
        {
            html.Open("tr");
            html.Element("th", grade.Name, ("scope", "row"));
            Figure(html, texts.Format("summary.from-points", ("points", ScoreWords.Points(grade.From))));
            Figure(html, Markup.Number(grade.Printed));
            Figure(html, Markup.Number(grade.Surely));
            Figure(html, Markup.Number(grade.Perhaps));
            html.Close("tr");
        }

        HtmlTable.Close(html);
        Contents(html, document);
    }

    private void Agreeing(Markup html, SummaryWords told, ScoreDistribution distribution)
    {
        var agreeing = distribution.Summary.Where(item => item.Agrees == true).ToList();
        if (agreeing.Count == 0)
        {
            return;
        }

        html.Open("details");
        html.Element("summary", texts["summary.agreeing"]);
        html.Open("ul");
        foreach (var item in agreeing)
        {
            html.Element("li", told.Item(item));
        }

        html.Close("ul");
        html.Close("details");
    }

    // All sheets with both totals, each a link to its own table below.
    private void Contents(Markup html, ScoredDocument document)
    {
        HtmlTable.Open(html, texts["targets.projects"], [texts["excel.number"], texts["targets.project-name"], texts["targets.amount"], texts["score.computed"], texts["score.printed"], texts["summary.grade"], texts["html.problems"]]);
        foreach (var part in report.Of(document))
        {
            html.Open("tr");
            Figure(html, Markup.Number(part.Project.Number));
            html.Open("th", ("scope", "row"));
            html.Link(Anchor(part), sheets.Name(part.Scored.Sheet));
            html.Close("th");
            Figure(html, SheetWords.Budget(part.Scored.Sheet));
            Figure(html, words.Span(part.Scored.Total.Counted));
            Figure(html, part.Scored.Total.Printed?.Printed ?? texts["report.nothing"]);
            html.Element("td", words.Grade(part.Scored.Total));
            Figure(html, part.Project.Open == 0 ? texts["report.nothing"] : Markup.Number(part.Project.Open));
            html.Close("tr");
            html.Break();
        }

        HtmlTable.Close(html);
    }

    private void Sheets(Markup html, PageLinks links)
    {
        foreach (var part in report.Parts)
        {
            Sheet(html, links, part);
        }
    }

    private void Sheet(Markup html, PageLinks links, ScoredPart part)
    {
        html.Open("article", ("id", Anchor(part)), ("class", "project"), ("aria-labelledby", Anchor(part) + "-h"));
        html.Element("h3", texts.Format("targets.project", ("number", Markup.Number(part.Project.Number)), ("name", sheets.NameWithCode(part.Scored.Sheet))), ("id", Anchor(part) + "-h"));
        html.Element("p", sheets.Money(part.Scored.Sheet));
        html.Element("p", words.Total(part.Scored.Total), ("class", "headline"));
        HtmlTable.Open(
            html,
            texts["targets.indicators"],
            [texts["targets.level"], texts["targets.indicator"], texts["targets.target"], texts["targets.actual"], texts["targets.weight"], texts["score.arithmetic-head"], texts["score.computed"], texts["score.printed"], texts["score.difference"], texts["score.remark"]]
        );
        foreach (var item in part.Scored.Items)
        {
            Row(html, links, part, item);
        }

        HtmlTable.Close(html);
        Others(html, links, part);
        html.Close("article");
        html.Break();
    }

    private void Row(Markup html, PageLinks links, ScoredPart part, ScoredItem item)
    {
        var number = part.Numbers.Of(item.Place);
        var finding = part.Project.Findings.FirstOrDefault(found => found.Number == number);
        html.Open("tr", ("class", item.Agreement == Agreement.Differs ? "differs" : null));
        html.Element("td", words.Level(item));
        html.Open("th", ("scope", "row"));
        html.Link(links.Of(item.Place), words.Name(item));
        html.Element("span", " " + number, ("class", "faint"));
        html.Close("th");
        html.Element("td", ScoreWords.Target(item));
        html.Element("td", ScoreWords.Actual(item));
        Figure(html, ScoreWords.Weight(item));
        html.Element("td", words.Arithmetic(item), ("class", "arithmetic"));
        Figure(html, words.Score(item));
        Figure(html, item.Printed?.Printed ?? texts["report.nothing"]);
        html.Element("td", ScoreWords.Difference(item), ("class", "figure should"));
        html.Open("td", ("class", "remark"));
        if (finding is not null && links.Of(finding) is { } anchor)
        {
            html.Link(anchor, $"{Severities.Symbol(finding.Severity)} {Markup.Number(links.NumberOf(finding))}");
            html.Text(" ");
        }

        html.Text(string.Join(texts["clause-separator"], words.Remarks(item)));
        html.Close("td");
        html.Close("tr");
        html.Break();
    }

    // What is not about the score of a row stands under the table.
    private void Others(Markup html, PageLinks links, ScoredPart part)
    {
        var rows = part.Scored.Items.Select(item => part.Numbers.Of(item.Place)).ToHashSet(StringComparer.Ordinal);
        var others = part.Project.Findings.Where(finding => !rows.Contains(finding.Number)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var told = new FindingWords(texts, new PlaceWords(texts, report.Check.Documents.Count > 1));
        html.Open("ul", ("class", "found"));
        foreach (var finding in others)
        {
            html.Open("li", ("class", JsonNames.Camel(finding.Severity)));
            html.Element("span", Severities.Symbol(finding.Severity) + " " + texts.Name("severity", finding.Severity), ("class", "badge"));
            html.Text(" ");
            html.Link(links.Of(finding), $"{Markup.Number(links.NumberOf(finding))}. {told.WithoutPlace(finding)}");
            html.Close("li");
        }

        html.Close("ul");
    }

    private void Quantities(Markup html, PageLinks links)
    {
        var told = new QuantityWords(texts);
        html.Open("ul");
        foreach (var found in report.Documents.SelectMany(document => document.Quantities).OrderBy(found => found.Verdict == QuantityVerdict.NotTelling))
        {
            html.Open("li", ("class", found.Verdict == QuantityVerdict.NotExplained ? null : "faint"));
            html.Element("strong", texts.Name("quantity-verdict", found.Verdict) + " ");
            html.Link(links.Of(found.Place), told.Message(found));
            html.Close("li");
        }

        html.Close("ul");
    }

    private static void Figure(Markup html, string text) => html.Element("td", text, ("class", "figure"));

    private static string Anchor(ScoredPart part) => $"p{Markup.Number(part.Project.Number)}";
}
