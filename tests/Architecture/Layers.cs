namespace Mingzhang.Architecture;

/// <summary>The order of the house: a layer may refer to layers of a lower level, never to its own level or above.</summary>
internal static class Layers
{
    private static readonly Dictionary<string, int> Levels = new()
    {
        ["Mingzhang.Model"] = 0,
        ["Mingzhang.Packs"] = 1,
        ["Mingzhang.Reading"] = 2,
        ["Mingzhang.Checking"] = 2,
        ["Mingzhang.Scoring"] = 2,
        ["Mingzhang.Writing"] = 2,
        ["Mingzhang.Reports"] = 3,
        ["Mingzhang.Book"] = 4,
        ["Mingzhang.Store"] = 5,
        ["Mingzhang.Web"] = 6,
        ["Mingzhang.Cli"] = 6,
    };

    /// <summary>What is wrong with a layer and the layers that it refers to; empty if nothing is.</summary>
    public static IEnumerable<string> Faults(string layer, IEnumerable<string> references)
    {
        if (!Levels.TryGetValue(layer, out var level))
        {
            return [$"{layer} has no level: give it one in {nameof(Layers)}, and docs/architecture.md a line"];
        }

        return references
            .Where(reference => !Levels.TryGetValue(reference, out var below) || below >= level)
            .Select(reference => $"{layer} (level {level}) refers to {reference}");
    }
}
