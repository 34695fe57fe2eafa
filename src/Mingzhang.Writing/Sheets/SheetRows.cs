using Mingzhang.Model.Entries;
using Mingzhang.Packs.Sheets;

namespace Mingzhang.Writing.Sheets;

/// <summary>A row of a sheet, listed: what it is about, and which rows it may be merged with.</summary>
internal sealed record ListedRow(SheetFormRow Row, SheetScope Scope, int Group);

/// <summary>Repeats rows for indicators, projects and grades.</summary>
internal sealed class SheetRows(ProjectResults results, ISheetScores scores)
{
    public IEnumerable<ListedRow> Of(OfficialSheet sheet, SheetScope scope)
    {
        foreach (var row in sheet.Rows)
        {
            foreach (var listed in Of(row, scope))
            {
                yield return listed;
            }
        }
    }

    private IEnumerable<ListedRow> Of(SheetFormRow row, SheetScope scope) => row.Each switch
    {
        null => [new(row, scope, 0)],
        SheetEach.Indicator => (scope.Project?.Indicators ?? []).Select((indicator, index) => new ListedRow(row, scope with { Indicator = indicator, Number = index + 1 }, 0)),
        SheetEach.Project => results.Projects.Select((project, index) => new ListedRow(row, new() { Project = project, Number = index + 1 }, index + 1)),
        SheetEach.EvaluatedProject => results.Projects.Where(results.IsEvaluated).Select((project, index) => new ListedRow(row, new() { Project = project, Number = index + 1 }, index + 1)),
        SheetEach.ProjectIndicator => results.Projects.SelectMany((project, index) => IndicatorsOf(project).Select(indicator => new ListedRow(row, new() { Project = project, Indicator = indicator, Number = index + 1 }, index + 1))),
        SheetEach.Grade => scores.Grades.Select((grade, index) => new ListedRow(row, scope with { Grade = grade, Number = index + 1 }, index + 1)),
        _ => [],
    };

    private static IEnumerable<IndicatorEntry?> IndicatorsOf(ProjectEntry project) => project.Indicators.Cast<IndicatorEntry?>().DefaultIfEmpty();
}
