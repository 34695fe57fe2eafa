using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Words that must not stand in a published document: a form that rules share which only bring words along. Lists:
/// “words” anywhere; “bounded” not beside a letter or a digit, so that codes and masked numbers stay silent; “unless” in the
/// same paragraph or cell excuses it; “where” may be paragraphs or cells, and is both if left out. One finding for a
/// paragraph or a cell.</summary>
internal sealed class ForbiddenWords : IRule
{
    private const int LongestRest = 12;

    public RuleResult Check(RuleContext context)
    {
        var unless = context.List("unless");
        var where = context.List("where");
        var hits = context.List("words").SelectMany(word => context.Words.Find(word).Select(hit => (hit.Piece, hit.Start, word.Length)))
            .Concat(context.List("bounded").SelectMany(word => context.Words.Find(word).Where(hit => !Touches(hit.Piece.Bare, hit.Start - 1) && !Touches(hit.Piece.Bare, hit.Start + word.Length)).Select(hit => (hit.Piece, hit.Start, word.Length))))
            .Where(hit => (where.Count == 0 || where.Contains(hit.Piece.Table is null ? "paragraphs" : "cells")) && !unless.Any(excuse => hit.Piece.Bare.Contains(excuse, StringComparison.OrdinalIgnoreCase)));
        return RuleResult.Of(hits.GroupBy(hit => hit.Piece).OrderBy(group => group.Key.Number).Select(group => Told(context, group.MinBy(hit => hit.Start))));
    }

    private static RuleFinding Told(RuleContext context, (TextPiece Piece, int Start, int Length) hit) =>
        context.Found(hit.Piece.At(hit.Start), ("word", hit.Piece.Bare.Substring(hit.Start, hit.Length)), ("quote", RuleText.Quote(hit.Piece.Bare, hit.Start, hit.Length)))
            with { Severity = IsPartOfName(hit.Piece.Bare, hit.Start, hit.Length) ? Severity.Question : context.Rule.Severity };

    // “爱南河××号”: within a name such signs may be meant. A name that begins with them was not filled in.
    private static bool IsPartOfName(string text, int start, int length)
    {
        var open = text.AsSpan(0, start).LastIndexOfAny('“', '《');
        return open >= 0 && open < start - 1 && Touching(text[start]) && text.AsSpan(open, start - open).IndexOfAny("”》。；") < 0 && text.AsSpan(start + length).IndexOfAny('”', '》') is >= 0 and <= LongestRest;
    }

    private static bool Touching(char sign) => sign is '×' or 'X' or 'x' or 'Ｘ';

    private static bool Touches(string text, int at) => at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '*' or '_' or '×' or '-');
}
