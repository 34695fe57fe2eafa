using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>The index of the pages of projects: what has most open questions first, then what scores least.</summary>
internal sealed class ProjectIndex(Markup html, TextBook texts, string version)
{
    public void Write(IReadOnlyList<(ProjectPart Part, ScoredPart? Score, string File)> pages)
    {
        var script = PageParts.Resource("batch.js");
        var title = texts["pages.title"];
        PageParts.Open(html, texts, title, script);
        html.Open("header");
        html.Element("h1", title);
        html.Close("header");
        html.Open("main", ("class", "batch"));
        html.Element("p", texts["pages.legend"], ("class", "faint"));
        html.Open("div", ("class", "scroll"));
        html.Open("table", ("id", "documents"));
        Head();
        html.Open("tbody");
        foreach (var (part, score, file) in pages.OrderBy(page => Worst(page.Part)).ThenByDescending(page => page.Part.Open).ThenBy(page => page.Score?.Scored.Total.Counted.Least ?? decimal.MaxValue))
        {
            Row(part, score, file);
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
        html.Close("main");
        PageParts.Close(html, texts, version, script);
    }

    private void Head()
    {
        html.Open("thead");
        html.Open("tr");
        string[] heads =
        [
            texts["targets.project-name"], texts["targets.amount"], texts["form.executed"], texts["form.rate"], texts["targets.indicators"], texts["score.computed"], texts["form.printed-score"], texts["summary.grade"],
            texts.Name("severity", Severity.Blocking), texts.Name("severity", Severity.Error), texts.Name("severity", Severity.Question),
        ];
        foreach (var head in heads)
        {
            html.Element("th", head, ("scope", "col"));
        }

        html.Close("tr");
        html.Close("thead");
        html.Break();
    }

    private void Row(ProjectPart part, ScoredPart? score, string file)
    {
        var words = new ScoreWords(texts);
        var total = part.Sheet.Fund(Model.Performance.FundSource.Total);
        html.Open("tr", ("class", part.Open == 0 ? null : JsonNames.Camel((Severity)Worst(part))));
        html.Open("th", ("scope", "row"));
        html.Element("a", new SheetWords(texts).Name(part.Sheet), ("href", SarifPlaces.Uri(file)));
        html.Close("th");
        Figure(SheetWords.Budget(part.Sheet));
        Figure(total?.Executed?.Printed ?? "");
        Figure(score?.Scored.Execution?.Rate is { } rate ? ScoreWords.Points(rate) + "%" : total?.Rate is { } printed ? AmountWords.WithUnit(printed.Printed, printed.Figure.Measure) : "");
        Figure(Markup.Number(part.Sheet.Indicators.Count));
        Figure(score is null ? "" : words.Span(score.Scored.Total.Counted));
        Figure(part.Sheet.ScoreTotal?.Printed ?? "");
        html.Element("td", score is null ? "" : words.Grade(score.Scored.Total));
        foreach (var severity in Enum.GetValues<Severity>())
        {
            Figure(Markup.Number(Open(part).Count(finding => finding.Severity == severity)));
        }

        html.Close("tr");
        html.Break();
    }

    private void Figure(string text) => html.Element("td", text, ("class", "figure"));

    private static IEnumerable<Finding> Open(ProjectPart part) => part.Findings.Concat(part.Shared).Where(finding => finding.Explained is null);

    private static int Worst(ProjectPart part) => Open(part).Select(finding => (int)finding.Severity).DefaultIfEmpty(int.MaxValue).Min();
}
