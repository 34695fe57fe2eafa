using System.Text.RegularExpressions;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Goals of several projects share long clauses: they say nothing of either (TG-37). Projects that share some are told
/// together.</summary>
internal sealed partial class GoalSentenceRepeated : IRule
{
    private const int Enough = 14;

    // A phrase within a long goal of its own is no copy.
    private const decimal Telling = 0.2m;

    public RuleResult Check(RuleContext context)
    {
        var goals = context.Document.Performance.Sheets.Where(sheet => sheet is { IsDepartment: false, Goal: not null, HasResults: false } && !sheet.IsBasicSpending(context.Packs.Performance)).DistinctBy(sheet => NameWords.Letters(sheet.Name?.Text ?? ""))
            .Select(sheet => (Sheet: sheet, Clauses: Clauses(sheet.Goal!.Text))).ToList();
        if (goals.Count < 2)
        {
            return RuleResult.DoesNotApply;
        }

        var groups = new List<(List<PerformanceSheet> Sheets, string Quote)>();
        for (var second = 1; second < goals.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Shared(goals[first].Clauses, goals[second].Clauses) is { } quote)
                {
                    Join(groups, goals[first].Sheet, goals[second].Sheet, quote);
                }
            }
        }

        return RuleResult.Of(groups.Select(group => context.Found(group.Sheets[^1].Goal!.Place,
            ("quote", SheetText.Short(group.Quote)),
            ("projects", string.Concat(group.Sheets.Select(sheet => $"《{SheetText.Project(sheet)}》"))))
            with { Places = [.. group.Sheets.AsEnumerable().Reverse().Select(sheet => sheet.Goal!.Place)] }));
    }

    /// <summary>The longest clause that two goals share; null where what they share is little.</summary>
    private static string? Shared(List<string> one, List<string> other)
    {
        var shared = one.Intersect(other).Where(clause => clause.Length >= Enough).ToList();
        return shared.Count > 0 && shared.Sum(clause => clause.Length) >= Telling * Math.Min(one.Sum(clause => clause.Length), other.Sum(clause => clause.Length)) ? shared.MaxBy(clause => clause.Length) : null;
    }

    private static void Join(List<(List<PerformanceSheet> Sheets, string Quote)> groups, PerformanceSheet one, PerformanceSheet other, string quote)
    {
        var group = groups.FindIndex(group => group.Sheets.Contains(one) || group.Sheets.Contains(other));
        if (group < 0)
        {
            groups.Add(([one, other], quote));
        }
        else
        {
            groups[group].Sheets.AddRange(new[] { one, other }.Except(groups[group].Sheets));
        }
    }

    private static List<string> Clauses(string text) =>
        [.. Ends().Split(RuleText.Bare(text)).Select(NameWords.Letters).Where(clause => clause.Length > 0)];

    [GeneratedRegex(@"[。，；,;]|(?<!\d)\d{1,2}[.．、](?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
