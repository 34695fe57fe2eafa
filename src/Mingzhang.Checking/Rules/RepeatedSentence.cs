using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The same words twice in one cell, or nearly all words of one indicator again in another of the sheet (TG-30). One
/// finding a sheet.</summary>
internal sealed class RepeatedSentence : IRule
{
    // Shorter clauses are set phrases that a good text may well repeat.
    private const int Clause = 8;
    private const int Text = 20;
    private const decimal Nearly = 0.8m;

    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        // Activities of a department may each say the same, and one name may be printed over several rows.
        (PrintedText? Text, string Activity)[] printed = [.. sheet.Indicators.Select(indicator => (indicator.Name, indicator.Activity)), (sheet.Goal, "目标"), (sheet.Outcome, "完成")];
        var cells = printed.Where(cell => cell.Text is not null).DistinctBy(cell => (cell.Activity, cell.Text!.Text)).Select(cell => (cell.Text!.Place, cell.Activity, Clauses: Clauses(cell.Text.Text))).Where(cell => cell.Clauses.Count > 0).ToList();
        if (cells.Count == 0)
        {
            return null;
        }

        var found = cells.SelectMany(cell => Twice(cell.Clauses).Take(1).Select(quote => (Quote: quote, Places: (Place[])[cell.Place]))).Concat(Copied(cells)).ToList();
        return found.Count == 0 ? [] :
        [
            context.Found(found[0].Places[0],
                ("project", SheetText.Project(sheet)),
                ("quotes", string.Join('、', found.Select(one => $"“{SheetText.Short(one.Quote)}”").Distinct())))
            with { Places = [.. found.SelectMany(one => one.Places).Distinct()] },
        ];
    });

    private static IEnumerable<string> Twice(List<string> clauses) => clauses.GroupBy(clause => clause).Where(group => group.Skip(1).Any()).Select(group => group.Key);

    private static IEnumerable<(string Quote, Place[] Places)> Copied(List<(Place Place, string Activity, List<string> Clauses)> cells)
    {
        for (var second = 1; second < cells.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (few, many) = Length(cells[first].Clauses) <= Length(cells[second].Clauses) ? (cells[first].Clauses, cells[second].Clauses) : (cells[second].Clauses, cells[first].Clauses);
                var shared = few.FindAll(many.Contains);
                if (cells[first].Activity == cells[second].Activity && Length(few) >= Text && shared.Count > 1 && Length(shared) >= Nearly * Length(few))
                {
                    yield return (shared[0], [cells[second].Place, cells[first].Place]);
                    break;
                }
            }
        }
    }

    private static int Length(List<string> clauses) => clauses.Sum(clause => clause.Length);

    private static List<string> Clauses(string text) =>
        [.. RuleText.Bare(text).Split(['。', '，', '；', ',', ';', '、', '：'], StringSplitOptions.RemoveEmptyEntries).Select(NameWords.Letters).Where(clause => clause.Length >= Clause)];
}
