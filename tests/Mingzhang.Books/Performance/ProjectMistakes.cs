using System.Globalization;
using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>Mistakes in a project as a whole; null where it has no place for one.</summary>
internal static class ProjectMistakes
{
    public static Func<PerformanceBook, PlannedProject, int, PlannedProject?>? Plan(SheetMistakeKind kind) => kind switch
    {
        SheetMistakeKind.CopiedSheet => (book, project, at) => project with { Indicators = book.Projects[at == 0 ? 1 : at - 1].Indicators },
        SheetMistakeKind.IndicatorTwice => (_, project, _) => project with { Indicators = [.. project.Indicators.SelectMany((indicator, at) => at == 0 ? (PlannedIndicator[])[indicator, indicator] : [indicator])] },
        SheetMistakeKind.GoalDiffers => (_, project, _) => GoalDiffers(project),
        SheetMistakeKind.YearOld => (book, project, _) => project with { Goal = project.Goal.Replace($"{book.Year}年", $"{book.Year - 1}年", StringComparison.Ordinal) },
        SheetMistakeKind.PlanNotCumulative => (_, project, _) => project with { Plan = [(3, 30), (6, 30), (10, 30), (12, 10)] },
        SheetMistakeKind.PlanNotFull => (_, project, _) => project with { Plan = [.. project.Plan.Select(step => step.Month == 12 ? (12, 95) : step)] },
        SheetMistakeKind.FundsDiffer => (_, project, _) => project with { Initial = project.Initial with { Stated = project.Initial.Total + 3_000_000 }, Adjusted = project.Adjusted with { Stated = project.Adjusted.Total + 3_000_000 } },
        SheetMistakeKind.TotalWrong => (_, project, _) => project with { ScoreTotal = project.ScoreTotal - 2 },
        SheetMistakeKind.RateWrong => (_, project, _) => project with { Rate = project.Rate > 50 ? project.Rate - 5 : project.Rate + 5 },
        SheetMistakeKind.ExecutionScoreWrong => (_, project, _) => project with { ExecutionScore = project.ExecutionScore - 1.5m, ScoreTotal = project.ScoreTotal - 1.5m },
        SheetMistakeKind.OverExecuted => (_, project, _) => Scoring.Totalled(project with { Executed = project.Adjusted with { Fiscal = project.Adjusted.Fiscal * 12 / 10 / 10_000 * 10_000 } }),
        _ => null,
    };

    private static PlannedProject? GoalDiffers(PlannedProject project)
    {
        var told = project.Indicators.FirstOrDefault(indicator => indicator is { Level: SecondLevel.Quantity, Number: > 4 });
        return told is null ? null : project with
        {
            Goal = project.Goal.Replace($"{told.Name}{told.Number!.Value.ToString("0.##", CultureInfo.InvariantCulture)}{told.Unit}", $"{told.Name}{(told.Number.Value * 2).ToString("0.##", CultureInfo.InvariantCulture)}{told.Unit}", StringComparison.Ordinal),
        };
    }
}
