using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Sarif;

/// <summary>Writes places: the file and its line where it has lines, and table, row and column by name.</summary>
public sealed class SarifPlaces
{
    private readonly PlaceWords words;
    private readonly Dictionary<string, int> artifacts = [];

    public SarifPlaces(IEnumerable<ReadDocument> documents, PlaceWords words)
    {
        this.words = words;
        foreach (var document in documents)
        {
            artifacts.TryAdd(document.Name, artifacts.Count);
        }
    }

    public void WriteArtifacts(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var name in artifacts.Keys)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", Uri(name));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A location; its number and message where it is a related one.</summary>
    public void Write(Utf8JsonWriter json, Place place, string printed, int? id = null, string? message = null)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(place.Document));
        if (artifacts.TryGetValue(place.Document, out var index))
        {
            json.WriteNumber("index", index);
        }

        json.WriteEndObject();
        if (place.Line is >= 1 and var line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteLogical(json, place, printed);
        if (message is not null)
        {
            SarifRules.Message(json, "message", message);
        }

        json.WriteEndObject();
    }

    /// <summary>A relative reference: blanks, Chinese and whatever else a reference cannot hold are percent-encoded.</summary>
    public static string Uri(string file) =>
        string.Join('/', file.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(System.Uri.EscapeDataString));

    private void WriteLogical(Utf8JsonWriter json, Place place, string printed)
    {
        var path = string.Join('/', Steps(place));
        if (path.Length == 0)
        {
            return;
        }

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", words.Subject(place, printed));
        json.WriteString("fullyQualifiedName", path);
        json.WriteString(
            "kind",
            place.Table is null ? "paragraph"
                : place.Column is not null ? "cell"
                : place.Row is not null ? "row"
                : "table"
        );
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static IEnumerable<string> Steps(Place place)
    {
        (string Name, int? Number)[] steps =
        [
            ("page", place.Page),
            ("paragraph", place.Table is null ? place.Paragraph : null),
            ("table", place.Table),
            ("row", place.Row),
            ("column", place.Column),
        ];
        var named = place.Cell is { } cell ? [$"sheet[{SafeText.OneLine(place.Sheet ?? "")}]", $"cell[{cell}]"] : Array.Empty<string>();
        return named.Concat(
            steps
                .Where(step => step.Number is not null)
                .Select(step => $"{step.Name}[{step.Number!.Value.ToString(CultureInfo.InvariantCulture)}]")
        );
    }
}
