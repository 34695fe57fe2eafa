using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Reports;

/// <summary>The figures of a finding that a person has to look at, as against those that only take part.</summary>
public static class FindingFigures
{
    /// <summary>The figures that are wrong, or may be: those that the likeliest causes change, each once; where no cause can be
    /// told, those that the relations are about. What written rules find has places but no figures.</summary>
    public static IReadOnlyList<Correction> Suspects(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding is not CauseFinding cause)
        {
            return [];
        }

        var corrections = cause.Causes.Take(Math.Max(1, cause.EquallyLikely)).SelectMany(likely => likely.Corrections);
        return
        [
            .. cause.Causes.Count == 0
                ? cause.Broken.Select(broken => new Correction(broken.Terms[0].Fact, null)).DistinctBy(suspect => suspect.Fact)
                : corrections.DistinctBy(correction => (correction.Fact.Place, correction.Fact.Printed)),
        ];
    }

    /// <summary>All figures of the relations, each once.</summary>
    public static IReadOnlyList<Fact> TakingPart(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding is CauseFinding cause
            ? [.. cause.Broken.SelectMany(broken => broken.Terms).Select(term => term.Fact).Distinct()]
            : [];
    }

    /// <summary>Where to look, the most telling place first: the figures that may be wrong, or else the places of the finding.</summary>
    public static IReadOnlyList<Place> Places(Finding finding)
    {
        var suspects = Suspects(finding);
        return suspects.Count > 0 ? [.. suspects.Select(suspect => suspect.Fact.Place).Distinct()] : finding.Places;
    }
}
