using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Hours of the evening are told as those of the morning: 晚高峰 5-8点. Words of the afternoon stand in “late”, those that
/// excuse in “early”. One finding a row.</summary>
internal sealed partial class HoursOfTheOtherHalf : IRule
{
    private const int Noon = 12;

    public RuleResult Check(RuleContext context)
    {
        var (late, early) = (context.List("late"), context.List("early"));
        var asked = Targets.Of(context).Where(row => row.Value.Kind == ValueKind.Window).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(row => row.Says(late) && !row.Says(early) && Hour().Matches(row.Value.Printed) is [var from, .., var to] && Number(from) < Number(to) && Number(to) < Noon)
                .Select(row => Targets.Told(context, [row])));
    }

    private static int Number(Match match) => int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // The hour, not the minutes behind a colon.
    [GeneratedRegex(@"(?<![\d:：])\d{1,2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hour();
}
