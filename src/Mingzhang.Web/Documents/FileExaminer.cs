using Mingzhang.Book.Publishing;
using Mingzhang.Checking;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reports;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Web.Documents;

/// <summary>What checking files gave, before anything is explained.</summary>
/// <param name="Body">What was read and what was not.</param>
/// <param name="Report">What was found, differences of scores among it.</param>
/// <param name="Scored">The documents that hold results, scored.</param>
public sealed record Examined(FilesRead Body, CheckReport Report, IReadOnlyList<ScoredDocument> Scored)
{
    /// <summary>Differences of scores: printed ones that their scheme does not give.</summary>
    public IReadOnlyList<Finding> ScoreFindings { get; init; } = [];

    /// <summary>What was found without them, as <c>mingzhang check</c> tells it.</summary>
    public required CheckReport Checked { get; init; }
}

/// <summary>Reads and checks files as one body of one unit, as the command line does.</summary>
public sealed class FileExaminer(PackSet packs)
{
    /// <summary>Reads and checks.</summary>
    /// <param name="files">The files; one that cannot be read does not keep the others from it.</param>
    /// <param name="profile">Name of a profile; null for what the entries say, or for what holds everywhere.</param>
    /// <param name="texts">The language in which differences of scores are told.</param>
    /// <param name="started">Told the name of each file as its reading starts, and nothing as the check starts.</param>
    /// <param name="cancellation">Ends the work between files, and within them where readers look at it.</param>
    public Examined Examine(IReadOnlyList<GivenFile> files, string? profile, TextBook texts, Action<string?> started, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(started);
        var body = new BodyReader(packs, new DocumentReader(packs).Read).Read(
            files.Where(file => !file.Name.EndsWith(ExplanationFile.Suffix, StringComparison.Ordinal)).Select(file => new BodyFile(file.Name, file.Name, () => file.Content)), started, cancellation);
        cancellation.ThrowIfCancellationRequested();
        started(null);
        var chosen = (profile ?? body.Profile) is { } name ? packs.Profiles.GetValueOrDefault(name) : null;
        var report = Checker.Check(body.Documents, chosen, packs);
        cancellation.ThrowIfCancellationRequested();
        List<ScoredDocument> scored = [.. body.Documents.Where(document => document.Performance.Sheets.Any(sheet => sheet.HasResults)).Select(document => DocumentScorer.Score(packs, document, profile: chosen?.Name))];
        var findings = new ScoreFindings(texts);
        var more = scored.SelectMany(document => findings.Of(document, report.Findings)).ToList();
        return new(body, more.Count == 0 ? report : report with { Findings = FindingNumber.Distinguished([.. report.Findings, .. more]) }, scored) { ScoreFindings = more, Checked = report };
    }
}
