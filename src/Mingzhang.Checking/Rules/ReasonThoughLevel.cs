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
            if (reason < 0 || reason == seen || reason - after > WidestGap || SaysMore(text[after..reason]) || IsNearly(context, text, after) || IsOfList(text, after, reason) || TellsOfNothing(context, text, reason))
            {
                continue;
            }

            seen = reason;
            yield return context.Found(piece.At(after - 1), ("quote", RuleText.Quote(text, after - 2, reason - after + 4)));
        }
    }

    // Another figure or another change between them: the reason is told of that one.
    private static bool SaysMore(string between) => between.Any(char.IsAsciiDigit) || between.IndexOfAny(['增', '减', '升', '降']) >= 0 || between.Count(character => character is '。' or '；') > 1;

    // “财政拨款收入增加…；其他收入持平。主要原因是…”: the reason behind a full stop is of the whole list.
    private static bool IsOfList(string text, int after, int reason)
    {
        var start = after < 2 ? 0 : text.LastIndexOf('。', after - 2) + 1;
        var changed = text.IndexOfAny(['增', '减', '升', '降'], start, after - start);
        return text.AsSpan(after, reason - after).IndexOfAny('。', '；') >= 0 && changed >= 0 && text.AsSpan(changed, after - changed).IndexOfAnyInRange('0', '9') >= 0;
    }

    // “0万元，与上年持平，原因是无出国计划” explains why there is nothing, and no change.
    private static bool TellsOfNothing(RuleContext context, string text, int reason)
    {
        var told = text[reason..Telling.EndOfClause(text, reason)];
        return context.List("nothing").Any(word => told.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsNearly(RuleContext context, string text, int after)
    {
        var before = text[Math.Max(0, after - 10)..after];
        return context.List("nearly").Any(word => before.Contains(word, StringComparison.Ordinal));
    }
}
