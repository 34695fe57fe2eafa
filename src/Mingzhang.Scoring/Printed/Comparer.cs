using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>What holding a printed score against the computed one gave.</summary>
internal sealed record Compared(Agreement Agreement, decimal? Difference, IReadOnlyList<DifferenceReason> Explanations)
{
    public static readonly Compared NotPrinted = new(Agreement.NotPrinted, null, []);
}

/// <summary>Holds printed scores against what can be told, and looks for what would explain those that differ.</summary>
internal static class Comparer
{
    /// <summary>Holds a printed score against a row.</summary>
    /// <param name="printed">The score as printed.</param>
    /// <param name="row">What can be told.</param>
    /// <param name="weight">Points of the row.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="others">What other ways of scoring give; asked only where the printed score differs.</param>
    public static Compared Compare(PrintedScore? printed, RowScore row, decimal weight, ScoringScheme scheme, Func<PrintedScore, IEnumerable<DifferenceReason>> others)
    {
        if (printed is not { } score)
        {
            return Compared.NotPrinted;
        }

        var outside = Outside(score, weight);
        if (row.State == ScoreState.CannotBeTold)
        {
            return outside is null ? new(Agreement.CannotBeTold, null, []) : new(Agreement.Differs, score.Number - outside.Score, [outside]);
        }

        var span = row.Span(scheme);
        if (row.State == ScoreState.Band)
        {
            var edge = score.Number < span.Least ? span.Least : span.Most;
            var isWithin = span.Contains(score.Number) || (!row.IsMostExcluded && score.As(row.Least, row.Most, scheme.Decimals) is not null);
            return isWithin ? new(Agreement.WithinBand, null, []) : new(Agreement.Differs, score.Number - edge, outside is null ? [.. others(score)] : [outside]);
        }

        var computed = (row.Arithmetic?.Value ?? row.Least).Rounded(scheme.Decimals);
        switch (score.As(row.Least, row.Most, scheme.Decimals))
        {
            case PrintedAs.Same:
                return new(Agreement.Same, 0, []);
            case PrintedAs.Rounded:
                return new(Agreement.Rounded, score.Number - computed, [new(DifferenceKind.Rounded, computed) { As = PrintedAs.Rounded }]);
            case PrintedAs.CutOff when outside is null:
                return new(Agreement.Differs, score.Number - computed, [new(DifferenceKind.CutOff, computed) { As = PrintedAs.CutOff }, .. others(score)]);
            default:
                return new(Agreement.Differs, score.Number - computed, outside is null ? [.. others(score)] : [outside]);
        }
    }

    private static DifferenceReason? Outside(PrintedScore score, decimal weight) =>
        score.Number > weight ? new(DifferenceKind.AboveWeight, weight)
        : score.Number < 0 ? new(DifferenceKind.BelowZero, 0)
        : null;
}
