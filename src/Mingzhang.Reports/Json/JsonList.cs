using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingzhang.Reports.Json;

/// <summary>Writes things as a JSON array of objects, indented, with a line break at the end.</summary>
internal static class JsonList
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the array.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="things">What.</param>
    /// <param name="write">Writes the properties of one.</param>
    public static void Write<T>(Stream output, IEnumerable<T> things, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(things);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var thing in things)
            {
                json.WriteStartObject();
                write(json, thing);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }
}
