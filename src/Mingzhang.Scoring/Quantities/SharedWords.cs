namespace Mingzhang.Scoring;

/// <summary>Whether two names speak of one thing: two characters in a row in both.</summary>
internal static class SharedWords
{
    public static bool Any(string one, string other) =>
        Enumerable.Range(0, Math.Max(0, one.Length - 1)).Any(start => other.Contains(one.Substring(start, 2), StringComparison.Ordinal));
}
