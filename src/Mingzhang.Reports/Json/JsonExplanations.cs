using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>The parts of the JSON form that tell what units say of findings.</summary>
internal static class JsonExplanations
{
    /// <summary>The explanation of a finding; nothing where it is open.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Explained is { } explained)
        {
            json.WritePropertyName("explained");
            Write(json, explained);
        }
    }

    /// <summary>Explanations that find nothing, and lines that have no effect.</summary>
    public static void Write(Utf8JsonWriter json, CheckReport report, FilesRead files, TextBook texts)
    {
        var words = new ExplanationWords(texts);
        json.WriteStartArray("staleExplanations");
        foreach (var stale in report.Stale)
        {
            json.WriteStartObject();
            json.WriteString("document", stale.Document);
            json.WriteString("number", stale.Number);
            json.WritePropertyName("explained");
            Write(json, stale.Explanation);
            json.WriteString("message", words.Stale(stale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("explanationProblems");
        foreach (var problem in files.ExplanationProblems)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.Document + ExplanationFile.Suffix);
            json.WriteNumber("line", problem.Line);
            json.WriteString("kind", problem.Kind);
            json.WriteString("message", words.Problem(problem));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("reason", explanation.Reason);
        JsonParts.WriteText(json, "by", explanation.By);
        JsonParts.WriteText(json, "date", ExplanationWords.Date(explanation));
        json.WriteEndObject();
    }
}
