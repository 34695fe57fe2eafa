using System.Globalization;
using System.Text.Json.Nodes;

namespace Mingzhang.Book.Merging;

/// <summary>Merges books in their JSON form, field by field. Entries of a list are the same one where their key is.</summary>
/// <param name="prefersMine">Whose value stands in a conflict.</param>
internal sealed class JsonMerge(bool prefersMine)
{
    // Where an entry came from is no part of what it says: two people do not quarrel about it.
    private const string Origin = "source";

    // What makes an entry of a list the same one; lists that are not named here are one value.
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["lines"] = ["at", "isCarriedOver"],
        ["stated"] = ["key", "at"],
        ["projects"] = ["code"],
        ["funds"] = ["source", "year", "stage"],
        ["indicators"] = ["first", "second", "activity", "name"],
        ["purchases"] = ["id"],
        ["assets"] = ["kind", "name", "year"],
        ["texts"] = ["key"],
    };

    // Their parts are one value: a point or a figure is all of it.
    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "at", "figure" };

    /// <summary>How many values both changed to different ones.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Merges; null where nothing is left.</summary>
    public JsonNode? Of(JsonNode? old, JsonNode? mine, JsonNode? theirs) => Of("", old, mine, theirs);

    /// <summary>Whether two say the same, wherever it came from.</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonObject first, JsonObject second) => first.Select(pair => pair.Key).Union(second.Select(pair => pair.Key), StringComparer.Ordinal).All(field => field == Origin || Same(first[field], second[field])),
        (JsonArray first, JsonArray second) => first.Count == second.Count && first.Zip(second).All(pair => Same(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(one, other),
    };

    private JsonNode? Of(string name, JsonNode? old, JsonNode? mine, JsonNode? theirs)
    {
        if (Same(mine, theirs) || Same(old, mine))
        {
            return theirs?.DeepClone();
        }

        if (mine is JsonArray or null && theirs is JsonArray or null && Keys.TryGetValue(name, out var keys))
        {
            return List(keys, old as JsonArray ?? [], mine as JsonArray ?? [], theirs as JsonArray ?? []);
        }

        // An entry that both have is merged by its fields, and keeps where it came from; one that was removed and changed is a conflict.
        if (mine is JsonObject own && theirs is JsonObject other && !Wholes.Contains(name))
        {
            var merged = new JsonObject();
            foreach (var field in other.Select(pair => pair.Key).Union(own.Select(pair => pair.Key), StringComparer.Ordinal))
            {
                if ((field == Origin ? other[field]?.DeepClone() : Of(field, old?[field], own[field], other[field])) is { } value)
                {
                    merged[field] = value;
                }
            }

            return merged;
        }

        if (Same(old, theirs))
        {
            return mine?.DeepClone();
        }

        Conflicts++;
        return (prefersMine ? mine : theirs)?.DeepClone();
    }

    private JsonArray List(string[] keys, JsonArray old, JsonArray mine, JsonArray theirs)
    {
        var (was, own, other) = (ByKey(keys, old), ByKey(keys, mine), ByKey(keys, theirs));
        var merged = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var key in other.Keys.Union(own.Keys, StringComparer.Ordinal))
        {
            if (Of("", was.GetValueOrDefault(key), own.GetValueOrDefault(key), other.GetValueOrDefault(key)) is { } entry)
            {
                merged[key] = entry;
            }
        }

        // Whoever changed the order has it; where both did, theirs stands.
        var order = was.Keys.SequenceEqual(other.Keys, StringComparer.Ordinal) ? Order([.. own.Keys], [.. other.Keys]) : Order([.. other.Keys], [.. own.Keys]);
        return [.. order.Where(merged.ContainsKey).Select(key => merged[key])];
    }

    // What only the second list holds stands behind what stands before it there.
    private static List<string> Order(List<string> first, List<string> second)
    {
        var known = first.ToHashSet(StringComparer.Ordinal);
        string? before = null;
        foreach (var key in second)
        {
            if (known.Add(key))
            {
                first.Insert(before is null ? 0 : first.IndexOf(before) + 1, key);
            }

            before = key;
        }

        return first;
    }

    // Entries of one key are told apart by their order.
    private static OrderedDictionary<string, JsonNode> ByKey(string[] keys, JsonArray list)
    {
        OrderedDictionary<string, JsonNode> found = new(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in list.OfType<JsonNode>())
        {
            var key = string.Join('\n', keys.Select(part => entry[part]?.ToJsonString() ?? ""));
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            found.Add(string.Create(CultureInfo.InvariantCulture, $"{key}\n{number}"), entry);
        }

        return found;
    }
}
