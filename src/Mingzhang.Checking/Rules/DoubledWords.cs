namespace Mingzhang.Checking.Rules;

/// <summary>A word is written twice (DE-84): 确保确保, and in a list 投递、投递. Words that may follow themselves at the seam of
/// two names (在职人员 人员经费) are not in the rule's list “words”; in a list any word of two characters and more counts
/// that stands alone between marks.</summary>
internal sealed class DoubledWords : IRule
{
    private const int LongestInList = 8;

    public RuleResult Check(RuleContext context)
    {
        var doubled = context.List("words").SelectMany(word => context.Words.Find(word + word).Select(hit => (hit.Piece, hit.Start, Length: word.Length * 2, Word: word)));
        var listed = context.Words.All.Select(piece => (Piece: piece, Hit: InList(piece.Bare))).Where(found => found.Hit.Length > 0)
            .Select(found => (found.Piece, found.Hit.Start, Length: (found.Hit.Length * 2) + 1, Word: found.Piece.Bare.Substring(found.Hit.Start, found.Hit.Length)));
        return RuleResult.Of(doubled.Concat(listed).GroupBy(hit => hit.Piece).OrderBy(group => group.Key.Number).Select(group => group.MinBy(hit => hit.Start)).Select(hit => Told(context, hit.Piece, hit.Start, hit.Length, hit.Word)));
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
