using Mingzhang.Model;
using Mingzhang.Packs.Monitoring;

namespace Mingzhang.Scoring.Monitoring;

/// <summary>What is warned of.</summary>
public enum WarningKind
{
    /// <summary>Execution below what the place asks at a month's end (MN-06).</summary>
    SlowExecution,

    /// <summary>Targets and money are further apart than the place allows (MN-06).</summary>
    ProgressGap,

    /// <summary>The place examines the project to take money back (MN-07).</summary>
    Recall,
}

/// <summary>A warning about a project.</summary>
/// <param name="Kind">What is warned of.</param>
/// <param name="Month">The month's end that is meant.</param>
/// <param name="Limit">Percent, or percentage points.</param>
/// <param name="Found">Percent, or percentage points, exact.</param>
public sealed record ProjectWarning(WarningKind Kind, int Month, decimal Limit, Ratio Found)
{
    /// <summary>Holds at the last month that counts as well; else the project has caught up since.</summary>
    public bool IsStanding { get; init; }
}

/// <summary>Warnings by the rule of a place.</summary>
public static class Warnings
{
    private static readonly Ratio Hundred = Ratio.Of(100);

    /// <summary>The warnings of a project: of execution only the last month that the rule names.</summary>
    /// <param name="rule">The place's rule.</param>
    /// <param name="execution">How the money stands.</param>
    /// <param name="targets">How far its targets have come, 0 to 1; null where it cannot be told.</param>
    public static IReadOnlyList<ProjectWarning> Of(MonitoringRule rule, ExecutionState execution, Ratio? targets = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(execution);
        List<ProjectWarning> warnings = [];
        if (rule.Execution.LastOrDefault(step => step.Month <= execution.Through) is { } step && execution.Months[step.Month - 1].Rate is { } rate && rate * Hundred < Ratio.Of(step.Below))
        {
            warnings.Add(new(WarningKind.SlowExecution, step.Month, step.Below, rate * Hundred) { IsStanding = execution.Rate * Hundred < Ratio.Of(step.Below) });
        }

        if (rule.GapPoints is { } points && targets is { } reached && execution.Rate is { } spent)
        {
            var gap = (reached - spent) * Hundred;
            gap = gap < Ratio.Of(0) ? Ratio.Of(0) - gap : gap;
            if (gap > Ratio.Of(points))
            {
                warnings.Add(new(WarningKind.ProgressGap, execution.Through, points, gap) { IsStanding = true });
            }
        }

        if (rule.Recall is { } recall && recall.Month <= execution.Through && execution.Budget is { } budget && budget.Fen >= recall.FromWan * MoneyUnit.Wan.Fen
            && execution.Months[recall.Month - 1].Rate is { } then && then * Hundred < Ratio.Of(recall.Below))
        {
            warnings.Add(new(WarningKind.Recall, recall.Month, recall.Below, then * Hundred) { IsStanding = execution.Rate * Hundred < Ratio.Of(recall.Below) });
        }

        return warnings;
    }

    /// <summary>The first threshold of execution that is still to come; null where none is.</summary>
    public static ExecutionThreshold? Next(MonitoringRule rule, int through)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Execution.FirstOrDefault(step => step.Month > through);
    }

    /// <summary>How far targets have come: completion, at most 1 each, in the mean by weight. No source says how rules mean it; indicators
    /// without a number, or where less is better, take no part. Null where none is left.</summary>
    /// <param name="indicators">Progress and weight; where a weight is missing all count alike.</param>
    public static Ratio? TargetProgress(IEnumerable<(ProgressState Progress, decimal? Weight)> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var told = indicators.Where(pair => pair.Progress.Completion is not null).ToList();
        var isWeighed = told.Count > 0 && told.TrueForAll(pair => pair.Weight is > 0);
        var (sum, weights) = (Ratio.Of(0), Ratio.Of(0));
        foreach (var (progress, weight) in told)
        {
            var counts = isWeighed ? Ratio.Of(weight!.Value) : Ratio.Of(1);
            var completion = progress.Completion!.Value;
            sum += (completion > Ratio.Of(1) ? Ratio.Of(1) : completion < Ratio.Of(0) ? Ratio.Of(0) : completion) * counts;
            weights += counts;
        }

        return told.Count == 0 ? null : sum / weights;
    }
}
