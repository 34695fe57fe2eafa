using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Writing.Sheets;

/// <summary>Totals of projects' scores and money. A total of which one part is not known is not known.</summary>
internal sealed class ProjectResults(AccountBook book, ProjectMoney money, ISheetScores scores)
{
    /// <summary>Beginning of the keys of what is written about a project that the department itself evaluated.</summary>
    public const string ReportKey = "绩效评价/";

    public IReadOnlyList<ProjectEntry> Projects { get; } = [.. book.Projects.Where(project => !project.IsDepartment)];

    /// <summary>Whether the department itself evaluated the project (部门评价, SC-01): its report is written.</summary>
    public bool IsEvaluated(ProjectEntry project) =>
        book.Texts.Any(text => text.Key.StartsWith($"{ReportKey}{project.Code}/", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(text.Text));

    /// <summary>Points in all at most.</summary>
    public decimal? WeightTotal(ProjectEntry project) => Sum(scores.ExecutionWeight(project), project.Indicators.Select(indicator => indicator.Weight));

    /// <summary>Points reached in all (SC-51).</summary>
    public decimal? ScoreTotal(ProjectEntry project) =>
        project.Indicators.Count == 0 ? null : Sum(scores.ExecutionScore(project), project.Indicators.Select(indicator => scores.Score(project, indicator)));

    public string? Grade(ProjectEntry project) => project.Grade ?? (ScoreTotal(project) is { } total ? scores.Grade(project, total) : null);

    /// <summary>全年预算数 or 全年执行数 of several projects (SC-64).</summary>
    public Money? Amount(IEnumerable<ProjectEntry> projects, Stage stage)
    {
        var sum = Money.Zero;
        foreach (var project in projects)
        {
            if (money.Of(project, FundSource.Total, stage, hasCarriedOver: true) is not { } amount)
            {
                return null;
            }

            sum += amount;
        }

        return sum;
    }

    /// <summary>The projects of a grade; null where not every project's grade is known.</summary>
    public IReadOnlyList<ProjectEntry>? Of(GradeBand band)
    {
        var graded = Projects.Select(project => (project, grade: Grade(project))).ToList();
        return graded.Exists(pair => pair.grade is null) ? null : [.. graded.Where(pair => pair.grade == band.Name).Select(pair => pair.project)];
    }

    private static decimal? Sum(decimal? first, IEnumerable<decimal?> others) =>
        others.Aggregate(first, (sum, next) => sum + next);
}
