namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Finds the word that a person probably meant.</summary>
internal static class NearestWord
{
    private const int LongestText = 40;

    /// <summary>The candidate that shares most pairs of neighbouring characters with the text, if those are at least half; null if none does.</summary>
    public static string? Of(string text, IEnumerable<string> candidates)
    {
        if (text.Length is < 2 or > LongestText)
        {
            return null;
        }

        var pairs = Pairs(text);
        var (best, most) = ((string?)null, 0m);
        foreach (var candidate in candidates)
        {
            var others = Pairs(candidate);
            var likeness = others.Count == 0 ? 0 : 2m * others.Count(pairs.Contains) / (pairs.Count + others.Count);
            if (likeness > most)
            {
                (best, most) = (candidate, likeness);
            }
        }

        return most >= 0.5m ? best : null;
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
