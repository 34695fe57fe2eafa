using System.Globalization;
using System.Text.Json.Nodes;
using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Server;

/// <summary>What a server found in files: the same headings, findings and remedies as a check by this program. The tables around them are
/// not shown, since the server does not send them.</summary>
internal sealed class ServedCheckView(TextBook texts, IScreen screen, bool verbose)
{
    private const int RelationsShown = 3;

    private static readonly string[] Severities = ["blocking", "error", "question"];

    /// <summary>Findings that nobody explained.</summary>
    public static IEnumerable<JsonObject> Open(JsonObject told) => All(told, "findings").Where(finding => finding["explained"] is null);

    public void Show(JsonObject told, string server)
    {
        screen.Line(texts.Format("check.by-server", ("server", server), ("version", Text(told, "version"))), Tone.Faint);
        foreach (var document in All(told, "documents"))
        {
            screen.Line(SafeText.OneLine(Text(document, "name")), Tone.Strong);
        }

        if (All(told, "documents").Any())
        {
            ShowSummary(told);
            ShowFindings(told);
        }

        List("check.explanations", [.. All(told, "staleExplanations").Concat(All(told, "explanationProblems"))], Tone.Question);
        List("check.unreadable", [.. All(told, "unreadable")], Tone.Bad);
    }

    private void ShowSummary(JsonObject told)
    {
        var facts = All(told, "documents").SelectMany(document => All(document, "facts")).ToList();
        var inTables = facts.Count(fact => fact["place"]?["table"] is not null);
        var counts = told["counts"]!.AsObject();
        var outcomes = new[] { Outcome.Holds, Outcome.Violated, Outcome.NotEnoughData, Outcome.SeveralReadings, Outcome.DoesNotApply }
            .Select(outcome => (outcome, count: Count(counts, Camel(outcome.ToString()))))
            .Where(told => told.count > 0 || told.outcome is Outcome.Holds or Outcome.Violated or Outcome.NotEnoughData)
            .Select(told => texts.Format("check.outcome", ("outcome", texts.Name("outcome", told.outcome)), ("count", Number(told.count))));
        screen.Line(texts.Format("check.summary", ("total", Number(facts.Count)), ("tables", Number(inTables)), ("texts", Number(facts.Count - inTables)), ("checked", Number(Count(counts, "checked"))), ("outcomes", string.Join(texts["outcome-separator"], outcomes))));
        var rules = All(told, "ruleOutcomes").ToList();
        if (rules.Count > 0)
        {
            var each = rules.GroupBy(rule => Text(rule, "outcome"), StringComparer.Ordinal).Select(group => texts.Format("check.outcome", ("outcome", texts[$"outcome.{Pascal(group.Key)}"]), ("count", Number(group.Count()))));
            screen.Line(texts.Format("check.rules", ("total", Number(rules.Count)), ("outcomes", string.Join(texts["outcome-separator"], each))));
        }
    }

    private void ShowFindings(JsonObject told)
    {
        var open = Open(told).ToList();
        var explained = All(told, "findings").Where(finding => finding["explained"] is not null).ToList();
        if (open.Count > 0)
        {
            var severities = Severities.Select(severity => (severity, count: open.Count(finding => Text(finding, "severity") == severity))).Where(counted => counted.count > 0)
                .Select(counted => texts.Format("check.outcome", ("outcome", texts[$"severity.{Pascal(counted.severity)}"]), ("count", Number(counted.count))));
            screen.Blank();
            screen.Line(texts.Format("check.found", ("count", Number(open.Count)), ("severities", string.Join(texts["outcome-separator"], severities))), Tone.Strong);
        }

        ShowEach(open, 1);
        if (explained.Count > 0)
        {
            screen.Blank();
            screen.Line(texts.Format("check.explained", ("count", Number(explained.Count))), Tone.Strong);
            ShowEach(explained, open.Count + 1);
        }

        if (open.Count == 0)
        {
            screen.Blank();
            var isClean = explained.Count > 0 || Count(told["counts"]!.AsObject(), "checked") > 0;
            var unread = All(told, "unreadable").Count();
            screen.Line(
                explained.Count > 0 ? texts.Format("check.all-explained", ("count", Number(explained.Count)))
                : !isClean ? texts["check.nothing"]
                : unread > 0 ? texts.Format("check.clean-but-unread", ("count", Number(unread)))
                : texts["check.clean"],
                isClean && unread == 0 ? Tone.Good : Tone.Question);
        }
    }

    private void ShowEach(List<JsonObject> findings, int first)
    {
        for (var index = 0; index < findings.Count; index++)
        {
            screen.Blank();
            Show(findings[index], first + index);
        }
    }

    private void Show(JsonObject finding, int number)
    {
        var explained = finding["explained"] as JsonObject;
        screen.Line(
            texts.Format(explained is null ? "finding.heading" : "finding.heading.explained", ("number", Number(number)), ("severity", texts[$"severity.{Pascal(Text(finding, "severity"))}"]), ("message", Text(finding, "message"))),
            explained is not null ? Tone.Plain : Text(finding, "severity") == "question" ? Tone.Question : Tone.Bad);
        screen.Line(texts.Format("check.by-server.number", ("number", Text(finding, "number")), ("document", All(finding, "places").Select(place => Text(place, "document")).FirstOrDefault() ?? "")), Tone.Faint, 1);
        if (explained is not null)
        {
            screen.Line(Text(explained, "reason"), Tone.Good, 1);
            return;
        }

        var relations = All(finding, "relations").ToList();
        foreach (var relation in verbose ? relations : relations.Take(RelationsShown))
        {
            screen.Line(texts.Format("check.item", ("item", Text(relation, "message"))), indent: 2);
        }

        if (!verbose && relations.Count > RelationsShown)
        {
            screen.Line(texts.Format("check.more", ("count", Number(relations.Count - RelationsShown))), Tone.Faint, 2);
        }

        screen.Line(texts.Format("check.remedy", ("remedy", Text(finding, "remedy"))), indent: 1);
    }

    private void List(string heading, IReadOnlyList<JsonObject> lines, Tone tone)
    {
        if (lines.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(texts.Format(heading, ("count", Number(lines.Count))), tone);
        foreach (var line in lines)
        {
            screen.Line(Text(line, "message"), tone, 1);
        }
    }

    private static IEnumerable<JsonObject> All(JsonObject of, string name) => (of[name] as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject of, string name) => of[name]?.ToString() ?? "";

    private static int Count(JsonObject of, string name) => (int?)of[name] ?? 0;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
