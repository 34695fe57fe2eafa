using Mingzhang.Checking;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Html;

/// <summary>One project on one sheet of A4: money, goal, targets and results, open questions. What does not fit is counted, and stands in
/// the report.</summary>
internal sealed class ProjectPage(Markup html, TextBook texts, string version, PerformanceReport report)
{
    private const int MostRows = 14;
    private const int MostFindings = 5;
    private const int LongestGoal = 150;
    private const int LongestName = 30;
    private const int LongestValue = 18;
    private const int LongestFinding = 100;
    private readonly SheetWords words = new(texts);
    private readonly ScoreWords scores = new(texts);
    private readonly FindingWords findings = new(texts, new PlaceWords(texts, severalDocuments: false));

    public void Write(ProjectPart part, ScoredPart? score)
    {
        var name = words.Name(part.Sheet);
        PageParts.Open(html, texts, name, script: "");
        html.Open("main", ("class", "leaf"));
        html.Element("p", string.Join(texts["clause-separator"], new[] { texts.Name("sheet-kind", part.Sheet.Kind), part.Sheet.Unit?.Text, part.Document.Name }.OfType<string>().Where(text => text.Length > 0).Select(SafeText.OneLine)), ("class", "faint"));
        html.Element("h1", name);
        html.Element("p", SafeText.OneLine(part.Sheet.Code?.Text ?? ""), ("class", "faint"));
        Figures(part, score);
        Goal(part.Sheet);
        Indicators(part, score);
        Questions(part);
        html.Open("p", ("class", "back"));
        html.Element("a", texts["pages.back"], ("href", ProjectPages.Index));
        html.Close("p");
        html.Close("main");
        PageParts.Close(html, texts, version, script: "");
    }

    private void Figures(ProjectPart part, ScoredPart? score)
    {
        html.Open("dl", ("class", "tiles"));
        Tile(texts["pages.money"], Amount(part.Sheet));
        foreach (var fund in part.Sheet.Funds.Where(fund => fund.Source is not (FundSource.Total or FundSource.Unknown)))
        {
            if ((fund.Adjusted ?? fund.Initial) is { Number: not 0 } amount)
            {
                Tile(texts.Name("fund-source", fund.Source), AmountWords.WithUnit(amount.Printed, amount.Figure.Measure));
            }
        }

        if (part.Sheet.Fund(FundSource.Total)?.Executed is { } executed)
        {
            var rate = score?.Scored.Execution?.Rate is { } computed ? texts.Format("pages.rate", ("rate", ScoreWords.Points(computed))) : "";
            Tile(texts["form.executed"], AmountWords.WithUnit(executed.Printed, executed.Figure.Measure) + rate);
        }

        if (score is not null)
        {
            Tile(texts["pages.score"], texts.Format("pages.score-value", ("score", scores.Span(score.Scored.Total.Counted)), ("grade", scores.Grade(score.Scored.Total))));
        }

        if (part.Sheet.ScoreTotal is { } total)
        {
            Tile(texts["form.printed-score"], SafeText.OneLine(total.Printed));
        }

        Tile(texts["pages.open"], Markup.Number(part.Open));
        html.Close("dl");
        if (words.Plan(part.Sheet) is { } plan)
        {
            html.Element("p", plan);
        }
    }

    private string Amount(PerformanceSheet sheet) => SheetWords.Budget(sheet) is { Length: > 0 } budget ? budget : texts["report.nothing"];

    private void Goal(PerformanceSheet sheet)
    {
        Paragraph(texts["form.goal"], sheet.Goal);
        Paragraph(texts["form.outcome"], sheet.Outcome);
    }

    private void Paragraph(string title, PrintedText? text)
    {
        if (text is { Text.Length: > 0 })
        {
            html.Open("p");
            html.Element("strong", title + " ");
            html.Text(Clipped(text.Text, LongestGoal));
            html.Close("p");
        }
    }

    // Rows that need a look come first on the page where not all fit.
    private void Indicators(ProjectPart part, ScoredPart? score)
    {
        var rows = part.Sheet.Indicators;
        if (rows.Count == 0)
        {
            html.Element("p", words.Counts(part.Sheet));
            return;
        }

        html.Element("h2", texts["targets.indicators"]);
        var hasResults = part.Sheet.HasResults;
        HtmlTable.Open(html, texts["targets.indicators"], [texts["targets.level"], texts["targets.indicator"], texts["targets.target"], .. hasResults ? new[] { texts["targets.actual"], texts["targets.weight"], texts["score.computed"], texts["score.printed"] } : []]);
        var scored = score?.Scored.Rows.ToDictionary(row => row.Indicator, (IEqualityComparer<Indicator>)ReferenceEqualityComparer.Instance);
        var shown = rows.Count <= MostRows ? rows : [.. rows.OrderBy(row => scored?.GetValueOrDefault(row) is { Agreement: Agreement.Differs } or { IsReached: false } ? 0 : 1).Take(MostRows)];
        foreach (var row in shown)
        {
            Row(row, scored?.GetValueOrDefault(row), hasResults);
        }

        HtmlTable.Close(html);
        if (rows.Count > shown.Count)
        {
            html.Element("p", texts.Format("pages.more-rows", ("count", Markup.Number(rows.Count - shown.Count))), ("class", "faint"));
        }
    }

    private void Row(Indicator row, ScoredRow? score, bool hasResults)
    {
        html.Open("tr", ("class", score?.Agreement == Agreement.Differs ? "differs" : null));
        html.Element("td", words.Level(row));
        html.Element("th", Clipped(row.Name.Text, LongestName), ("scope", "row"));
        html.Element("td", Clipped(SheetWords.Value(row.Target), LongestValue));
        if (hasResults)
        {
            html.Element("td", Clipped(SheetWords.Value(row.Actual), LongestValue));
            html.Element("td", row.Weight?.Printed ?? "", ("class", "figure"));
            html.Element("td", score is null ? "" : scores.Score(score), ("class", "figure"));
            html.Element("td", row.Score?.Printed ?? "", ("class", "figure"));
        }

        html.Close("tr");
        html.Break();
    }

    private void Questions(ProjectPart part)
    {
        html.Element("h2", texts["pages.questions"]);
        var open = part.Findings.Concat(part.Shared).Where(finding => finding.Explained is null).OrderBy(finding => finding.Severity).ToList();
        if (open.Count == 0)
        {
            html.Element("p", report.Check.RuleOutcomes.Count == 0 ? texts["targets.no-rules"] : texts["targets.none-found"]);
            return;
        }

        html.Open("ul", ("class", "found"));
        foreach (var finding in open.Take(MostFindings))
        {
            html.Open("li", ("class", JsonNames.Camel(finding.Severity)));
            html.Element("span", Severities.Symbol(finding.Severity) + " " + texts.Name("severity", finding.Severity), ("class", "badge"));
            html.Text(" " + Clipped(findings.WithoutPlace(finding), LongestFinding) + " ");
            html.Element("span", finding.Number, ("class", "faint"));
            html.Close("li");
        }

        html.Close("ul");
        if (open.Count > MostFindings)
        {
            html.Element("p", texts.Format("pages.more-questions", ("count", Markup.Number(open.Count - MostFindings))), ("class", "faint"));
        }
    }

    private void Tile(string name, string value)
    {
        html.Open("div");
        html.Element("dt", name);
        html.Element("dd", value);
        html.Close("div");
    }

    private static string Clipped(string text, int characters)
    {
        var line = SafeText.OneLine(text);
        return line.Length <= characters ? line : line[..(characters - (char.IsHighSurrogate(line[characters - 1]) ? 1 : 0))] + "…";
    }
}
