namespace Mingzhang.Model.Performance;

/// <summary>The sentence that tells how many projects were evaluated, for how much, and with which scores (SC-64).</summary>
public sealed record EvaluationSummary
{
    public required Place Place { get; init; }

    /// <summary>Number of projects evaluated, in 个.</summary>
    public PrintedNumber? Count { get; init; }

    /// <summary>Percent of all projects.</summary>
    public PrintedNumber? Share { get; init; }

    public PrintedNumber? Amount { get; init; }

    /// <summary>The same for each form of evaluation: 部门评价, 单位自评.</summary>
    public IReadOnlyList<EvaluationForm> Forms { get; init; } = [];
}

/// <summary>What a summary tells of one form of evaluation.</summary>
/// <param name="Label">As printed: 部门评价.</param>
/// <param name="Kind">The sheets that it counts; null where the words are not known.</param>
public sealed record EvaluationForm(string Label, SheetKind? Kind)
{
    public PrintedNumber? Count { get; init; }

    public PrintedNumber? Amount { get; init; }

    /// <summary>平均得分</summary>
    public PrintedNumber? Average { get; init; }

    public IReadOnlyList<ScoreBand> Bands { get; init; } = [];
}

/// <summary>How many projects scored between two marks.</summary>
/// <param name="Label">As printed: 90（含）-100分, 优.</param>
/// <param name="From">Lowest score in the band, itself included; null where only a grade's name is printed.</param>
/// <param name="To">Highest score; excluded unless it is 100; null as above.</param>
/// <param name="Count">Number of projects.</param>
public sealed record ScoreBand(string Label, decimal? From, decimal? To, PrintedNumber Count);
