using System.Globalization;

namespace Mingzhang.Checking.Rules;

/// <summary>The same words are the main reason of three changes or more (DE-76). A question: some causes really are common.</summary>
internal sealed class ReasonRepeated : IRule
{
    private const int Fewest = 4;
    private const int ShortestReason = 3;

    public RuleResult Check(RuleContext context)
    {
        var reasons = Telling.Paragraphs(context.Words).SelectMany(piece => Reasons(piece, context.List("announces"))).ToList();
        return reasons.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(reasons.GroupBy(reason => reason.Words, StringComparer.Ordinal).Where(group => group.Count() >= Fewest).Select(group =>
                context.Found(group.First().Piece.At(group.First().At), ("reason", group.Key), ("count", group.Count().ToString(CultureInfo.InvariantCulture)))
                    with { Places = [.. group.Select(reason => reason.Piece.At(reason.At))] }));
    }

    private static IEnumerable<(string Words, TextPiece Piece, int At)> Reasons(TextPiece piece, IReadOnlyList<string> announces)
    {
        foreach (var after in Telling.After(piece.Bare, announces))
        {
            var words = piece.Bare[after..Telling.EndOfClause(piece.Bare, after)].TrimStart('是', '为', '系', '：', '，');
            if (words.Length >= ShortestReason)
            {
                yield return (RuleText.Name(words), piece, after);
            }
        }
    }
}
