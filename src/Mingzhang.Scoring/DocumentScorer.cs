using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>All that scoring tells of one document.</summary>
public sealed record ScoredDocument
{
    public required ReadDocument Document { get; init; }

    public required ChosenScheme Scheme { get; init; }

    /// <summary>The sheets with results, in the document's order.</summary>
    public required IReadOnlyList<ScoredSheet> Sheets { get; init; }

    /// <summary>The projects' sheets counted, or the departments' where there are no others; null where there is none.</summary>
    public ScoreDistribution? Distribution { get; init; }

    public required IReadOnlyList<QuantityFinding> Quantities { get; init; }
}

/// <summary>Scores the sheets of documents.</summary>
public static class DocumentScorer
{
    /// <summary>Scores one document.</summary>
    /// <param name="packs">Schemes and profiles.</param>
    /// <param name="document">The document.</param>
    /// <param name="named">A scheme's name; null to choose by the document and the profile.</param>
    /// <param name="profile">Name of the profile; null where none was chosen.</param>
    /// <param name="overrides">Scores set by hand, by the place of their row.</param>
    /// <exception cref="ArgumentException">There is no scheme of that name, or none at all.</exception>
    public static ScoredDocument Score(PackSet packs, ReadDocument document, string? named = null, string? profile = null, IReadOnlyDictionary<Place, ScoreOverride>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(document);
        var chosen = SchemeChooser.Choose(packs, document, named, profile);
        var scorer = new SheetScorer(packs);
        List<ScoredSheet> sheets = [.. document.Performance.Sheets.Where(sheet => sheet.HasResults).Select(sheet => scorer.Score(sheet, chosen, overrides))];
        return new ScoredDocument
        {
            Document = document,
            Scheme = chosen,
            Sheets = sheets,
            Distribution = sheets.Count == 0 ? null : Distributions.Of(sheets, document.Performance.Summaries),
            Quantities = QuantityFinder.Find(document, sheets),
        };
    }
}
