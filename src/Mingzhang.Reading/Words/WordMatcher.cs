using Mingzhang.Packs;

namespace Mingzhang.Reading.Words;

/// <summary>A word found in a text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Start">Where it begins in the normal form of the text.</param>
public readonly record struct FoundWord(Word Word, int Start)
{
    public int End => Start + Word.Text.Length;
}

/// <summary>What the lexicon makes of a text.</summary>
/// <param name="Words">Words in their order.</param>
/// <param name="Rest">The characters that no word covers, in their order.</param>
public sealed record MatchedText(IReadOnlyList<FoundWord> Words, string Rest)
{
    public bool IsUnderstood => Rest.Length == 0;

    public bool Has(WordRole role) => Words.Any(found => found.Word.Role == role);
}

/// <summary>Finds the words of the lexicon in a text: the division that leaves the fewest characters uncovered and,
/// among those, the one of the fewest words, so that 一般公共预算财政拨款 is one word and not three.</summary>
public sealed class WordMatcher
{
    private readonly Dictionary<char, List<Word>> byFirst = [];
    private readonly Dictionary<string, MatchedText> known = [];

    public WordMatcher(IEnumerable<Word> words, WordContexts context)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var word in words.Where(word => (word.Contexts & context) != WordContexts.None))
        {
            if (!byFirst.TryGetValue(word.Text[0], out var list))
            {
                byFirst[word.Text[0]] = list = [];
            }

            list.Add(word);
        }
    }

    /// <summary>Divides a text in its normal form.</summary>
    public MatchedText Match(string normal)
    {
        ArgumentNullException.ThrowIfNull(normal);
        if (known.TryGetValue(normal, out var before))
        {
            return before;
        }

        var result = Divide(normal);
        if (known.Count < 20_000 && normal.Length <= 100)
        {
            known[normal] = result;
        }

        return result;
    }

    // Cheapest way to each place from the end backwards: an uncovered character costs 1000, a word 1.
    private MatchedText Divide(string text)
    {
        var cost = new int[text.Length + 1];
        var choice = new Word?[text.Length];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            cost[at] = cost[at + 1] + (IsPunctuation(text[at]) ? 1 : 1000);
            if (!byFirst.TryGetValue(text[at], out var words))
            {
                continue;
            }

            foreach (var word in words)
            {
                if (text.AsSpan(at).StartsWith(word.Text) && cost[at + word.Text.Length] + 1 < cost[at])
                {
                    cost[at] = cost[at + word.Text.Length] + 1;
                    choice[at] = word;
                }
            }
        }

        var found = new List<FoundWord>();
        var rest = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (choice[at] is { } word)
            {
                found.Add(new FoundWord(word, at));
                at += word.Text.Length;
            }
            else
            {
                if (!IsPunctuation(text[at]))
                {
                    rest.Append(text[at]);
                }

                at++;
            }
        }

        return new MatchedText(found, rest.ToString());
    }

    private static bool IsPunctuation(char character) => character is '（' or '）' or '：' or '，' or '、' or '；' or '。' or '-' or '/' or '《' or '》' or '.' or '·' or '+' or '=' or '*' or '※' or '＝';
}
