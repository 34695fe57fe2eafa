using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>The words of the packs, ready for each place where they are looked for.</summary>
internal sealed class Vocabulary
{
    public Vocabulary(PackSet packs)
    {
        Packs = packs;
        Title = new WordMatcher(packs.Lexicon.Words, WordContexts.Title);
        Head = new WordMatcher(packs.Lexicon.Words, WordContexts.Head);
        Row = new WordMatcher(packs.Lexicon.Words, WordContexts.Row);
        Sentence = new WordMatcher(packs.Lexicon.Words, WordContexts.Sentence);
    }

    public PackSet Packs { get; }

    public WordMatcher Title { get; }

    public WordMatcher Head { get; }

    public WordMatcher Row { get; }

    public WordMatcher Sentence { get; }

    /// <summary>A list of signs of the lexicon; empty if the packs have none of that name.</summary>
    public IReadOnlyList<string> Signs(string list) => Packs.Lexicon.Signs.TryGetValue(list, out var words) ? words : [];

    public bool HasSign(string list, string normal) => Signs(list).Any(sign => normal.Contains(sign, StringComparison.Ordinal));
}
