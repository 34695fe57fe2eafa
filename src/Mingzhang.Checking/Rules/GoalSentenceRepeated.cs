using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Goals of several projects share a sentence: it says nothing of either (TG-37). One finding a sentence.</summary>
internal sealed class GoalSentenceRepeated : IRule
{
    private const int Enough = 14;

    public RuleResult Check(RuleContext context)
    {
        var goals = context.Document.Performance.Sheets.Where(sheet => sheet is { IsDepartment: false, Goal: not null, HasResults: false }).ToList();
        if (goals.Count < 2)
        {
            return RuleResult.DoesNotApply;
        }

        var shared = goals.SelectMany(sheet => Clauses(sheet.Goal!.Text).Distinct().Select(clause => (Clause: clause, Sheet: sheet))).GroupBy(one => one.Clause)
            .Where(group => group.DistinctBy(one => NameWords.Letters(one.Sheet.Name?.Text ?? "")).Skip(1).Any());

        // Of several clauses that the same projects share, the longest stands for all.
        return RuleResult.Of(shared.GroupBy(group => string.Join(',', group.Select(one => goals.IndexOf(one.Sheet)))).Select(groups =>
        {
            var group = groups.MaxBy(clause => clause.Key.Length)!;
            return context.Found(group.Last().Sheet.Goal!.Place,
                ("quote", SheetText.Short(group.Key)),
                ("projects", string.Concat(group.Select(one => $"《{SheetText.Project(one.Sheet)}》"))))
                with { Places = [.. group.Reverse().Select(one => one.Sheet.Goal!.Place)] };
        }));
    }

    private static IEnumerable<string> Clauses(string text) =>
        RuleText.Bare(text).Split(['。', '，', '；', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(clause => NameWords.Letters(clause).TrimStart([.. "0123456789"])).Where(clause => clause.Length >= Enough);
}
