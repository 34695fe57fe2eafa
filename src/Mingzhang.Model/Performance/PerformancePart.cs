namespace Mingzhang.Model.Performance;

/// <summary>What a document says of performance.</summary>
public sealed record PerformancePart
{
    public static readonly PerformancePart None = new();

    /// <summary>Sheets in the document's order, one a project or department.</summary>
    public IReadOnlyList<PerformanceSheet> Sheets { get; init; } = [];

    public IReadOnlyList<PeriodicPayments> Payments { get; init; } = [];

    public IReadOnlyList<EvaluationSummary> Summaries { get; init; } = [];
}
