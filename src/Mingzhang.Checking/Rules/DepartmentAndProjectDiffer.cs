using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The department and its project give one indicator different values (TG-20).</summary>
internal sealed class DepartmentAndProjectDiffer : IRule
{
    // A name within another (业务科室满意度 within 受众业务科室满意度) is the same thing only if it says enough.
    private const int Enough = 5;

    // A little more than the projects together is a slip.
    private const decimal Nearly = 1.1m;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        var sheets = context.Document.Performance.Sheets;
        var planned = Numbered(sheets.Where(sheet => sheet.Kind == SheetKind.DepartmentTargets), names);
        var ofProjects = Numbered(sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets), names);
        var pairs = planned.GroupBy(one => (one.Name, one.Target.Number, one.Target.Unit!.Name))
            .Select(group => (Department: group.ToList(), Projects: ofProjects.FindAll(project => IsSame(group.First(), project)))).Where(pair => pair.Projects.Count > 0).ToList();
        return pairs.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(pairs.Where(pair => Differ(pair.Department[0], pair.Projects)).Select(pair => Found(context, pair.Department, pair.Projects)));
    }

    private static bool IsSame(Named department, Named project) =>
        department.Target.Unit!.Kind == project.Target.Unit!.Kind && department.Target.Unit.Name == project.Target.Unit.Name && department.Target.Unit.Per == project.Target.Unit.Per
        && (department.Name == project.Name
            || (department.Target.Unit.Kind == UnitKind.Percent && Math.Min(department.Name.Length, project.Name.Length) >= Enough
                && (department.Name.EndsWith(project.Name, StringComparison.Ordinal) || project.Name.EndsWith(department.Name, StringComparison.Ordinal))));

    // A count may be that of one project or of all together, and the department may well count far more, from work without a
    // project; a share must lie between those of the projects.
    private static bool Differ(Named department, List<Named> projects)
    {
        var number = department.Target.Number!.Value;
        return department.Target.Unit!.Kind == UnitKind.Percent
            ? projects.TrueForAll(project => project.Target.Number > number) || projects.TrueForAll(project => project.Target.Number < number)
            : !projects.Exists(project => project.Target.Number == number) && projects.Sum(project => project.Target.Number) is { } sum && sum != number
                && (projects.Exists(project => project.Target.Number > number) || number < sum * Nearly);
    }

    private static RuleFinding Found(RuleContext context, List<Named> department, List<Named> projects)
    {
        var one = projects.MinBy(project => project.Target.Number)!;

        // A whole that promises less than its part contradicts it; more may come from elsewhere.
        var isLess = department[0].Target.Unit!.Kind == UnitKind.Count && projects.Count == 1 && department[0].Target.Number < one.Target.Number && department[0].Name == one.Name;
        return context.Found(department[0].Indicator.TargetPlace,
            ("indicator", SheetText.Indicator(department[0].Indicator)),
            ("target", SheetText.Target(department[0].Target)),
            ("project", string.Join('、', projects.Select(project => $"《{SheetText.Project(project.Sheet)}》").Distinct())),
            ("other", SheetText.Indicator(one.Indicator)),
            ("value", string.Join('、', projects.Select(project => SheetText.Target(project.Target)).Distinct())))
            with { Severity = isLess ? Severity.Error : Severity.Question, Places = [.. department.Concat(projects).Select(named => named.Indicator.TargetPlace)] };
    }

    private static List<Named> Numbered(IEnumerable<PerformanceSheet> sheets, NameWords names) =>
        [.. sheets.SelectMany(sheet => sheet.Indicators.Where(indicator => indicator.Target is { Number: not null, IsApproximate: false, Unit.Kind: UnitKind.Count or UnitKind.Percent or UnitKind.Duration } && indicator.Second?.IsCost() != true)
            .Select(indicator => new Named(sheet, indicator, names.Content(indicator.Name.Text), names.Thing(indicator.Name.Text)))).Where(named => named.Thing.Length >= 2)];

    /// <summary>An indicator by what its name says.</summary>
    private sealed record Named(PerformanceSheet Sheet, Indicator Indicator, string Name, string Thing)
    {
        public IndicatorValue Target => Indicator.Target;
    }
}
