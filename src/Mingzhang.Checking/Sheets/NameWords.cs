using Mingzhang.Checking.Rules;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Sheets;

/// <summary>Compares what names of indicators, projects and goals speak of.</summary>
internal sealed class NameWords(PerformanceWords words)
{
    private readonly List<string> fillers = Longest(words.List("fillers"));
    private readonly List<string> measures = Longest(words.List("measureWords"));

    /// <summary>A name without blanks, punctuation and words that say nothing of the thing.</summary>
    public string Content(string text) => Without(Letters(text), fillers);

    /// <summary>The thing that a name speaks of, without the words that tell how it is measured; empty where those are all.</summary>
    public string Thing(string text) => Without(Content(text), measures);

    /// <summary>How much of the shorter of two texts stands in the other, from 0 to 1, by pairs of characters.</summary>
    public static decimal Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2)
        {
            return one.Length > 0 && one == other ? 1 : 0;
        }

        var (few, many) = (Pairs(one), Pairs(other));
        (few, many) = few.Count <= many.Count ? (few, many) : (many, few);
        return (decimal)few.Count(many.Contains) / few.Count;
    }

    /// <summary>All pairs of neighbouring characters.</summary>
    public static HashSet<(char, char)> Pairs(string text)
    {
        var pairs = new HashSet<(char, char)>();
        for (var at = 1; at < text.Length; at++)
        {
            pairs.Add((text[at - 1], text[at]));
        }

        return pairs;
    }

    /// <summary>Letters and digits alone.</summary>
    public static string Letters(string text) => string.Concat(RuleText.Bare(text).Where(char.IsLetterOrDigit));

    private static string Without(string text, List<string> words)
    {
        foreach (var word in words)
        {
            text = text.Replace(word, "", StringComparison.Ordinal);
        }

        return text;
    }

    private static List<string> Longest(IReadOnlyList<string> words) => [.. words.OrderByDescending(word => word.Length)];
}
