namespace Mingzhang.Scoring;

/// <summary>What would explain a printed score.</summary>
public enum DifferenceKind
{
    /// <summary>The computed score, cut off after the decimals that are printed (9.97 as 9.9).</summary>
    CutOff,

    /// <summary>The computed score, rounded to the decimals that are printed.</summary>
    Rounded,

    /// <summary>Scored as though more were better where less is, or the other way: a limit as a rate of execution.</summary>
    OtherDirection,

    /// <summary>年初预算数 in place of 全年预算数 (SC-10).</summary>
    InitialBudget,

    /// <summary>What the form takes off far above the target was not taken off (SC-27).</summary>
    OverAchievementLeft,

    /// <summary>Another scheme's formula gives exactly this.</summary>
    OtherScheme,

    /// <summary>All points, though the target was not reached.</summary>
    FullThoughMissed,

    /// <summary>Fewer points, though the target was reached.</summary>
    DeductedThoughReached,

    /// <summary>More points than the row has (SC-30).</summary>
    AboveWeight,

    BelowZero,
}

/// <summary>Something that would explain a printed score.</summary>
/// <param name="Kind">What.</param>
/// <param name="Score">The score that it gives before printing.</param>
public sealed record DifferenceReason(DifferenceKind Kind, decimal Score)
{
    /// <summary>Name of the other scheme.</summary>
    public string? Scheme { get; init; }

    /// <summary>How its score comes to what is printed: the same, rounded or cut off.</summary>
    public PrintedAs As { get; init; }

    /// <summary>The row tells a reason for its deviation.</summary>
    public bool HasReason { get; init; }

    /// <summary>The other arithmetic, where there is one.</summary>
    public Expression? Arithmetic { get; init; }
}

/// <summary>How a number comes to what is printed.</summary>
public enum PrintedAs
{
    Same,
    Rounded,
    CutOff,
}
