using Mingzhang.Checking;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>What a page of targets has before its findings: counts, then each project with its money, plan, indicators and findings.</summary>
public sealed class HtmlTargets(TextBook texts, PerformanceReport report, FilesRead files)
{
    /// <summary>Where there are more sheets than these, the indicators of each are folded.</summary>
    private const int MostUnfolded = 6;
    private readonly SheetWords words = new(texts);
    private readonly FindingWords findings = new(texts, new PlaceWords(texts, report.Check.Documents.Count > 1));

    public HtmlLead Lead => new(texts["targets.title"], [new("summary", texts["html.summary"], (html, _) => Summary(html)), new("projects", texts["targets.projects"], Projects)]);

    private void Summary(Markup html)
    {
        var totals = new PerformanceTotals(report, texts);
        new HtmlSummary(html, texts, report.Check, files).Write(report.Parts.Count == 0 ? texts["targets.nothing"] : totals.Found(), report.Parts.Count == 0 ? [] : totals.Lines().Where(line => line != totals.Found()));
        NotChecked(html);
    }

    private void NotChecked(Markup html)
    {
        var rules = report.NotChecked.ToList();
        if (rules.Count == 0)
        {
            return;
        }

        html.Open("details");
        html.Element("summary", texts.Format("targets.not-checked", ("count", Markup.Number(rules.Count))));
        html.Open("ul");
        foreach (var rule in rules)
        {
            html.Element("li", findings.Rules.In(rule.Key.Title));
        }

        html.Close("ul");
        html.Close("details");
    }

    private void Projects(Markup html, PageLinks links)
    {
        if (report.Parts.Count > 1)
        {
            Contents(html);
        }

        foreach (var part in report.Projects.Concat(report.Departments))
        {
            Project(html, links, part);
        }
    }

    // Where to look first: the projects as a table, each a link to its own part below.
    private void Contents(Markup html)
    {
        HtmlTable.Open(html, texts["targets.projects"], [texts["excel.number"], texts["targets.project-name"], texts["targets.amount"], texts["targets.indicators"], texts["html.problems"]]);
        foreach (var part in report.Projects.Concat(report.Departments))
        {
            html.Open("tr");
            html.Element("td", Markup.Number(part.Number), ("class", "figure"));
            html.Open("th", ("scope", "row"));
            html.Link(Anchor(part), words.Name(part.Sheet));
            html.Close("th");
            html.Element("td", SheetWords.Budget(part.Sheet), ("class", "figure"));
            html.Element("td", Markup.Number(part.Sheet.Indicators.Count), ("class", "figure"));
            html.Element("td", part.Open == 0 ? texts["report.nothing"] : Markup.Number(part.Open), ("class", "figure"));
            html.Close("tr");
            html.Break();
        }

        HtmlTable.Close(html);
    }

    private void Project(Markup html, PageLinks links, ProjectPart part)
    {
        html.Open("article", ("id", Anchor(part)), ("class", "project"), ("aria-labelledby", Anchor(part) + "-h"));
        html.Element("h3", texts.Format("targets.project", ("number", Markup.Number(part.Number)), ("name", words.NameWithCode(part.Sheet))), ("id", Anchor(part) + "-h"));
        string?[] lines = [words.Money(part.Sheet), words.Plan(part.Sheet), words.Counts(part.Sheet)];
        foreach (var line in lines.OfType<string>())
        {
            html.Element("p", line);
        }

        if (words.Inferred(part.Sheet) is { } inferred)
        {
            html.Element("p", inferred, ("class", "inferred"));
        }

        Findings(html, links, part);
        Indicators(html, links, part);
        html.Close("article");
        html.Break();
    }

    private void Findings(Markup html, PageLinks links, ProjectPart part)
    {
        if (words.SeeAlso(part.Shared) is { } also)
        {
            html.Element("p", also, ("class", "faint"));
        }
        else if (part.Findings.Count == 0)
        {
            html.Element("p", texts["targets.none-found"], ("class", "faint"));
        }

        if (part.Findings.Count == 0)
        {
            return;
        }

        html.Open("ul", ("class", "found"));
        foreach (var finding in part.Findings)
        {
            html.Open("li", ("class", JsonNames.Camel(finding.Severity)));
            html.Element("span", Severities.Symbol(finding.Severity) + " " + texts.Name("severity", finding.Severity), ("class", "badge"));
            html.Text(" ");
            html.Link(links.Of(finding), $"{Markup.Number(links.NumberOf(finding))}. {findings.WithoutPlace(finding)}");
            html.Close("li");
        }

        html.Close("ul");
    }

    private void Indicators(Markup html, PageLinks links, ProjectPart part)
    {
        if (part.Sheet.Indicators.Count == 0)
        {
            return;
        }

        html.Open("details", ("open", report.Parts.Count > MostUnfolded ? null : ""));
        html.Element("summary", texts["targets.indicators"]);
        var hasResults = part.Sheet.HasResults;
        string[] heads = [texts["targets.level"], texts["targets.indicator"], texts["targets.target"], .. hasResults ? new[] { texts["targets.actual"], texts["targets.weight"], texts["targets.score"] } : [texts["targets.basis"]]];
        HtmlTable.Open(html, texts["targets.indicators"], heads);
        foreach (var indicator in part.Sheet.Indicators)
        {
            Row(html, links, indicator, hasResults);
        }

        HtmlTable.Close(html);
        html.Close("details");
    }

    private void Row(Markup html, PageLinks links, Indicator indicator, bool hasResults)
    {
        html.Open("tr", ("class", indicator.IsInferred ? "inferred" : null));
        html.Element("td", words.Level(indicator));
        html.Open("th", ("scope", "row"));
        html.Link(links.Of(indicator.Place), SafeText.OneLine(indicator.Name.Text));
        html.Close("th");
        html.Element("td", SheetWords.Value(indicator.Target));
        if (hasResults)
        {
            html.Element("td", SheetWords.Value(indicator.Actual));
            html.Element("td", indicator.Weight?.Printed ?? texts["report.nothing"], ("class", "figure"));
            html.Element("td", indicator.Score?.Printed ?? texts["report.nothing"], ("class", "figure"));
        }
        else
        {
            html.Element("td", SafeText.OneLine(indicator.Basis?.Text ?? ""));
        }

        html.Close("tr");
        html.Break();
    }

    private static string Anchor(ProjectPart part) => $"p{Markup.Number(part.Number)}";
}
