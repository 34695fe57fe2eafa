using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>Writes what was read and checked, and how much was found. Not checked is never passed: both are counted.</summary>
public sealed class HtmlSummary(Markup html, TextBook texts, CheckReport report, FilesRead files)
{
    public void Write()
    {
        html.Element("p", Verdict(), ("class", "verdict"));
        Severe();
        Figures();
        Documents();
        Unreadable();
        Remarks();
    }

    /// <summary>The same for what is about performance: other counts, told in lines that are ready.</summary>
    public void Write(string verdict, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        html.Element("p", verdict, ("class", "verdict"));
        Severe();
        foreach (var line in lines)
        {
            html.Element("p", line);
        }

        Documents();
        Unreadable();
        Remarks();
    }

    private string Verdict() =>
        report.Open.Any() ? texts.Format("html.found", ("count", Markup.Number(report.Open.Count())))
        : report.Findings.Count > 0 ? texts.Format("check.all-explained", ("count", Markup.Number(report.Findings.Count)))
        : report.Checked == 0 ? texts["check.nothing"]
        : files.Unreadable.Count > 0 ? texts.Format("check.clean-but-unread", ("count", Markup.Number(files.Unreadable.Count)))
        : texts["check.clean"];

    private void Severe()
    {
        html.Open("ul", ("class", "counts"));
        foreach (var (severity, count) in Severities.Counts(report))
        {
            html.Open("li", ("class", Json.JsonNames.Camel(severity)));
            html.Element("span", Severities.Symbol(severity) + " " + texts.Name("severity", severity), ("class", "badge"));
            html.Element("strong", Markup.Number(count));
            html.Close("li");
        }

        html.Close("ul");
    }

    private void Figures()
    {
        var facts = report.Documents.SelectMany(document => document.Facts).ToList();
        var inTables = facts.Count(fact => fact.Place.Table is not null);
        html.Open("dl");
        Pair(
            texts["html.figures"],
            texts.Format(
                "html.figures-read",
                ("total", Number(facts.Count)),
                ("tables", Number(inTables)),
                ("texts", Number(facts.Count - inTables))
            )
        );
        Pair(texts["html.relations"], Number(report.Checked));
        foreach (
            var outcome in new[] { Outcome.Holds, Outcome.Violated, Outcome.NotEnoughData, Outcome.SeveralReadings, Outcome.DoesNotApply }
        )
        {
            Pair(texts.Name("outcome", outcome), Number(report.CountOf(outcome)));
        }

        Pair(texts["explained.count"], Number(report.Explained.Count()));
        html.Close("dl");
        var rules = new RuleWords(texts);
        if (rules.Outcomes(report) is { } outcomes)
        {
            html.Element("p", outcomes);
        }

        foreach (var off in rules.SwitchedOff(report))
        {
            html.Element("p", off, ("class", "faint"));
        }

        static string Number(int number) => Markup.Number(number);
    }

    private void Documents()
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", texts["html.documents"]));
        html.Open("table");
        html.Element("caption", texts["html.documents"]);
        html.Open("thead");
        html.Open("tr");
        foreach (
            var head in new[]
            {
                texts["html.file"],
                texts["document.kind"],
                texts["document.organisation"],
                texts["document.year"],
                texts["html.problems"],
            }
        )
        {
            html.Element("th", head, ("scope", "col"));
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var document in report.Documents)
        {
            html.Open("tr");
            html.Element("th", SafeText.OneLine(document.Name), ("scope", "row"));
            html.Element(
                "td",
                document.Kind is { Value: not DocumentKind.Unknown } kind ? texts.Name("document-kind", kind.Value) : texts["not-stated"]
            );
            html.Element("td", document.Organisation?.Value is { Length: > 0 } name ? SafeText.OneLine(name) : texts["not-stated"]);
            html.Element("td", document.Year is { } year ? texts.Format("year", ("year", Markup.Number(year.Value))) : texts["not-stated"]);
            html.Element(
                "td",
                Markup.Number(
                    report.Findings.Count(finding => FindingFigures.Places(finding).Any(place => place.Document == document.Name))
                ),
                ("class", "figure")
            );
            html.Close("tr");
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
    }

    private void Unreadable()
    {
        if (files.Unreadable.Count == 0)
        {
            return;
        }

        html.Element("h3", texts.Format("check.unreadable", ("count", Markup.Number(files.Unreadable.Count))));
        html.Open("ul");
        foreach (var file in files.Unreadable)
        {
            html.Element("li", UnreadableWords.Of(file, texts));
        }

        html.Close("ul");
    }

    private void Remarks()
    {
        var remarks = new ExplanationWords(texts).Remarks(report, files);
        if (remarks.Count == 0)
        {
            return;
        }

        html.Element("h3", texts.Format("check.explanations", ("count", Markup.Number(remarks.Count))));
        html.Open("ul");
        foreach (var remark in remarks)
        {
            html.Element("li", remark);
        }

        html.Close("ul");
    }

    private void Pair(string name, string value)
    {
        html.Open("div");
        html.Element("dt", name);
        html.Element("dd", value);
        html.Close("div");
    }
}
