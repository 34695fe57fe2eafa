using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Sarif;

/// <summary>The rules that findings of one report belong to, each once, in the order in which they first occur.</summary>
internal sealed class SarifRules
{
    private readonly TextBook texts;
    private readonly FindingWords words;
    private readonly List<(string Id, Finding Example)> rules = [];
    private readonly Dictionary<string, int> indexes = [];

    public SarifRules(IEnumerable<Finding> findings, TextBook texts, FindingWords words)
    {
        this.texts = texts;
        this.words = words;
        foreach (var finding in findings)
        {
            var id = JsonNames.Rule(finding);
            if (indexes.TryAdd(id, rules.Count))
            {
                rules.Add((id, finding));
            }
        }
    }

    public int IndexOf(Finding finding) => indexes[JsonNames.Rule(finding)];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var (id, example) in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Message(json, "shortDescription", words.Kind(example));
            Message(json, "help", Help(example));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(example.Severity));
            json.WriteEndObject();
            if (example is RuleFinding { Written: var written })
            {
                json.WriteStartObject("properties");
                json.WriteString("source", written.Source);
                json.WriteStartArray("numbers");
                foreach (var number in written.Numbers)
                {
                    json.WriteStringValue(number);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The three levels of the format that count as problems; rank and properties keep what they lose.</summary>
    public static string Level(Severity severity) =>
        severity switch
        {
            Severity.Blocking => "error",
            Severity.Error => "warning",
            _ => "note",
        };

    // A written rule's remedy speaks of one finding; its source helps with all.
    private string Help(Finding example) =>
        example switch
        {
            RuleFinding rule => rule.Written.Source,
            ToldFinding told => told.Source,
            CauseFinding { Causes: [var likeliest, ..] } => words.Causes.Remedy(likeliest),
            _ => texts["remedy.unexplained"],
        };
}
