using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Reports.Json;

/// <summary>Places, coordinates and figures, which occur all over the JSON form.</summary>
public static class JsonParts
{
    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Writes the fields of a fact into an object that is open.</summary>
    public static void WriteFactFields(Utf8JsonWriter json, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(fact);
        json.WriteString("value", fact.Figure.Digits);
        json.WriteString("printed", fact.Printed);
        WriteText(json, "unit", fact.Figure.Measure.Name is { Length: > 0 } unit ? unit : null);
        json.WriteNumber("decimals", fact.Figure.Decimals);
        WriteCoordinates(json, fact.Coordinates);
        json.WritePropertyName("place");
        WritePlace(json, fact.Place);
    }

    public static void WritePlace(Utf8JsonWriter json, Place place)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(place);
        json.WriteStartObject();
        json.WriteString("document", place.Document);
        WriteNumber(json, "table", place.Table);
        WriteText(json, "tableTitle", place.TableTitle);
        WriteNumber(json, "row", place.Row);
        WriteNumber(json, "column", place.Column);
        WriteText(json, "rowLabel", place.RowLabel);
        WriteText(json, "columnLabel", place.ColumnLabel);
        WriteNumber(json, "page", place.Page);
        WriteNumber(json, "line", place.Line);
        WriteText(json, "sheet", place.Sheet);
        WriteText(json, "cell", place.Cell);
        WriteNumber(json, "paragraph", place.Paragraph);
        WriteText(json, "sentence", place.Sentence);
        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, in Coordinates point)
    {
        json.WriteStartObject("coordinates");
        WriteText(json, "unit", point.Unit);
        WriteNumber(json, "year", point.Year == 0 ? null : point.Year);
        WriteMember(json, "stage", point.Stage);
        WriteMember(json, "flow", point.Flow);
        WriteMember(json, "fund", point.Fund);
        WriteMember(json, "nature", point.Nature);
        WriteCode(json, "function", point.Function.Value);
        WriteCode(json, "economy", point.Economy.Value);
        WriteCode(json, "governmentEconomy", point.GovernmentEconomy.Value);
        WriteText(json, "project", point.Project);
        WriteMember(json, "theme", point.Theme);
        WriteText(json, "item", point.Item);
        json.WriteEndObject();
    }

    // The first member of each dimension is its whole: nothing is given.
    private static void WriteMember<T>(Utf8JsonWriter json, string name, T member)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(member, default))
        {
            json.WriteString(name, JsonNames.Camel(member));
        }
    }

    private static void WriteCode(Utf8JsonWriter json, string name, int code)
    {
        if (code != 0)
        {
            json.WriteString(name, code.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
