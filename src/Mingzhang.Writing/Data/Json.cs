using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingzhang.Writing.Data;

/// <summary>Writes JSON, always the same bytes: Chinese readable, lines ended by LF.</summary>
internal static class Json
{
    // The files are data, never a part of a page: only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            write(json);
        }

        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>A property that is left out where there is nothing to say.</summary>
    public static void Said(this Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
