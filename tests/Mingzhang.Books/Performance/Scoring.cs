using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>Scores by the common rules (SC-11, SC-20 ff.), written here once more so that a fault of the program shows.</summary>
public static class Scoring
{
    public static PlannedIndicator Scored(Chance chance, PlannedIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(chance);
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator is { Number: { } target, Actual: { } actual })
        {
            var isReached = indicator.IsLimit ? actual <= target : actual >= target;
            return indicator with
            {
                Score = isReached ? indicator.Weight : Rounded(actual / target * indicator.Weight),
                Reason = isReached ? "" : "受天气和合同进度影响，略低于目标；下年提前安排。",
            };
        }

        return chance.Happens(85)
            ? indicator with { Reach = Reach.Full, Score = indicator.Weight }
            : indicator with { Reach = Reach.Partly, Score = Rounded(indicator.Weight * 0.7m), Reason = "前期准备不足，部分内容推迟；已加强统筹。" };
    }

    /// <summary>The project with its rate, the score of the rate and the totals.</summary>
    public static PlannedProject Totalled(PlannedProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var rate = project.Adjusted.Total == 0 ? 0 : Rounded(project.Executed.Total * 100m / project.Adjusted.Total);
        var score = project.Adjusted.Total == 0 ? 0 : Math.Min(project.ExecutionWeight, Rounded(project.ExecutionWeight * project.Executed.Total / project.Adjusted.Total));
        return project with
        {
            Rate = rate,
            ExecutionScore = score,
            WeightTotal = project.ExecutionWeight + project.Indicators.Sum(indicator => indicator.Weight),
            ScoreTotal = score + project.Indicators.Sum(indicator => indicator.Score),
        };
    }

    private static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);
}
