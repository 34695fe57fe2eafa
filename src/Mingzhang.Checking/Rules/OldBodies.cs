using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The text names a public body that no longer exists (DE-83): the list “bodies” holds names, “unless” words that show
/// that the past is told or that the name belongs to something else.</summary>
internal sealed class OldBodies : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var unless = context.List("unless");
        var named = context.List("bodies").SelectMany(body => context.Words.Find(body).Select(hit => (hit.Piece, hit.Start, Body: body)))
            .Where(hit => !InTitle(hit.Piece.Bare, hit.Start) && !unless.Any(word => RuleText.SentenceAt(hit.Piece.Bare, hit.Start).Contains(word, StringComparison.Ordinal)));
        return RuleResult.Of(named.GroupBy(hit => hit.Piece).OrderBy(group => group.Key.Number).Select(group => Found(context, [.. group.OrderBy(hit => hit.Start)])).DistinctBy(finding => finding.Values["bodies"]));
    }

    private static RuleFinding Found(RuleContext context, List<(TextPiece Piece, int Start, string Body)> named)
    {
        var (piece, start, body) = named[0];
        return context.Found(piece.At(start), ("bodies", string.Join('、', named.Select(hit => hit.Body).Distinct(StringComparer.Ordinal))), ("quote", RuleText.Quote(piece.Bare, start, body.Length)));
    }

    // Papers keep the names of those who issued them.
    private static bool InTitle(string text, int position)
    {
        var open = text.LastIndexOf('《', position);
        return open >= 0 && text.IndexOf('》', open) is var close && (close < 0 || close > position);
    }
}
