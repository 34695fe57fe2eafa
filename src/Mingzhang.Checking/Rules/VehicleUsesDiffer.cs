using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Checking.Rules;

/// <summary>A sentence lists vehicles by their use, and the uses do not add up to all vehicles (BT-09, DE-46). A list that does not reach the
/// other uses may hold fewer, but not more.</summary>
internal sealed partial class VehicleUsesDiffer : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var lists = Telling.Paragraphs(context.Words).SelectMany(piece => Listed().Matches(piece.Bare).Cast<Match>().Select(match => (Piece: piece, Match: match))).ToList();
        return lists.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(lists.Select(list => Found(context, list.Piece, list.Match)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, TextPiece piece, Match match)
    {
        var total = Number(match.Groups["n"]);
        var uses = match.Groups["use"].Captures;
        var sum = uses.Sum(Number);
        var isComplete = context.List("complete").Any(word => match.Value.Contains(word, StringComparison.Ordinal));
        var unit = match.Groups["u"].Value;
        return uses.Count < 2 || sum == total || (sum < total && !isComplete) ? null
            : context.Found(piece.At(match.Index), ("quote", match.Value), ("total", $"{total.ToString(CultureInfo.InvariantCulture)}{unit}"), ("sum", $"{sum.ToString(CultureInfo.InvariantCulture)}{unit}"));
    }

    private static long Number(Capture digits) => long.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"(?:共有|现有|实有)?(?:公务用车|车辆)(?:共计|共|为|合计)*(?<n>\d{1,4})(?<u>[辆台])[（，,]*(?:其中)：?，?(?:[^\d，,、；。]{2,24}?(?<use>\d{1,4})[辆台][，,、；]?)+", RegexOptions.None, 1000)]
    private static partial Regex Listed();
}
