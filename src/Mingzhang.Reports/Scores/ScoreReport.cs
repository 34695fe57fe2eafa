using Mingzhang.Checking;
using Mingzhang.Model.Performance;
using Mingzhang.Reports.Performance;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Scores;

/// <summary>A sheet of results, scored, with what was found in it.</summary>
/// <param name="Project">The sheet as every report shows it.</param>
/// <param name="Scored">Its scores.</param>
/// <param name="Numbers">The short numbers of its rows.</param>
public sealed record ScoredPart(ProjectPart Project, ScoredSheet Scored, RowNumbers Numbers);

/// <summary>All that scoring tells of the documents of one command.</summary>
public sealed class ScoreReport
{
    private ScoreReport() { }

    /// <summary>What was found about targets and results, differences of scores among them.</summary>
    public required PerformanceReport Performance { get; init; }

    public CheckReport Check => Performance.Check;

    /// <summary>The documents that hold results, in their order.</summary>
    public required IReadOnlyList<ScoredDocument> Documents { get; init; }

    /// <summary>Every sheet with results.</summary>
    public required IReadOnlyList<ScoredPart> Parts { get; init; }

    public IEnumerable<ScoredPart> Of(ScoredDocument document) => Parts.Where(part => ReferenceEquals(part.Project.Document, document.Document));

    /// <summary>Puts scores to the sheets of a report.</summary>
    public static ScoreReport Of(PerformanceReport performance, IReadOnlyList<ScoredDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(performance);
        ArgumentNullException.ThrowIfNull(documents);
        var parts = performance.Parts.ToDictionary(part => part.Sheet, (IEqualityComparer<PerformanceSheet>)ReferenceEqualityComparer.Instance);
        return new()
        {
            Performance = performance,
            Documents = documents,
            Parts = [.. documents.Select(document => (document.Sheets, Numbers: new RowNumbers(document.Document))).SelectMany(document => document.Sheets.Select(sheet => new ScoredPart(parts[sheet.Sheet], sheet, document.Numbers)))],
        };
    }
}
