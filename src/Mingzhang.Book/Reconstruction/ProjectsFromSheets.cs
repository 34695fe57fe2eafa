using Mingzhang.Book.Reconstruction.Amounts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Sheets of targets and results become projects, and project spending is divided among them where it is enough.</summary>
internal static class ProjectsFromSheets
{
    /// <summary>The projects, and the lines with those of project spending divided.</summary>
    public static (IReadOnlyList<ProjectEntry> Projects, IReadOnlyList<BudgetLine> Lines) Of(IReadOnlyList<ReadDocument> documents, int year, IReadOnlyList<BudgetLine> lines)
    {
        var entries = documents.SelectMany(document => document.Performance.Sheets.Select(sheet => ProjectFromSheet.Of(sheet, document.Year?.Value ?? year)))
            .GroupBy(entry => (entry.Code, entry.IsDepartment))
            .Select(group => group.Aggregate(Merged))
            .ToList();
        entries = [.. entries.Select(entry => entry.Funds.Count > 0 || entry.IsDepartment ? entry : entry with { Funds = Budgets(entry, entries, documents) })];
        var division = new ProjectDivision(lines, year);
        return ([.. entries.Select(division.Carry)], division.Lines);
    }

    /// <summary>The code of a project that a table names; its name where no sheet has it, null for none.</summary>
    public static string? CodeOf(string? name, IReadOnlyList<ProjectEntry> projects) =>
        name is null ? null : projects.FirstOrDefault(project => !project.IsDepartment && (project.Code == name || Letters(project.Name) == Letters(name)))?.Code ?? name;

    // Names are quoted and bracketed differently from table to table.
    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    // Where its sheet prints no money, a table of purchases may tell the project's budget.
    private static IReadOnlyList<ProjectFund> Budgets(ProjectEntry entry, IReadOnlyList<ProjectEntry> entries, IReadOnlyList<ReadDocument> documents) =>
    [
        .. documents.SelectMany(document => document.Facts)
            .Where(fact => fact.Coordinates is { Theme: Theme.ProjectBudget, Project: { } name } && CodeOf(name, entries) == entry.Code)
            .Select(fact => new ProjectFund(FundSource.Total, fact.Coordinates.Year, fact.Coordinates.Stage, PrintedAmount.Of(fact)))
            .Distinct(),
    ];

    // Targets from one document, results from another.
    private static ProjectEntry Merged(ProjectEntry first, ProjectEntry second)
    {
        var richer = first.Indicators.Any(indicator => indicator.Actual.Length > 0) || second.Indicators.All(indicator => indicator.Actual.Length == 0) ? first : second;
        var other = ReferenceEquals(richer, first) ? second : first;
        return richer with
        {
            Purpose = richer.Purpose.Length > 0 ? richer.Purpose : other.Purpose,
            Goal = richer.Goal.Length > 0 ? richer.Goal : other.Goal,
            Outcome = richer.Outcome.Length > 0 ? richer.Outcome : other.Outcome,
            Plan = richer.Plan.Count > 0 ? richer.Plan : other.Plan,
            Indicators = richer.Indicators.Count > 0 ? richer.Indicators : other.Indicators,
            Funds = [.. richer.Funds, .. other.Funds.Where(fund => !richer.Funds.Any(known => known.Source == fund.Source && known.Stage == fund.Stage && known.Year == fund.Year))],
        };
    }
}
