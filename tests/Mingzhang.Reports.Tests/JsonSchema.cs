using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mingzhang.Reports.Tests;

/// <summary>The part of JSON Schema 2020-12 that the house's schema uses. A keyword that it does not know is an error,
/// so that the schema cannot promise what is not tested.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Known =
    [
        "$schema",
        "$defs",
        "$ref",
        "title",
        "description",
        "type",
        "enum",
        "const",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "anyOf",
        "minimum",
        "pattern",
        "propertyNames",
        "if",
        "then",
    ];

    public static JsonSchema Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new(document.RootElement.Clone());
    }

    public IReadOnlyList<string> Errors(JsonElement value) => [.. Errors(root, value, "$")];

    private IEnumerable<string> Errors(JsonElement schema, JsonElement value, string at)
    {
        if (
            schema.EnumerateObject().FirstOrDefault(keyword => !Known.Contains(keyword.Name)) is
            { Value.ValueKind: not JsonValueKind.Undefined } unknown
        )
        {
            return [$"{at}: keyword {unknown.Name} is not known"];
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Errors(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, at);
        }

        return
        [
            .. Simple(schema, value, at),
            .. Combined(schema, value, at),
            .. OfObject(schema, value, at),
            .. OfArray(schema, value, at),
        ];
    }

    private static IEnumerable<string> Simple(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("type", out var type) && !HasType(value, type.GetString()!))
        {
            yield return $"{at}: {value.ValueKind} is no {type}";
        }

        if (
            schema.TryGetProperty("enum", out var members) && !members.EnumerateArray().Any(member => JsonElement.DeepEquals(member, value))
        )
        {
            yield return $"{at}: {value} is no member";
        }

        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            yield return $"{at}: {value} is not {constant}";
        }

        if (
            schema.TryGetProperty("minimum", out var minimum)
            && value.ValueKind == JsonValueKind.Number
            && value.GetDecimal() < minimum.GetDecimal()
        )
        {
            yield return $"{at}: {value} is below {minimum}";
        }

        if (
            schema.TryGetProperty("pattern", out var pattern)
            && value.ValueKind == JsonValueKind.String
            && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
        )
        {
            yield return $"{at}: {value} does not match {pattern}";
        }
    }

    private IEnumerable<string> Combined(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("anyOf", out var choices) && !choices.EnumerateArray().Any(choice => !Errors(choice, value, at).Any()))
        {
            yield return $"{at}: none of the choices fits: "
                + string.Join("; ", choices.EnumerateArray().SelectMany(choice => Errors(choice, value, at)));
        }

        if (schema.TryGetProperty("if", out var condition) && !Errors(condition, value, at).Any())
        {
            foreach (var error in Errors(schema.GetProperty("then"), value, at))
            {
                yield return error;
            }
        }
    }

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
            {
                yield return $"{at}: {name} is missing";
            }
        }

        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var property in value.EnumerateObject())
        {
            var place = $"{at}.{property.Name}";
            var errors =
                hasProperties && properties.TryGetProperty(property.Name, out var own) ? Errors(own, property.Value, place)
                : !hasOthers ? []
                : others.ValueKind == JsonValueKind.False ? [$"{place}: not foreseen"]
                : Errors(others, property.Value, place);
            if (
                schema.TryGetProperty("propertyNames", out var names)
                && !names.GetProperty("enum").EnumerateArray().Any(name => name.GetString() == property.Name)
            )
            {
                errors = errors.Append($"{place}: name not foreseen");
            }

            foreach (var error in errors)
            {
                yield return error;
            }
        }
    }

    private IEnumerable<string> OfArray(JsonElement schema, JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().SelectMany((item, index) => Errors(items, item, $"{at}[{index}]"))
            : [];

    private static bool HasType(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => throw new ArgumentException($"type {type} is not known", nameof(type)),
        };
}
