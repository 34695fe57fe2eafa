using System.Globalization;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A project without a level that every project is to have (TG-18). Where most lack it, the form has another frame:
/// that is asked once.</summary>
internal sealed class MandatoryLevelMissing : IRule
{
    // Fewer indicators are a sheet that was not read whole.
    private const int Fewest = 3;
    private const int Named = 3;

    private static readonly Dictionary<string, Func<Indicator, bool>> Levels = new()
    {
        ["数量指标"] = indicator => indicator.Second == SecondLevel.Quantity,
        ["质量指标"] = indicator => indicator.Second == SecondLevel.Quality,
        ["时效指标"] = indicator => indicator.Second == SecondLevel.Timeliness,
        ["成本指标"] = indicator => indicator.First == FirstLevel.Cost || indicator.Second?.IsCost() == true,
        ["效益指标"] = indicator => indicator.First == FirstLevel.Benefit,
        ["满意度指标"] = indicator => indicator.First == FirstLevel.Satisfaction || indicator.Second == SecondLevel.ServedSatisfaction || indicator.Name.Text.Contains("满意", StringComparison.Ordinal),
    };

    public RuleResult Check(RuleContext context)
    {
        // A row whose level was not understood may be of the level that is missing.
        var sheets = context.Document.Performance.Sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets && sheet.Indicators.Count >= Fewest && !sheet.IsBasicSpending(context.Packs.Performance) && sheet.Indicators.All(indicator => indicator.Second is not null || indicator.First is FirstLevel.Satisfaction or FirstLevel.Cost or FirstLevel.Benefit)).ToList();
        var departments = context.Document.Performance.Sheets.Where(sheet => sheet.Kind == SheetKind.DepartmentTargets).ToList();
        if (sheets.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var lacking = context.List("required").ToDictionary(level => level, level => sheets.FindAll(sheet => !sheet.Indicators.Any(Levels[level])));
        var frame = lacking.Where(level => level.Value.Count > 1 && level.Value.Count * 2 >= sheets.Count).Select(level => level.Key).ToList();
        var ofFrame = frame.GroupBy(level => string.Join(',', lacking[level].Select(sheet => sheets.IndexOf(sheet)))).Select(levels => Found(context, [.. levels], lacking[levels.First()]));
        var single = sheets.Select(sheet => (Sheet: sheet, Levels: lacking.Where(level => !frame.Contains(level.Key) && level.Value.Contains(sheet)).Select(level => level.Key).ToList()))
            .Where(lack => lack.Levels.Count > 0).Select(lack => Found(context, lack.Levels, [lack.Sheet]));
        return RuleResult.Of([.. ofFrame, .. single, .. departments.SelectMany(sheet => OfActivities(context, sheet))]);
    }

    private static RuleFinding Found(RuleContext context, List<string> levels, List<PerformanceSheet> sheets) =>
        context.Found(sheets[0].Place,
            ("levels", string.Join('、', levels)),
            ("count", sheets.Count.ToString(CultureInfo.InvariantCulture)),
            ("projects", string.Concat(sheets.Take(Named).Select(sheet => $"《{SheetText.Project(sheet)}》")) + (sheets.Count > Named ? "…" : "")))
        with { Places = [.. sheets.Select(sheet => sheet.Place)] };

    /// <summary>Of a department's activities, one alone lacks a level that all others have.</summary>
    private static IEnumerable<RuleFinding> OfActivities(RuleContext context, PerformanceSheet sheet)
    {
        var activities = sheet.Indicators.Where(indicator => indicator.Activity.Length > 0).GroupBy(indicator => indicator.Activity).ToList();
        foreach (var level in context.List("required").Where(_ => activities.Count > Fewest))
        {
            if (activities.FindAll(activity => !activity.Any(Levels[level])) is [{ } alone])
            {
                yield return context.Found(alone.First().Place, ("levels", level), ("count", "1"), ("projects", $"《{SheetText.Short(alone.Key)}》"));
            }
        }
    }
}
