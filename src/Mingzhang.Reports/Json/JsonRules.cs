using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>The part of the JSON form that tells what written rules found and how many were applied.</summary>
internal static class JsonRules
{
    public static void Write(Utf8JsonWriter json, CheckReport report, TextBook texts)
    {
        var words = new RuleWords(texts);
        json.WriteStartArray("ruleFindings");
        foreach (var finding in report.Findings.OfType<RuleFinding>())
        {
            json.WriteStartObject();
            json.WriteString("number", finding.Number);
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", JsonNames.Camel(finding.Severity));
            json.WriteString("message", words.Message(finding));
            json.WriteString("remedy", words.Remedy(finding));
            JsonExplanations.Write(json, finding);
            JsonParts.WriteText(json, "printed", finding.Printed);
            JsonParts.WriteText(json, "expected", finding.Expected);
            json.WriteStartArray("places");
            foreach (var place in finding.Places)
            {
                JsonParts.WritePlace(json, place);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ruleOutcomes");
        foreach (var outcome in report.RuleOutcomes)
        {
            json.WriteStartObject();
            json.WriteString("rule", outcome.Rule.Id);
            json.WriteString("document", outcome.Document.Name);
            json.WriteString("outcome", JsonNames.Camel(outcome.Outcome));
            JsonParts.WriteText(json, "offBecause", outcome.OffBecause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
