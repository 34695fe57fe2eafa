using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A count that a sentence tells beside money: groups that went abroad, receptions, vehicles bought or kept.</summary>
/// <param name="Theme">The spending that it belongs to.</param>
/// <param name="Number">How many.</param>
/// <param name="Piece">The paragraph.</param>
/// <param name="At">Where in its bare text.</param>
internal sealed record ToldCount(Theme Theme, int Number, TextPiece Piece, int At)
{
    /// <summary>Words around the count, as a person would quote them.</summary>
    public string Quote => RuleText.Quote(Piece.Bare, At, 6);
}

/// <summary>Reads such counts. What is compared (比上年减少 1 个) or planned is none of them.</summary>
internal static partial class ToldCounts
{
    private const int LookedBack = 8;

    /// <summary>All counts that the sentences of a document tell.</summary>
    public static IEnumerable<ToldCount> Of(DocumentWords words)
    {
        foreach (var piece in Telling.Paragraphs(words))
        {
            foreach (var (theme, pattern) in Patterns())
            {
                foreach (var match in pattern.Matches(piece.Bare).Cast<Match>())
                {
                    var number = match.Groups["n"];
                    if (int.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && !IsCompared(piece.Bare, match.Index, number.Index))
                    {
                        yield return new ToldCount(theme, count, piece, number.Index);
                    }
                }
            }
        }
    }

    private static (Theme Theme, Regex Pattern)[] Patterns() =>
        [(Theme.Abroad, Groups()), (Theme.Receptions, Receptions()), (Theme.VehiclePurchase, Bought()), (Theme.VehicleRunning, Kept())];

    private static bool IsCompared(string text, int start, int number)
    {
        var before = text[Math.Max(0, start - LookedBack)..number];
        return before.AsSpan().IndexOfAny('比', '较', '增') >= 0 || before.Contains("减少", StringComparison.Ordinal) || before.Contains("上年", StringComparison.Ordinal)
            || before.Contains("计划", StringComparison.Ordinal) || before.Contains("预算", StringComparison.Ordinal) || before.Contains("批准", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<!来访)(?:组团|团组)(?:数|共计|共|为|累计)*(?<n>\d{1,6})个|(?<n>\d{1,6})个(?:因公)?(?:出国|出访|团组)", RegexOptions.None, 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"(?:接待|批次)[^\d，。；：]{0,6}?(?<n>\d{1,6})(?:个)?批次?|批次(?:数|共计|共|为)*(?<n>\d{1,6})[个次批]", RegexOptions.None, 1000)]
    private static partial Regex Receptions();

    [GeneratedRegex(@"(?:购置|新购)(?:更新)?(?:公务用车|车辆|汽车)?(?:数量|数|共计|共|为)*(?<n>\d{1,6})[辆台]", RegexOptions.None, 1000)]
    private static partial Regex Bought();

    [GeneratedRegex(@"保有量(?:共计|共|为)*(?<n>\d{1,6})[辆台]", RegexOptions.None, 1000)]
    private static partial Regex Kept();
}
