using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Json;

/// <summary>Schemes of scoring as a JSON array, texts in one language.</summary>
public static class JsonSchemes
{
    public static void Write(Stream output, IEnumerable<ScoringScheme> schemes, TextBook texts)
    {
        var words = new SchemeWords(texts);
        JsonList.Write(
            output,
            schemes,
            (json, scheme) =>
            {
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
            }
        );
    }
}
