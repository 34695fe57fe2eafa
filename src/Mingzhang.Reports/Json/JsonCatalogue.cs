using System.Text.Json;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>The catalogue of written rules as a JSON array, texts in one language.</summary>
public static class JsonCatalogue
{
    public static void Write(Stream output, IEnumerable<WrittenRule> rules, TextBook texts)
    {
        var words = new RuleWords(texts);
        JsonList.Write(
            output,
            rules,
            (json, rule) =>
            {
                json.WriteString("rule", rule.Id);
                json.WriteString("title", words.In(rule.Title));
                json.WriteString("severity", JsonNames.Camel(rule.Severity));
                json.WriteString("source", rule.Source);
                WriteList(json, "numbers", rule.Numbers);
                json.WriteString("confidence", JsonNames.Camel(rule.Sure));
                WriteList(json, "documents", rule.Documents.Select(JsonNames.Camel));
                WriteList(json, "profiles", rule.Profiles);
                WriteYear(json, "from", rule.FromYear);
                WriteYear(json, "to", rule.ToYear);
                json.WriteString("message", words.In(rule.Message));
                json.WriteString("remedy", words.In(rule.Remedy));
            }
        );
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> members)
    {
        json.WriteStartArray(name);
        foreach (var member in members)
        {
            json.WriteStringValue(member);
        }

        json.WriteEndArray();
    }

    private static void WriteYear(Utf8JsonWriter json, string name, int? year)
    {
        if (year is { } given)
        {
            json.WriteNumber(name, given);
        }
    }
}
