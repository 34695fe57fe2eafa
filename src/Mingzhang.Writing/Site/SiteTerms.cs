using Mingzhang.Model;
using Mingzhang.Packs.Glossary;

namespace Mingzhang.Writing.Site;

/// <summary>Finds words of the glossary in what is printed.</summary>
internal sealed class SiteTerms
{
    private readonly IReadOnlyList<GlossaryTerm> terms;
    private readonly List<(string Word, GlossaryTerm Term)> words;

    public SiteTerms(IReadOnlyList<GlossaryTerm> terms)
    {
        this.terms = terms;

        // A longer word is looked for first, so that 公务用车购置费 is not taken for two others.
        words = [.. terms.SelectMany(term => term.AlsoCalled.Prepend(term.Word).Select(word => (Word: Plain(word), Term: term)))
            .OrderByDescending(pair => pair.Word.Length).ThenBy(pair => pair.Word, StringComparer.Ordinal)];
    }

    /// <summary>The terms that texts use, in the order of the glossary.</summary>
    public IReadOnlyList<GlossaryTerm> In(IEnumerable<string> texts)
    {
        HashSet<GlossaryTerm> found = new(ReferenceEqualityComparer.Instance);
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            var left = Plain(text);
            foreach (var (word, term) in words)
            {
                if (left.Contains(word, StringComparison.Ordinal))
                {
                    found.Add(term);
                    left = left.Replace(word, " ", StringComparison.Ordinal);
                }
            }
        }

        return [.. terms.Where(found.Contains)];
    }

    /// <summary>The terms that a point is about, the most telling first.</summary>
    public IEnumerable<GlossaryTerm> About(Coordinates at) => terms.Where(term => term.IsAbout(at));

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('“' or '”' or '"')));
}
