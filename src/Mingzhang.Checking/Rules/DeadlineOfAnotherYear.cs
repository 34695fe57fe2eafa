using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A target is due in a year before the sheet's own (TG-35): text of an earlier form. One finding a row.</summary>
internal sealed partial class DeadlineOfAnotherYear : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var asked = Targets.Of(context).Select(row => (Row: row, Due: Due(row))).Where(asked => asked.Due is not null).ToList();
        return asked.Count == 0 ? RuleResult.DoesNotApply
            : context.Document.Year is null && asked.TrueForAll(row => row.Row.Sheet.Year is null) ? RuleResult.NotEnoughData
            : RuleResult.Of(asked.Where(asked => asked.Due < Year(context, asked.Row)).Select(asked => Told(context, asked.Row, asked.Due!.Value, Year(context, asked.Row)!.Value)));
    }

    private static int? Year(RuleContext context, TargetRow row) => row.Sheet.Year ?? context.Document.Year?.Value;

    private static int? Due(TargetRow row) =>
        row.Value.Deadline?.Year ?? (row.Indicator.Second == SecondLevel.Timeliness && DueDay().Match(row.Name) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null);

    private static RuleFinding Told(RuleContext context, TargetRow row, int printed, int year)
    {
        var (told, expected) = (printed.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        return Targets.Told(context, [row], ("printed", told), ("expected", expected)) with { Printed = told, Expected = expected };
    }

    // “2025年12月底前完成”, not “2025年底前建成的平台”
    [GeneratedRegex(@"(?<!\d)(20\d\d)年(?:1[0-2]|[1-9])?月?(?:[0-3]?\d日|底|末)?[之以]?前(?:全部|按时)?完成", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DueDay();
}
