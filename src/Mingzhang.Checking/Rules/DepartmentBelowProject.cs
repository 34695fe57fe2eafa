using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The department sums up a class of outputs (“…等”) and promises less of it than one of its projects alone (TG-20).</summary>
internal sealed class DepartmentBelowProject : IRule
{
    // A project belongs to an activity if an indicator of it stands there word for word.
    private const int Enough = 6;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        var sheets = context.Document.Performance.Sheets;
        var projects = sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets).ToList();
        var activities = sheets.Where(sheet => sheet.Kind == SheetKind.DepartmentTargets)
            .SelectMany(sheet => sheet.Indicators.Where(indicator => indicator.Activity.Length > 0).GroupBy(indicator => indicator.Activity)).Select(activity => activity.ToList()).ToList();
        var pairs = activities.SelectMany(activity => projects.Where(project => Belongs(project, activity, names)).SelectMany(project => Pairs(activity, project))).ToList();
        return pairs.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(pairs.Where(pair => pair.Project.Target.Number > pair.Department.Target.Number).Select(pair =>
            context.Found(pair.Department.TargetPlace,
                ("indicator", SheetText.Indicator(pair.Department)),
                ("target", SheetText.Target(pair.Department.Target)),
                ("project", SheetText.Project(pair.Sheet)),
                ("other", SheetText.Indicator(pair.Project)),
                ("value", SheetText.Target(pair.Project.Target)))
            with { Places = [pair.Department.TargetPlace, pair.Project.TargetPlace] }));
    }

    private static bool Belongs(PerformanceSheet project, List<Indicator> activity, NameWords names) =>
        project.Indicators.Any(indicator => IsCount(indicator) && names.Content(indicator.Name.Text) is { Length: >= Enough } name && activity.Exists(other => names.Content(other.Name.Text) == name && other.Target.Number == indicator.Target.Number));

    /// <summary>Counts in a unit that the activity and the project have only once.</summary>
    private static IEnumerable<(Indicator Department, PerformanceSheet Sheet, Indicator Project)> Pairs(List<Indicator> activity, PerformanceSheet project)
    {
        foreach (var sum in activity.Where(indicator => IsCount(indicator) && indicator.Name.Text.Contains('等')))
        {
            var counted = project.Indicators.Where(indicator => IsCount(indicator) && IsOf(indicator, sum)).ToList();
            if (activity.Count(indicator => IsCount(indicator) && IsOf(indicator, sum)) == 1 && counted is [{ } one])
            {
                yield return (sum, project, one);
            }
        }
    }

    private static bool IsOf(Indicator one, Indicator other) => one.Target.Unit!.Name == other.Target.Unit!.Name && one.Target.Unit.Per == other.Target.Unit.Per;

    // Shares of one unit do not add up, and a limit is no promise.
    private static bool IsCount(Indicator indicator) =>
        indicator is { Second: SecondLevel.Quantity, Target: { Number: not null, IsApproximate: false, Comparison: Comparison.AtLeast or Comparison.Equal or Comparison.MoreThan, Unit.Kind: UnitKind.Count or UnitKind.Duration } };
}
