using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>An indicator with its score.</summary>
public sealed record ScoredRow : ScoredItem
{
    public required Indicator Indicator { get; init; }

    public override Place Place => Indicator.Place;

    public override PrintedNumber? Printed => Indicator.Score;

    public Direction Direction { get; init; }

    /// <summary>Whether the target was reached; null where it cannot be told.</summary>
    public bool? IsReached { get; init; }
}

/// <summary>The rate of execution with its score (SC-10 … SC-14).</summary>
public sealed record ScoredExecution : ScoredItem
{
    /// <summary>The row of the total.</summary>
    public required FundRow Fund { get; init; }

    public override Place Place => Fund.Place;

    public override PrintedNumber? Printed => Fund.Score;

    /// <summary>Executed ÷ full-year budget in percent, two decimals; null where it cannot be told.</summary>
    public decimal? Rate { get; init; }
}
