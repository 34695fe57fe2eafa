using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>How much of a score can be told from what the sheet says.</summary>
public enum ScoreState
{
    /// <summary>One score.</summary>
    Told,

    /// <summary>A lowest and a highest score.</summary>
    Band,

    /// <summary>Nothing but 0 to the weight.</summary>
    CannotBeTold,
}

/// <summary>Why a score cannot be told, or only a band of it.</summary>
public enum ScoreDoubt
{
    /// <summary>Nothing is in doubt.</summary>
    None,

    /// <summary>分值 is blank, or below 0.</summary>
    WeightMissing,

    TargetMissing,

    ActualMissing,

    /// <summary>The target is words without a number, so that the evaluator scores by hand within a level (SC-40).</summary>
    TargetIsWords,

    /// <summary>The target has a number, the result has none.</summary>
    ActualIsWords,

    /// <summary>Target and result are in units that cannot be compared, or one is unknown.</summary>
    UnitsDiffer,

    /// <summary>Several values in a cell that do not pair up, or whose shares of the weight nobody says.</summary>
    SeveralValues,

    /// <summary>2500 余, 80–90, ≥ 85: the result is no single number, and its ends score differently.</summary>
    ActualInexact,

    /// <summary>A range that the result is not in.</summary>
    TargetIsRange,

    /// <summary>A target of 0 or below, missed: no share of it can be taken.</summary>
    TargetNotPositive,

    /// <summary>Later than the day: no formula of the field says what is left (SC-31).</summary>
    DateMissed,

    /// <summary>The result is the limit itself of a “&lt;” or “&gt;” (SC-26).</summary>
    AtStrictLimit,

    /// <summary>“=”, and the result is another: the scheme leaves it to a person (SC-28).</summary>
    NotEqual,

    /// <summary>A limit is passed, and no source says which formula holds (SC-25).</summary>
    FormulaNotSaid,

    /// <summary>A number too large to be brought to another unit.</summary>
    NumberTooLarge,

    /// <summary>全年预算数 or 全年执行数 is blank.</summary>
    AmountMissing,
}

/// <summary>Which rule gave the score.</summary>
public enum FormulaKind
{
    /// <summary>No rule could be used.</summary>
    None,

    /// <summary>Where more is better, by the scheme's share (SC-20, SC-56).</summary>
    Positive,

    /// <summary>Where less is better (SC-23, SC-24).</summary>
    Reverse,

    /// <summary>“=” (SC-22).</summary>
    Equal,

    /// <summary>Far above the target, some of the weight is taken off (SC-27).</summary>
    OverAchievement,

    /// <summary>The table of satisfaction (SC-55).</summary>
    SatisfactionTable,

    /// <summary>得分系数 × weight (SC-59).</summary>
    Coefficient,

    /// <summary>A share that the result itself tells: 达成预期目标 80%.</summary>
    ToldShare,

    /// <summary>A level of words (SC-40).</summary>
    QualitativeLevel,

    /// <summary>In time or not (SC-31).</summary>
    Deadline,

    /// <summary>Several values, each against its own target.</summary>
    Parts,

    /// <summary>The rate of execution (SC-11).</summary>
    Execution,
}

/// <summary>What a printed score is to the computed one.</summary>
public enum Agreement
{
    /// <summary>No score is printed.</summary>
    NotPrinted,

    /// <summary>Nothing to hold it against but 0 and the weight.</summary>
    CannotBeTold,

    /// <summary>The same.</summary>
    Same,

    /// <summary>The same, rounded to the decimals that are printed (9.34 as 9).</summary>
    Rounded,

    /// <summary>Within the band that can be told.</summary>
    WithinBand,

    /// <summary>Outside what can be told.</summary>
    Differs,
}

/// <summary>What is common to the row of execution and the rows of indicators.</summary>
public abstract record ScoredItem
{
    /// <summary>The row.</summary>
    public abstract Place Place { get; }

    /// <summary>Points that the row can bring; null where it is not known.</summary>
    public required decimal? Weight { get; init; }

    public required ScoreState State { get; init; }

    public ScoreDoubt Doubt { get; init; }

    public FormulaKind Formula { get; init; }

    /// <summary>The formula with its numbers, choices included; null where no formula was used.</summary>
    public Expression? Arithmetic { get; init; }

