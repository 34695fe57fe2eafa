using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Sarif;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS), the form that code hosts and editors show findings from.</summary>
public sealed class SarifReport
{
    /// <summary>A finding names no more figures that take part than this: viewers show them all at once.</summary>
    private const int MostRelated = 100;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    private readonly Utf8JsonWriter json;
    private readonly TextBook texts;
    private readonly FindingWords words;
    private readonly IReadOnlyList<Finding> findings;
    private readonly SarifRules rules;
    private readonly SarifPlaces places;

    private SarifReport(Utf8JsonWriter json, CheckReport report, TextBook texts)
    {
        this.json = json;
        this.texts = texts;
        var placeWords = new PlaceWords(texts, report.Documents.Count > 1);
        words = new FindingWords(texts, placeWords);
        findings = FindingOrder.WorstFirst(report);
        rules = new SarifRules(findings, texts, words);
        places = new SarifPlaces(report.Documents, placeWords);
    }

    public static void Write(Stream output, FilesRead files, CheckReport report, TextBook texts, string version)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        using var writer = new Utf8JsonWriter(output, Options);
        new SarifReport(writer, report, texts).Log(files, report, version);
        writer.Flush();
    }

    private void Log(FilesRead files, CheckReport report, string version)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Mingzhang");
        json.WriteString("version", version);
        json.WriteString("language", texts.Language == Language.English ? "en" : "zh-CN");
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
        Invocation(files, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        places.WriteArtifacts(json);
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            Result(finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A file that was not read is no result, yet whoever reads the log has to know.
    private void Invocation(FilesRead files, CheckReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", files.Unreadable.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        Notifications("error", files.Unreadable.Select(file => UnreadableWords.Of(file, texts)));
        Notifications("warning", new ExplanationWords(texts).Remarks(report, files));

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Notifications(string level, IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            SarifRules.Message(json, "message", message);
            json.WriteEndObject();
        }
    }

    private void Result(Finding finding)
    {
        var fields = FindingField.Of(finding, words.Causes);
        json.WriteStartObject();
        json.WriteString("ruleId", JsonNames.Rule(finding));
        json.WriteNumber("ruleIndex", rules.IndexOf(finding));
        json.WriteString("level", SarifRules.Level(finding.Severity));
        SarifRules.Message(json, "message", words.Message(finding));
        json.WriteStartArray("locations");
        places.Write(json, fields[0].Place, fields[0].Fact?.Printed ?? fields[0].Printed);
        json.WriteEndArray();
        Related(finding, fields);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("finding/v1", finding.Number);
        json.WriteEndObject();
        Suppressions(finding);
        json.WriteNumber(
            "rank",
            finding.Severity == Severity.Blocking ? 100
                : finding.Severity == Severity.Error ? 60
                : 20
        );
        json.WriteStartObject("properties");
        json.WriteString("severity", JsonNames.Camel(finding.Severity));
        json.WriteString("remedy", words.Remedy(finding));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Only where there are any: an empty list would say that this result was looked at and not suppressed.
    private void Suppressions(Finding finding)
    {
        if (finding.Explained is not { } explained)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", new ExplanationWords(texts).Of(explained));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Related(Finding finding, IReadOnlyList<FindingField> fields)
    {
        var corrected = fields.Select(field => field.Fact).ToHashSet();
        var related = fields
            .Select(field => (field.Place, Printed: field.Fact?.Printed ?? field.Printed, Message: Told(field)))
            .Concat(
                FindingFigures
                    .TakingPart(finding)
                    .Where(fact => !corrected.Contains(fact))
                    .Select(fact =>
                        (
                            fact.Place,
                            fact.Printed,
                            texts.Format("sarif.term", ("printed", AmountWords.WithUnit(fact.Printed, fact.Figure.Measure)))
                        )
                    )
            );
        json.WriteStartArray("relatedLocations");
        var id = 0;
        foreach (var (place, printed, message) in related.Take(MostRelated))
        {
            places.Write(json, place, printed, ++id, message.Length == 0 ? null : message);
        }

        json.WriteEndArray();
    }

    private string Told(FindingField field) =>
        field.ShouldBe is { } value ? texts.Format("sarif.correction", ("printed", field.Printed), ("expected", value))
        : field.Printed.Length > 0 ? texts.Format("sarif.suspect", ("printed", field.Printed))
        : "";
}
