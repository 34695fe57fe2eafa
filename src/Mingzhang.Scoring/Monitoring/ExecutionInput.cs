using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Scoring.Monitoring;

/// <summary>What was paid in a month; below 0 where more was paid back.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Amount">Exact.</param>
public sealed record MonthlyAmount(int Month, Money Amount);

/// <summary>Budget, plan and payments of a project.</summary>
/// <param name="Code">项目编码</param>
/// <param name="Name">项目名称</param>
public sealed record ExecutionInput(string Code, string Name)
{
    /// <summary>年初预算数; null where it is not known.</summary>
    public Money? Initial { get; init; }

    /// <summary>全年预算数: what is executed against (SC-10). Null takes the initial one.</summary>
    public Money? Adjusted { get; init; }

    /// <summary>资金支出计划, cumulative percents (TG-13); empty where there is none.</summary>
    public IReadOnlyList<PlannedShare> Plan { get; init; } = [];

    /// <summary>Payments in any order; several of a month add up.</summary>
    public IReadOnlyList<MonthlyAmount> Payments { get; init; } = [];

    /// <summary>What the same project paid in each month of the year before, all twelve months of it; empty where it is not known.</summary>
    public IReadOnlyList<MonthlyAmount> LastYear { get; init; } = [];

    internal Money? Budget => Adjusted ?? Initial;
}

/// <summary>What is to be said of an execution beside its figures.</summary>
public enum ExecutionNote
{
    /// <summary>No plan: there is no deviation to tell.</summary>
    PlanMissing,

    /// <summary>The plan falls, leaves 0 to 100, or does not end at 100 (TG-13): it is not used.</summary>
    PlanUnusable,

    /// <summary>The budget is not known or 0: there is no rate to tell.</summary>
    BudgetMissing,

    /// <summary>More was paid than the budget (IB-08, SC-13).</summary>
    PaidAboveBudget,

    /// <summary>In a month more was paid back than paid.</summary>
    MonthBelowZero,

    /// <summary>Payments of later months are there; they are not counted.</summary>
    LaterPaymentsLeft,
}

/// <summary>What the plan says for the end of a month.</summary>
/// <param name="Amount">Budget × percent, rounded to fen, halves away from zero.</param>
/// <param name="Share">Of the budget; exact.</param>
/// <param name="IsInterpolated">The plan says nothing of this month: in a straight line between its neighbours.</param>
public sealed record PlannedPoint(Money Amount, Ratio Share, bool IsInterpolated);

/// <summary>A month of an execution.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Paid">In this month.</param>
/// <param name="Cumulative">From January.</param>
public sealed record ExecutionMonth(int Month, Money Paid, Money Cumulative)
{
    /// <summary>Null without a plan.</summary>
    public PlannedPoint? Planned { get; init; }

    /// <summary>Cumulative ÷ budget; null without a budget.</summary>
    public Ratio? Rate { get; init; }

    /// <summary>Cumulative less planned; below 0 is behind. Null without a plan.</summary>
    public Money? Deviation => Planned is { } planned ? Cumulative - planned.Amount : null;

    /// <summary>The same in percentage points of the budget; exact.</summary>
    public Ratio? DeviationPoints => Planned is { } planned && Rate is { } rate ? (rate - planned.Share) * Ratio.Of(100) : null;
}

/// <summary>How a project, or all of them, stands at the end of a month.</summary>
public sealed record ExecutionState
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The last month that counts, 1 to 12.</summary>
    public required int Through { get; init; }

    /// <summary>Null where it is not known; of a total, where one of them is not.</summary>
    public Money? Initial { get; init; }

    /// <summary>全年预算数; null as above.</summary>
    public Money? Budget { get; init; }

    /// <summary>January to the last month that counts.</summary>
    public required IReadOnlyList<ExecutionMonth> Months { get; init; }

    /// <summary>What the plan says for each month of the year; empty without a plan.</summary>
    public IReadOnlyList<PlannedPoint> Plan { get; init; } = [];

    public required Forecast Forecast { get; init; }

    public IReadOnlyList<ExecutionNote> Notes { get; init; } = [];

    public Money Paid => Months[^1].Cumulative;

    /// <summary>执行率, exact; null without a budget.</summary>
    public Ratio? Rate => Months[^1].Rate;

    /// <summary>What is left to spend; null without a budget.</summary>
    public Money? Left => Budget is { } budget ? budget - Paid : null;
}
