using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Several scored sheets together (SC-64, SC-65).</summary>
public sealed record ScoreDistribution
{
    /// <summary>Number of sheets with results.</summary>
    public required int Count { get; init; }

    /// <summary>Sum of their full-year budgets in fen; null where one has none.</summary>
    public decimal? AmountFen { get; init; }

    /// <summary>Sum of their executed amounts in fen; null where one has none.</summary>
    public decimal? ExecutedFen { get; init; }

    /// <summary>Mean of the printed totals, two decimals; null where one is missing.</summary>
    public decimal? PrintedAverage { get; init; }

    /// <summary>Mean of what can be told.</summary>
    public required ScoreSpan Average { get; init; }

    /// <summary>The grades, the best first.</summary>
    public required IReadOnlyList<GradeCount> Grades { get; init; }

    /// <summary>What summaries print against what the sheets give.</summary>
    public IReadOnlyList<SummaryItem> Summary { get; init; } = [];
}

/// <summary>How many sheets have a grade.</summary>
/// <param name="Name">优</param>
/// <param name="From">Points from which it is given.</param>
/// <param name="Printed">Sheets whose printed total has it.</param>
/// <param name="Surely">Sheets whose computed total surely has it.</param>
/// <param name="Perhaps">Sheets whose computed total may have it, those that surely have it left out.</param>
public sealed record GradeCount(string Name, decimal From, int Printed, int Surely, int Perhaps);

/// <summary>What a summary tells.</summary>
public enum SummaryMatter
{
    /// <summary>Number of projects.</summary>
    Count,

    /// <summary>涉及金额: full-year budgets.</summary>
    Amount,

    /// <summary>平均得分</summary>
    Average,

    /// <summary>Projects in a band of scores.</summary>
    Band,

    /// <summary>Bands add up to the number of projects.</summary>
    BandsAddUp,

    /// <summary>The forms of evaluation add up to the whole.</summary>
    FormsAddUp,
}

/// <summary>A number of a printed summary beside what the sheets give.</summary>
/// <param name="Matter">What it tells.</param>
/// <param name="Label">部门评价 · 90（含）-100分; empty for the whole.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Given">What the sheets give, in the printed unit; null where it cannot be told.</param>
/// <param name="Agrees">Whether both can be the same; null where it cannot be told.</param>
public sealed record SummaryItem(SummaryMatter Matter, string Label, PrintedNumber Printed, decimal? Given, bool? Agrees);
