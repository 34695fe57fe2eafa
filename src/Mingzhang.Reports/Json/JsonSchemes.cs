using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>Schemes of scoring as a JSON array, texts in one language.</summary>
public static class JsonSchemes
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(Stream output, IEnumerable<ScoringScheme> schemes, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(schemes);
        var words = new SchemeWords(texts);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var scheme in schemes)
            {
                json.WriteStartObject();
                json.WriteString("scheme", scheme.Id);
                json.WriteString("title", words.Title(scheme));
                json.WriteString("source", scheme.Source);
                json.WriteString("confidence", JsonNames.Camel(scheme.Sure));
                json.WriteStartArray("settings");
                foreach (var (name, value) in words.Settings(scheme))
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteString("value", value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }
}
