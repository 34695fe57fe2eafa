using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Judges scores set by hand.</summary>
internal static class Overrides
{
    public static ScoreOverride? Judged(ScoreOverride? set, decimal? weight, RowScore? row, ScoringScheme scheme)
    {
        if (set is null)
        {
            return null;
        }

        var isBand = row is { State: ScoreState.Band, Formula: FormulaKind.QualitativeLevel };
        return set with
        {
            Outcome = scheme.HandEdits == HandEdits.Refused ? OverrideOutcome.NotAllowed
                : string.IsNullOrWhiteSpace(set.Reason) ? OverrideOutcome.ReasonMissing
                : set.Score < 0 || set.Score > (weight ?? 100) || (isBand && scheme.HandEdits == HandEdits.WithinBand && !row!.Span(scheme).Contains(set.Score)) ? OverrideOutcome.OutsideLimits
                : OverrideOutcome.Taken,
        };
    }
}
