using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Words that must not stand in a published document: a form that rules share which only bring words along. Lists:
/// “words” anywhere; “bounded” not beside a letter or a digit, so that codes and masked numbers stay silent; “unless” in the
/// same paragraph or cell excuses it; “where” may be paragraphs or cells, and is both if left out. One finding for a
/// paragraph or a cell.</summary>
internal sealed class ForbiddenWords : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var words = context.List("words");
        var bounded = context.List("bounded");
        var unless = context.List("unless");
        var where = context.List("where");
        var pieces = where.Count == 0 ? context.Words.All : where.Contains("cells") ? context.Words.Cells : context.Words.Paragraphs;
        return RuleResult.Of(pieces.Select(piece => Found(context, piece, words, bounded, unless)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, TextPiece piece, IReadOnlyList<string> words, IReadOnlyList<string> bounded, IReadOnlyList<string> unless)
    {
        var (start, word) = First(piece.Bare, words, bounded);
        return start < 0 || unless.Any(excuse => piece.Bare.Contains(excuse, StringComparison.OrdinalIgnoreCase))
            ? null
            : context.Found(piece.At(start), ("word", piece.Bare.Substring(start, word)), ("quote", RuleText.Quote(piece.Bare, start, word)));
    }

    private static (int Start, int Length) First(string text, IReadOnlyList<string> words, IReadOnlyList<string> bounded)
    {
        var best = (Start: -1, Length: 0);
        foreach (var word in words)
        {
            Take(text.IndexOf(word, StringComparison.OrdinalIgnoreCase), word);
        }

        foreach (var word in bounded)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            while (at >= 0 && (Touches(text, at - 1) || Touches(text, at + word.Length)))
            {
                at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
            }

            Take(at, word);
        }

        return best;

        void Take(int at, string word)
        {
            if (at >= 0 && (best.Start < 0 || at < best.Start))
            {
                best = (at, word.Length);
            }
        }
    }

    private static bool Touches(string text, int at) => at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '*' or '_' or '×' or '-');
}
