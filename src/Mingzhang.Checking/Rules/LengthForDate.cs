using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The name gives a day, the value a length of time with the month's number: 12月31日前完成 = 12 月 (TG-32). One finding
/// a row.</summary>
internal sealed partial class LengthForDate : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var asked = Targets.Of(context).Select(row => (Row: row, Date: Day().Match(row.Name))).Where(asked => asked.Date.Success).ToList();
        return asked.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(asked.Where(asked => asked.Row.Value is { Number: { } number, Unit.Name: "月" or "个月" } && number == decimal.Parse(asked.Date.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
                .Select(asked => Targets.Told(context, [asked.Row], ("date", asked.Date.Value))));
    }

    [GeneratedRegex(@"(1[0-2]|(?<!\d)[1-9])月份?(?:[0-3]?\d日|底|末)(?:之|以)?前", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();
}
