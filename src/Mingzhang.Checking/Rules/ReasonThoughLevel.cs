namespace Mingzhang.Checking.Rules;

/// <summary>Figures are called the same (持平), and right after it a main reason is given (DE-72). What is only nearly the same may be
/// explained.</summary>
internal sealed class ReasonThoughLevel : IRule
{
    private const int WidestGap = 8;

    public RuleResult Check(RuleContext context)
    {
        var level = context.List("level");
        var paragraphs = Telling.Paragraphs(context.Words).Where(piece => level.Any(word => piece.Bare.Contains(word, StringComparison.Ordinal))).ToList();
        return paragraphs.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(paragraphs.SelectMany(piece => Found(context, piece, level)));
    }

    private static IEnumerable<RuleFinding> Found(RuleContext context, TextPiece piece, IReadOnlyList<string> level)
    {
        var text = piece.Bare;
        var seen = -1;
        foreach (var after in Telling.After(text, level).Order())
        {
            var reason = context.List("reasons").Select(word => text.IndexOf(word, after, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
            if (reason < 0 || reason == seen || reason - after > WidestGap || SaysMore(text[after..reason]) || IsNearly(context, text, after))
            {
                continue;
            }

            seen = reason;
            yield return context.Found(piece.At(after - 1), ("quote", RuleText.Quote(text, after - 2, reason - after + 4)));
        }
    }

    // Another figure or another change between them: the reason is told of that one.
    private static bool SaysMore(string between) => between.Any(char.IsAsciiDigit) || between.IndexOfAny(['增', '减', '升', '降']) >= 0 || between.Count(character => character is '。' or '；') > 1;

    private static bool IsNearly(RuleContext context, string text, int after)
    {
        var before = text[Math.Max(0, after - 10)..after];
        return context.List("nearly").Any(word => before.Contains(word, StringComparison.Ordinal));
    }
}
