using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The text names a public body that no longer exists (DE-83): the list “bodies” holds names, “unless” words that show
/// that the past is told or that the name belongs to something else.</summary>
internal sealed class OldBodies : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var bodies = context.List("bodies");
        var unless = context.List("unless");
        return RuleResult.Of(context.Words.All.Select(piece => Found(context, piece, bodies, unless)).OfType<RuleFinding>().DistinctBy(finding => finding.Values["bodies"]));
    }

    private static RuleFinding? Found(RuleContext context, TextPiece piece, IReadOnlyList<string> bodies, IReadOnlyList<string> unless)
    {
        var found = bodies.Where(body => IsNamed(piece.Bare, body, unless)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var at = piece.Bare.IndexOf(found[0], StringComparison.Ordinal);
        return context.Found(piece.At(at), ("bodies", string.Join('、', found)), ("quote", RuleText.Quote(piece.Bare, at, found[0].Length)));
    }

    private static bool IsNamed(string text, string body, IReadOnlyList<string> unless) =>
        text.IndexOf(body, StringComparison.Ordinal) is >= 0 and var at && !InTitle(text, at) && !unless.Any(word => RuleText.SentenceAt(text, at).Contains(word, StringComparison.Ordinal));

    // Papers keep the names of those who issued them.
    private static bool InTitle(string text, int position)
    {
        var open = text.LastIndexOf('《', position);
        return open >= 0 && text.IndexOf('》', open) is var close && (close < 0 || close > position);
    }
}
