using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>Writes a result as JSON, as docs/schema/mingzhang-output.schema.json describes it. Fields have a fixed
/// order; what is not given is left out; amounts are decimal strings.</summary>
public sealed class JsonReport(Utf8JsonWriter json, TextBook texts)
{
    // Chinese stays readable; control characters are escaped by this encoder too, so a terminal is safe.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the result of reading, and of checking where there is a report.</summary>
    public static void Write(Stream output, FilesRead body, CheckReport? report, TextBook texts, string version) =>
        Write(output, body, report, null, texts, version);

    /// <summary>Writes what is about targets and results.</summary>
    public static void Write(Stream output, FilesRead body, PerformanceReport performance, TextBook texts, string version)
    {
        ArgumentNullException.ThrowIfNull(performance);
        Write(output, body, performance.Check, performance, texts, version);
    }

    /// <summary>Writes scores, with what is about targets and results.</summary>
    public static void Write(Stream output, FilesRead body, ScoreReport scores, TextBook texts, string version)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Write(output, body, scores.Check, scores.Performance, texts, version, scores);
    }

    private static void Write(Stream output, FilesRead body, CheckReport? report, PerformanceReport? performance, TextBook texts, string version, ScoreReport? scores = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(texts);
        using var json = new Utf8JsonWriter(output, Options);
        new JsonReport(json, texts).Write(body, report, performance, scores, version);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private void Write(FilesRead body, CheckReport? report, PerformanceReport? performance, ScoreReport? scores, string version)
    {
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WriteString("command", scores is not null ? "score" : performance is not null ? "targets" : report is null ? "read" : "check");
        json.WriteString("language", texts.Code);
        json.WriteStartArray("documents");
        foreach (var document in body.Documents)
        {
            new JsonDocumentPart(json, texts, body.Documents.Count > 1).Write(document);
        }

        json.WriteEndArray();
        if (performance is not null || report is null)
        {
            WriteSheets(performance?.Parts ?? [.. body.Documents.SelectMany(document => document.Performance.Sheets.Select(sheet => (document, sheet))).Select((entry, index) => new ProjectPart(index + 1, entry.document, entry.sheet, []))]);
        }

        if (scores is not null)
        {
            new JsonScorePart(json, texts).Write(scores);
        }

        if (report is not null)
        {
            WriteFindings(report);
            WriteCounts(report);
            JsonRules.Write(json, report, texts);
            JsonExplanations.Write(json, report, body, texts);
        }

        WriteUnreadable(body.Unreadable);
        json.WriteEndObject();
    }

    private void WriteSheets(IReadOnlyList<ProjectPart> parts)
    {
        var part = new JsonSheetPart(json);
        json.WriteStartArray("sheets");
        foreach (var sheet in parts)
        {
            part.Write(sheet);
        }

        json.WriteEndArray();
    }

    private void WriteFindings(CheckReport report)
    {
        var words = new FindingWords(texts, new PlaceWords(texts, report.Documents.Count > 1));
        var part = new JsonFindingPart(json, words);
        json.WriteStartArray("findings");
        foreach (var finding in FindingOrder.WorstFirst(report))
        {
            part.Write(finding);
        }

        json.WriteEndArray();
    }

    private void WriteCounts(CheckReport report)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("checked", report.Checked);
        WriteOutcomes(report.CountOf);
        json.WriteStartObject("relations");
        foreach (var relation in Enum.GetValues<Relation>())
        {
            if (Enum.GetValues<Outcome>().Any(outcome => Count(relation, outcome) > 0))
            {
                json.WriteStartObject(JsonNames.Rule(relation));
                WriteOutcomes(outcome => Count(relation, outcome));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();

        int Count(Relation relation, Outcome outcome) => report.Counts.GetValueOrDefault((relation, outcome));
    }

    private void WriteOutcomes(Func<Outcome, int> countOf)
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            json.WriteNumber(JsonNames.Camel(outcome), countOf(outcome));
        }
    }

    private void WriteUnreadable(IReadOnlyList<UnreadableFile> files)
    {
        json.WriteStartArray("unreadable");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteString("reason", JsonNames.Kebab(file.Reason));
            json.WriteString("message", UnreadableWords.Of(file, texts));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
