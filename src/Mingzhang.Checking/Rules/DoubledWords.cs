namespace Mingzhang.Checking.Rules;

/// <summary>A word is written twice (DE-84): 确保确保, and in a list 投递、投递. Words that may follow themselves at the seam of
/// two names (在职人员 人员经费) are not in the rule's list “words”; in a list any word of two characters and more counts
/// that stands alone between marks.</summary>
internal sealed class DoubledWords : IRule
{
    private const int LongestInList = 8;

    public RuleResult Check(RuleContext context)
    {
        var doubled = context.List("words").Select(word => word + word).ToList();
        var unless = context.List("unless");
        return RuleResult.Of(context.Words.All.Select(piece => Found(context, piece, doubled, unless)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, TextPiece piece, List<string> doubled, IReadOnlyList<string> unless)
    {
        foreach (var word in doubled)
        {
            var at = piece.Bare.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !unless.Any(excuse => piece.Bare.Contains(excuse, StringComparison.Ordinal)))
            {
                return Told(context, piece, at, word.Length, word[..(word.Length / 2)]);
            }
        }

        return InList(piece.Bare) is { Length: > 0 } twice ? Told(context, piece, twice.Start, (twice.Length * 2) + 1, piece.Bare.Substring(twice.Start, twice.Length)) : null;
    }

    private static RuleFinding Told(RuleContext context, TextPiece piece, int start, int length, string word) =>
        context.Found(piece.At(start), ("word", word), ("quote", RuleText.Quote(piece.Bare, start, length)));

    /// <summary>A member of a list that the next member repeats; both stand between marks.</summary>
    private static (int Start, int Length) InList(string text)
    {
        for (var mark = text.IndexOf('、', StringComparison.Ordinal); mark >= 0; mark = text.IndexOf('、', mark + 1))
        {
            var start = mark;
            while (start > 0 && RuleText.IsChinese(text[start - 1]))
            {
                start--;
            }

            var length = mark - start;
            if (length is >= 2 and <= LongestInList
                && mark + length < text.Length
                && string.CompareOrdinal(text, start, text, mark + 1, length) == 0
                && (mark + 1 + length == text.Length || text[mark + 1 + length] is '、' or '，' or '。' or '；' or '）')
                && !IsNumeral(text.AsSpan(start, length)))
            {
                return (start, length);
            }
        }

        return default;
    }

    private static bool IsNumeral(ReadOnlySpan<char> text) => text.IndexOfAnyExcept("一二三四五六七八九十百") < 0;
}
