using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Book.Work.Differences;

namespace Mingzhang.Cli.Server;

/// <summary>What a push changes, as JSON.</summary>
internal static class PushJson
{
    /// <summary>How the results of a server are written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(Stream output, DifferenceWords words, IReadOnlyList<BookDifference> changes, IReadOnlyList<BookDifference> conflicts, string tag)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", tag.Trim('"'));
        Write(json, "changes", "old", "new", words, changes);
        Write(json, "conflicts", "theirs", "mine", words, conflicts);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string name, string old, string now, DifferenceWords words, IReadOnlyList<BookDifference> differences)
    {
        json.WriteStartArray(name);
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(difference.Change.ToString()));
            json.WriteString("place", words.Place(difference));
            json.WriteString("field", words.Field(difference));
            json.WriteString(old, words.Value(difference.Old));
            json.WriteString(now, words.Value(difference.New));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
