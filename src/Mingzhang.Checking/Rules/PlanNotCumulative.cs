using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A plan of payments adds up month by month: it never falls, and ends at 100 % (TG-13).</summary>
internal sealed class PlanNotCumulative : IRule
{
    private const decimal Whole = 100;

    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        var steps = sheet.Plan.Where(step => step.Planned is not null).OrderBy(step => step.Month).ToList();
        if (steps.Count == 0)
        {
            return null;
        }

        var numbers = steps.ConvertAll(step => step.Planned!.Number);
        var fall = Enumerable.Range(1, steps.Count - 1).FirstOrDefault(at => numbers[at] < numbers[at - 1]);
        var wrong = fall > 0 ? steps[fall] : steps.Find(step => step.Planned!.Number > Whole) ?? (numbers[^1] < Whole ? steps[^1] : null);
        return wrong is null ? [] :
        [
            context.Found(wrong.Place,
                ("project", SheetText.Project(sheet)),
                ("plan", string.Join("、", steps.Select(step => $"{step.Month}月 {SheetText.Number(step.Planned!.Number)}%"))))

            // Shares that make 100 together were entered month by month; what ends below 100 may be meant so.
            with { Severity = numbers[^1] < Whole && fall == 0 ? Severity.Question : context.Rule.Severity },
        ];
    });
}
