using System.Globalization;

namespace Mingzhang.Checking.Rules;

/// <summary>A share or a rate is printed without its percent sign (DE-55): 占本年支出的76.23. Asked of a number with decimals right
/// after one of the rule's words and right before a mark; a unit behind it, or “（%）” anywhere before it, excuses it.</summary>
internal sealed class PercentMissing : IRule
{
    private const int WidestGap = 16;

    public RuleResult Check(RuleContext context)
    {
        var words = context.List("words");
        return RuleResult.Of(context.Words.Paragraphs.Where(piece => !piece.Bare.Contains("（%）", StringComparison.Ordinal)).SelectMany(piece => Found(context, piece, words)));
    }

    private static IEnumerable<RuleFinding> Found(RuleContext context, TextPiece piece, IReadOnlyList<string> words)
    {
        var text = piece.Bare;
        for (var point = text.IndexOf('.', StringComparison.Ordinal); point >= 0; point = text.IndexOf('.', point + 1))
        {
            var start = point;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            var end = point + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (start < point && end > point + 1
                && (end == text.Length || text[end] is '，' or '。' or '；' or '、' or '）')
                && decimal.TryParse(text[start..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100
                && SaysShare(text, start, words))
            {
                yield return context.Found(piece.At(start), ("number", text[start..end]), ("quote", RuleText.Quote(text, start, end - start)));
            }
        }
    }

    /// <summary>Whether one of the words stands before a number in the same clause, and no other number between.</summary>
    private static bool SaysShare(string text, int number, IReadOnlyList<string> words)
    {
        var from = number;
        while (from > 0 && number - from < WidestGap && text[from - 1] is not ('，' or '。' or '；' or '、' or '（' or '）') && !char.IsAsciiDigit(text[from - 1]))
        {
            from--;
        }

        var before = text[from..number];
        return words.Any(word => before.Contains(word, StringComparison.Ordinal));
    }
}
