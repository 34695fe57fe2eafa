using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Packs.Sentences;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>Tells sentences that the program writes itself: they are what a pattern of the packs says, whatever its figures.</summary>
internal sealed class WrittenSentences
{
    private const int MostLetters = 400;
    private readonly List<Regex> patterns;

    public WrittenSentences(SentenceWords words)
    {
        // A pattern of nothing but places would be every sentence.
        patterns =
        [
            .. words.Sentences.Values.SelectMany(rule => new[] { rule.Says, rule.None }).OfType<SentencePattern>()
                .Where(pattern => pattern.Parts.OfType<PatternWords>().Any(part => Normal.Of(part.Text).Count(char.IsLetter) > 1))
                .Select(pattern => new Regex($"^{Of(pattern.Parts)}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))),
        ];
    }

    /// <summary>Whether a sentence, without the full stop at its end, is one of the program's own.</summary>
    public bool Contains(string sentence)
    {
        var normal = Normal.Of(sentence);
        return normal.Length <= MostLetters && patterns.Exists(pattern => pattern.IsMatch(normal));
    }

    private static string Of(IEnumerable<PatternPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part switch
            {
                PatternWords words => Regex.Escape(Normal.Of(words.Text).TrimEnd('。')),
                PatternOption option => $"(?:{Of(option.Parts)})?",
                PatternName { Name: "年" or "上年" } => @"20\d\d",
                PatternName { Name: "名称" or "类型" } => "[^，；]*",
                PatternName => @"-?\d[\d.，]*[^\d，；。]{0,5}",
                _ => ".*",
            });
        }

        return text.ToString();
    }
}
