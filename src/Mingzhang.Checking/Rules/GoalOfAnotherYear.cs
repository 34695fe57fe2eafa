using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A goal begins with a year before the sheet's own and never names the own one (TG-35): text of an earlier form. What
/// tells of the past (“past”) is left alone, and what another rule tells of plans (“planned”). One finding a goal.</summary>
internal sealed partial class GoalOfAnotherYear : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (past, planned) = (context.List("past"), context.List("planned"));
        var asked = context.Document.Performance.Sheets.Where(sheet => sheet.Goal is not null).Select(sheet => (Goal: sheet.Goal!, Bare: RuleText.Bare(sheet.Goal!.Text), Year: sheet.Year ?? context.Document.Year?.Value))
            .Select(asked => (asked.Goal, asked.Bare, asked.Year, First: FirstYear().Match(asked.Bare))).Where(asked => asked.First.Success && !planned.Any(word => asked.Bare[(asked.First.Index + asked.First.Length)..].TrimStart('度').StartsWith(word, StringComparison.Ordinal))).ToList();
        return asked.Count == 0 ? RuleResult.DoesNotApply
            : asked.TrueForAll(goal => goal.Year is null) ? RuleResult.NotEnoughData
            : RuleResult.Of(asked.Where(goal => goal.Year is { } year && Number(goal.First) < year && !goal.Bare.Contains(Text(year), StringComparison.Ordinal) && !past.Any(word => RuleText.SentenceAt(goal.Bare, goal.First.Index).Contains(word, StringComparison.Ordinal)))
                .Select(goal => Told(context, goal.Goal, goal.Bare, goal.First, goal.Year!.Value)));
    }

    private static RuleFinding Told(RuleContext context, PrintedText goal, string bare, Match first, int year)
    {
        var printed = Text(Number(first));
        return context.Found(goal.Place, ("printed", printed), ("expected", Text(year)), ("quote", RuleText.Quote(bare, first.Groups[1].Index, 4))) with { Printed = printed, Expected = Text(year) };
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    // “1.2025年…”, not “2021-2025年” and not “2025年底”
    [GeneratedRegex(@"^(?:目标1?[：:.、]|1[.．、]|（1）|①|到|至|在)?(20\d\d)年(?!底|末|前|以|至|—|-)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstYear();
}
