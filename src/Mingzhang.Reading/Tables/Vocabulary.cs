using Mingzhang.Model;
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
        Sentence = new WordMatcher(packs.Lexicon.Words.Concat(ClassNames(packs)), WordContexts.Sentence);
    }

    public PackSet Packs { get; }

    public WordMatcher Title { get; }

    public WordMatcher Head { get; }

    public WordMatcher Row { get; }

    public WordMatcher Sentence { get; }

    /// <summary>Sentences name classes without their codes: 文化旅游体育与传媒支出, 工资福利支出. Their names are words
    /// too; short ones that mean anything (其他支出) are not.</summary>
    private static IEnumerable<Word> ClassNames(PackSet packs)
    {
        var known = packs.Lexicon.Words.Where(word => word.Contexts.HasFlag(WordContexts.Sentence)).Select(word => word.Text).ToHashSet();
        foreach (var classification in (Classification[])[packs.Functions, packs.Economies])
        {
            foreach (var entry in classification.Entries.Where(entry => entry.Code < 1000))
            {
                var meaning = classification.Kind == ClassificationKind.Function
                    ? new Meaning { Flow = Flow.Expenditure, Function = entry.Code }
                    : new Meaning { Flow = Flow.Expenditure, Economy = entry.Code };
                foreach (var name in entry.AlsoCalled.Prepend(entry.Name).Select(Words.Normal.Of).Where(name => name.Length >= 5 && name.EndsWith("支出", StringComparison.Ordinal) && known.Add(name)))
                {
                    yield return new Word(name, WordRole.Place, meaning, LabelKind.None, WordContexts.Sentence);
                }
            }
        }
    }

    /// <summary>A list of signs of the lexicon; empty if the packs have none of that name.</summary>
    public IReadOnlyList<string> Signs(string list) => Packs.Lexicon.Signs.TryGetValue(list, out var words) ? words : [];

    public bool HasSign(string list, string normal) => Signs(list).Any(sign => normal.Contains(sign, StringComparison.Ordinal));
}
