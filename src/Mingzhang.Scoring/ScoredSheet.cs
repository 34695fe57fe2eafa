using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>A sheet of results, scored.</summary>
public sealed record ScoredSheet
{
    public required PerformanceSheet Sheet { get; init; }

    public required ChosenScheme Scheme { get; init; }

    /// <summary>The row of execution; null where the sheet prints no amounts.</summary>
    public ScoredExecution? Execution { get; init; }

    /// <summary>The indicators in the sheet's order.</summary>
    public required IReadOnlyList<ScoredRow> Rows { get; init; }

    /// <summary>The first levels in the sheet's order, execution left out.</summary>
    public required IReadOnlyList<ScoredLevel> Levels { get; init; }

    public required SheetTotal Total { get; init; }

    /// <summary>Execution first, then the indicators.</summary>
    public IEnumerable<ScoredItem> Items => Execution is null ? Rows : Rows.Prepend<ScoredItem>(Execution);
}

/// <summary>A first level with what its indicators add up to.</summary>
/// <param name="Level">Null where its words are not known.</param>
/// <param name="Label">As printed.</param>
/// <param name="Weight">Sum of the printed weights.</param>
/// <param name="SchemeWeight">What the scheme gives the level in principle; null where it says nothing of it.</param>
/// <param name="Counted">What its rows bring.</param>
/// <param name="Printed">Sum of the printed scores; null where one is missing.</param>
public sealed record ScoredLevel(FirstLevel? Level, string Label, decimal Weight, decimal? SchemeWeight, ScoreSpan Counted, decimal? Printed);

/// <summary>The total, as computed and as printed.</summary>
public sealed record SheetTotal
{
    /// <summary>Sum of all weights; 100 in an ordinary sheet (SC-50).</summary>
    public required decimal Weight { get; init; }

    /// <summary>Every row has a weight; without one, what the rows bring together cannot be told.</summary>
    public required bool HasAllWeights { get; init; }

    /// <summary>What the rows bring together, from the least to the most.</summary>
    public required ScoreSpan Counted { get; init; }

    /// <summary>The total without scores set by hand.</summary>
    public required ScoreSpan Computed { get; init; }

    /// <summary>Sum of the printed scores; null where one is missing.</summary>
    public decimal? PrintedSum { get; init; }

    /// <summary>总分 as printed.</summary>
    public PrintedNumber? Printed { get; init; }

    /// <summary>总分 is the sum of the printed scores; null where one of them is missing.</summary>
    public bool? PrintedAddsUp { get; init; }

    /// <summary>总分 is within what can be told; null where none is printed.</summary>
    public bool? PrintedIsWithin { get; init; }

    /// <summary>The grade of the total; null where the least and the most have different grades.</summary>
    public string? Grade { get; init; }

    /// <summary>All grades that the total can have, the best first.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    /// <summary>The grade of the printed total, by the scheme; null where none is printed.</summary>
    public string? GradeOfPrinted { get; init; }

    /// <summary>评价等级 as printed.</summary>
    public PrintedText? PrintedGrade { get; init; }

    /// <summary>The printed grade is that of the printed total; null where one of them is missing, or the grade is none of
    /// the scheme's.</summary>
    public bool? PrintedGradeFits { get; init; }
}

/// <summary>Why a scheme was taken.</summary>
public enum SchemeReason
{
    /// <summary>A person named it.</summary>
    Named,

    /// <summary>The document's own words name its formula.</summary>
    FormWords,

    /// <summary>The sheet has a column 得分系数.</summary>
    CoefficientColumn,

    /// <summary>The sheet has 成本指标 as a first level.</summary>
    CostLevel,

    /// <summary>The profile uses it.</summary>
    Profile,

    /// <summary>Nothing says anything else.</summary>
    Default,
}

/// <summary>A scheme and why it was taken.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Reason">Why.</param>
/// <param name="Proof">The words, the profile's name, the column; empty where none.</param>
public sealed record ChosenScheme(ScoringScheme Scheme, SchemeReason Reason, string Proof);
