using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>Writes one finding of the JSON form. All kinds have the same fields, so that a program reads them alike; what
/// written rules and scoring find has no causes and no relations.</summary>
public sealed class JsonFindingPart(Utf8JsonWriter json, FindingWords words)
{
    public void Write(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        json.WriteStartObject();
        json.WriteString("number", finding.Number);
        json.WriteString("rule", JsonNames.Rule(finding));
        json.WriteString("severity", JsonNames.Camel(finding.Severity));
        json.WriteString("message", words.Message(finding));
        json.WriteString("remedy", words.Remedy(finding));
        JsonExplanations.Write(json, finding);
        if (finding is RuleFinding rule)
        {
            JsonParts.WriteText(json, "printed", rule.Printed);
            JsonParts.WriteText(json, "expected", rule.Expected);
            json.WriteString("source", rule.Written.Source);
        }

        if (finding is ToldFinding told)
        {
            JsonParts.WriteText(json, "printed", told.Printed);
            JsonParts.WriteText(json, "expected", told.Expected);
            json.WriteString("source", told.Source);
        }

        WritePlaces(finding.Places);
        var cause = finding as CauseFinding;
        json.WriteNumber("equallyLikely", cause?.EquallyLikely ?? 0);
        json.WriteBoolean("gaveUp", cause?.GaveUp ?? false);
        json.WriteStartArray("causes");
        foreach (var candidate in cause?.Causes ?? [])
        {
            WriteCause(candidate);
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var broken in cause?.Broken ?? [])
        {
            WriteRelation(broken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePlaces(IEnumerable<Place> places)
    {
        json.WriteStartArray("places");
        foreach (var place in places.Distinct())
        {
            JsonParts.WritePlace(json, place);
        }

        json.WriteEndArray();
    }

    private void WriteCause(Cause cause)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNames.Camel(cause.Kind));
        json.WriteString("message", words.Causes.Message(cause));
        json.WriteNumber("supports", cause.Supports);
        json.WriteStartArray("corrections");
        foreach (var correction in cause.Corrections)
        {
            json.WriteStartObject();
            json.WritePropertyName("place");
            JsonParts.WritePlace(json, correction.Fact.Place);
            json.WriteString("printed", correction.Fact.Printed);
            JsonParts.WriteText(json, "shouldBe", correction.ShouldBe);
            json.WriteBoolean("approximate", correction.IsApproximate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.WriteText(json, "rightWord", cause.RightWord is { } word ? JsonNames.Camel(word) : null);
        if (cause.Source is { } source)
        {
            json.WritePropertyName("source");
            JsonParts.WritePlace(json, source.Place);
        }

        json.WriteEndObject();
    }

    private void WriteRelation(BrokenRelation broken)
    {
        json.WriteStartObject();
        json.WriteString("relation", JsonNames.Rule(broken.Relation));
        json.WriteString("severity", JsonNames.Camel(broken.Severity));
        json.WriteString("message", words.Relations.Message(broken));
        json.WriteString("printed", broken.Printed);
        json.WriteString("expected", broken.Expected);
        JsonParts.WriteText(json, "difference", broken.Difference);
        JsonParts.WriteText(json, "variant", broken.Variant);
        json.WriteStartArray("terms");
        foreach (var term in broken.Terms)
        {
            json.WriteStartObject();
            json.WriteNumber("sign", term.Sign);
            JsonParts.WriteFactFields(json, term.Fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
