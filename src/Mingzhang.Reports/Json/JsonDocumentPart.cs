using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>Writes one document of the JSON form.</summary>
public sealed class JsonDocumentPart(Utf8JsonWriter json, TextBook texts, bool severalDocuments)
{
    public void Write(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        json.WriteString("format", document.Format);
        WriteProven("kind", document.Kind, JsonNames.Camel);
        WriteProven("organisation", document.Organisation, value => value);
        WriteProven("unitCode", document.UnitCode, value => value);
        WriteProven("year", document.Year, value => value.ToString(CultureInfo.InvariantCulture));
        WriteProven("stage", document.Stage, JsonNames.Camel);
        WriteTables(document.Tables);
        WriteFacts(document.Facts);
        WriteReading(document);
        json.WriteEndObject();
    }

    private void WriteProven<T>(string name, Proven<T>? proven, Func<T, string> text)
    {
        if (proven is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (proven.Value is int number)
        {
            json.WriteNumber("value", number);
        }
        else
        {
            json.WriteString("value", text(proven.Value));
        }

        json.WritePropertyName("place");
        JsonParts.WritePlace(json, proven.Place);
        json.WriteEndObject();
    }

    private void WriteTables(IReadOnlyList<FactTable> tables)
    {
        json.WriteStartArray("tables");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            json.WriteNumber("number", table.Number);
            json.WriteString("title", table.Title);
            json.WriteString("kind", JsonNames.Camel(table.Kind));
            JsonParts.WriteText(json, "unit", table.Measure.Name is { Length: > 0 } unit ? unit : null);
            json.WritePropertyName("place");
            JsonParts.WritePlace(json, table.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFacts(IReadOnlyList<Fact> facts)
    {
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            JsonParts.WriteFactFields(json, fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReading(ReadDocument document)
    {
        var words = new ReadingWords(texts, new PlaceWords(texts, severalDocuments));
        json.WriteStartArray("notUnderstood");
        foreach (var missed in document.NotUnderstood)
        {
            json.WriteStartObject();
            json.WriteString("reason", missed.Reason);
            json.WriteString("message", words.NotUnderstood(missed));
            json.WriteString("printed", missed.Printed);
            json.WriteString("words", missed.Words);
            json.WritePropertyName("place");
            JsonParts.WritePlace(json, missed.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in document.Notes)
        {
            json.WriteStartObject();
            json.WriteString("key", note.Key);
            json.WriteString("message", words.Note(note));
            json.WriteStartArray("arguments");
            foreach (var argument in note.Arguments)
            {
                json.WriteStringValue(argument);
            }

            json.WriteEndArray();
            json.WritePropertyName("place");
            JsonParts.WritePlace(json, note.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
