using System.Text.Json;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Package;

namespace Mingzhang.Book.Publishing;

/// <summary>Finds what one edition prints otherwise than the edition before, from the data of both.</summary>
internal static class Corrections
{
    /// <summary>Where a figure is printed, so that the same place of two editions is one.</summary>
    private sealed record Printed(string Document, string Table, string Words, string Id, int Time);

    /// <summary>The places whose print differs, in the order of the new edition, then what is not printed any more.</summary>
    /// <param name="before">figures.json of the edition before.</param>
    /// <param name="after">figures.json of this edition.</param>
    /// <param name="documents">The documents of this edition, for the titles of their tables.</param>
    public static IReadOnlyList<Correction> Between(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after, IReadOnlyList<WrittenDocument> documents)
    {
        var (old, now) = (Read(before), Read(after));
        var titles = documents.SelectMany(document => document.Tables.Select(table => (Key: (document.Id, table.Id), table.Title)))
            .GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => group.First().Title);
        var names = documents.ToDictionary(document => document.Id, document => document.Title, StringComparer.Ordinal);
        return
        [
            .. now.Where(pair => old.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => Told(pair.Key, old.GetValueOrDefault(pair.Key) ?? "", pair.Value)),
            .. old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => Told(pair.Key, pair.Value, "")),
        ];

        Correction Told(Printed at, string was, string became)
        {
            var table = titles.GetValueOrDefault((at.Document, at.Table)) ?? at.Table;
            return new(names.GetValueOrDefault(at.Document) ?? at.Document, string.Join(' ', new[] { table, at.Words }.Where(word => word.Length > 0)), was, became);
        }
    }

    private static Dictionary<Printed, string> Read(ReadOnlyMemory<byte> json)
    {
        Dictionary<Printed, string> found = [];
        Dictionary<(string, string, string, string), int> times = [];
        using var document = JsonDocument.Parse(json);
        foreach (var written in document.RootElement.GetProperty("documents").EnumerateArray())
        {
            var id = Text(written, "id");
            foreach (var figure in written.GetProperty("figures").EnumerateArray())
            {
                var place = figure.GetProperty("place");
                var words = string.Join('·', new[] { Words(place, "row_labels"), Words(place, "column_labels") }.Where(label => label.Length > 0));
                var key = (id, Text(place, "table"), words, Text(figure, "id"));
                times[key] = times.GetValueOrDefault(key) + 1;
                found[new(key.id, key.Item2, words.Length > 0 ? words : key.Item4, key.Item4, times[key])] = $"{Text(figure, "printed")}{Unit(figure)}";
            }
        }

        return found;
    }

    // A sentence prints its unit within the words.
    private static string Unit(JsonElement figure)
    {
        var (printed, unit) = (Text(figure, "printed"), Text(figure, "printed_unit"));
        return printed.EndsWith(unit, StringComparison.Ordinal) ? "" : unit;
    }

    private static string Words(JsonElement place, string name) =>
        place.TryGetProperty(name, out var words) ? string.Join(' ', words.EnumerateArray().Select(word => word.GetString())) : "";

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
