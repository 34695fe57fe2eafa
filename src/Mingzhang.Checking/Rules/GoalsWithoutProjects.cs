using System.Globalization;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>None of a department's goals comes up in any of its projects (TG-04, TG-24). Asked only where all of them are without:
/// that one is may be a matter of wording.</summary>
internal sealed class GoalsWithoutProjects : IRule
{
    private const int FewestGoals = 3;
    private const int FewestProjects = 2;
    private const int FewestPairs = 3;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        var sheets = context.Document.Performance.Sheets;
        var goals = sheets.Where(sheet => sheet.Kind == SheetKind.DepartmentTargets).SelectMany(sheet => sheet.Indicators).Where(indicator => indicator.Activity.Length > 0).DistinctBy(indicator => indicator.Activity).ToList();
        var projects = sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets).ToList();
        if (goals.Count < FewestGoals || projects.Count < FewestProjects)
        {
            return RuleResult.DoesNotApply;
        }

        var organisation = NameWords.Pairs(NameWords.Letters(context.Document.Organisation?.Value ?? ""));
        var spoken = projects.SelectMany(sheet => NameWords.Pairs(NameWords.Letters(sheet.Name?.Text + sheet.Purpose?.Text + sheet.Goal?.Text + string.Concat(sheet.Indicators.Select(indicator => indicator.Name.Text + indicator.Description?.Text))))).ToHashSet();
        var general = context.List("general").SelectMany(NameWords.Pairs).ToHashSet();
        var own = goals.ConvertAll(goal => NameWords.Pairs(names.Content(goal.Activity)).Except(organisation).Except(general).ToList());
        return own.Exists(pairs => pairs.Count < FewestPairs || pairs.Exists(spoken.Contains)) ? RuleResult.Of([]) : RuleResult.Of(
        [
            context.Found(goals[0].Place,
                ("count", goals.Count.ToString(CultureInfo.InvariantCulture)),
                ("goals", string.Join('、', goals.Select(goal => $"“{SheetText.Short(goal.Activity.TrimStart([.. "0123456789一二三四五六七八九十、.．（）() "]))}”"))),
                ("projects", string.Concat(projects.Take(FewestGoals).Select(sheet => $"《{SheetText.Project(sheet)}》")) + (projects.Count > FewestGoals ? "…" : "")))
            with { Places = [.. goals.Select(goal => goal.Place)] },
        ]);
    }
}