    /// <summary>What can be told; one number where it is told. Null where not even the weight is known.</summary>
    public ScoreSpan? Span { get; init; }

    /// <summary>The score, rounded as the scheme says; null unless it is told.</summary>
    public decimal? Score => State == ScoreState.Told ? Span?.Least : null;

    /// <summary>The score as printed.</summary>
    public abstract PrintedNumber? Printed { get; }

    public Agreement Agreement { get; init; }

    /// <summary>Printed less computed; for a band by how much it is outside; null where nothing can be held against.</summary>
    public decimal? Difference { get; init; }

    /// <summary>What would explain a printed score that is not the computed one, the likeliest first. None fits: empty.</summary>
    public IReadOnlyList<DifferenceReason> Explanations { get; init; } = [];

    /// <summary>A score set by hand; the others stay beside it.</summary>
    public ScoreOverride? Override { get; init; }

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>What counts in the total: the score set by hand, else what can be told, else 0 to the weight.</summary>
    public ScoreSpan? Counted => Override is { Outcome: OverrideOutcome.Taken } set ? ScoreSpan.Exactly(set.Score) : Span;
}

/// <summary>The scores that a row can have, both ends included unless said.</summary>
/// <param name="Least">Lowest.</param>
/// <param name="Most">Highest.</param>
/// <param name="IsMostExcluded">The highest belongs to the next level already (SC-41).</param>
public sealed record ScoreSpan(decimal Least, decimal Most, bool IsMostExcluded = false)
{
    public bool IsExact => Least == Most;

    public static ScoreSpan Exactly(decimal score) => new(score, score);

    public bool Contains(decimal score) => Least <= score && (IsMostExcluded ? score < Most : score <= Most);

    public static ScoreSpan operator +(ScoreSpan a, ScoreSpan b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(a.Least + b.Least, a.Most + b.Most, a.IsMostExcluded || b.IsMostExcluded);
    }
}

/// <summary>What happened to a score set by hand.</summary>
public enum OverrideOutcome
{
    Taken,

    /// <summary>The scheme lets nobody change scores.</summary>
    NotAllowed,

    /// <summary>No reason is given.</summary>
    ReasonMissing,

    /// <summary>Below 0, above the weight, or outside the level of a qualitative row (SC-30, SC-42).</summary>
    OutsideLimits,
}

/// <summary>A score set by hand (SC-42, SC-58).</summary>
/// <param name="Score">Points.</param>
/// <param name="Reason">Why; needed.</param>
/// <param name="By">Who; null where it is not said.</param>
public sealed record ScoreOverride(decimal Score, string Reason, string? By = null)
{
    public OverrideOutcome Outcome { get; init; }
}

/// <summary>What is to be known of a row beside its score.</summary>
public enum RowNote
{
    /// <summary>The result has no unit of its own: the target's was taken.</summary>
    UnitTakenFromTarget,

    /// <summary>Target and result were brought to one unit: 元 and 万元.</summary>
    UnitConverted,

    /// <summary>No sign is printed; that more is better was taken for granted.</summary>
    DirectionAssumed,

    /// <summary>No sign is printed; a limit, for it is a cost.</summary>
    DirectionFromCost,

    /// <summary>No sign is printed; which way is better is said by the indicator's name (响应时间, 合格率).</summary>
    DirectionFromWords,

    /// <summary>No sign is printed; the direction is the one that the printed score agrees with.</summary>
    DirectionFromPrinted,

    /// <summary>A result below 0 counts as 0 (SC-30).</summary>
    NegativeAsZero,

    /// <summary>The target was missed or passed by far, and the column of reasons is blank (SC-61).</summary>
    ReasonMissing,

    /// <summary>The weight is not printed; the scheme's was taken.</summary>
    WeightFromScheme,

    /// <summary>More was spent than the budget; that gives no more points (SC-13).</summary>
    OverSpent,

    /// <summary>The printed rate is not executed ÷ budget.</summary>
    RateDiffers,

    /// <summary>The printed 得分系数 is not what actual ÷ target gives.</summary>
    CoefficientDiffers,

    /// <summary>Whether a target was set too low is for a person to say; the form's deduction was made (SC-27).</summary>
    LowTargetAssumed,
}

/// <summary>The direction that a row was scored in.</summary>
public enum Direction
{
    /// <summary>No number is scored.</summary>
    None,
    MoreIsBetter,
    LessIsBetter,
    Equal,
}
