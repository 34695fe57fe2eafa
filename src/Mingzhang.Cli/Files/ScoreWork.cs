using Mingzhang.Checking;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Scores;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Cli.Files;

/// <summary>Scores the documents of a command that hold results.</summary>
public sealed class ScoreWork
{
    private ScoreWork(IReadOnlyList<ScoredDocument> documents, IReadOnlyList<string> remarks, IReadOnlyList<Finding> findings)
    {
        Documents = documents;
        Remarks = remarks;
        Findings = findings;
    }

    public static ScoreWork None { get; } = new([], [], []);

    public IReadOnlyList<ScoredDocument> Documents { get; }

    /// <summary>What of the changed scores has no effect, told.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Differences of scores and quantities that are not explained.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Why the documents cannot be scored, told; null where they can.</summary>
    public static string? Obstacle(Request request, PackSet packs, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(texts);
        var scheme = request.Scheme ?? ScoringScheme.National;
        return request.Override is { } file && !File.Exists(file) ? texts.Format("override.no-file", ("file", file))
            : packs.Schemes.ContainsKey(scheme) ? null
            : texts.Format("usage.scheme", ("scheme", scheme), ("known", string.Join(texts["list-separator"], packs.Schemes.Keys)));
    }

    /// <summary>Scores.</summary>
    /// <param name="request">The command; its scheme and profile are known.</param>
    /// <param name="files">The files of the documents.</param>
    /// <param name="read">What was read.</param>
    /// <param name="report">What was found in it.</param>
    /// <param name="packs">Schemes.</param>
    /// <param name="texts">The language.</param>
    public static ScoreWork Of(Request request, IReadOnlyList<FoundFile> files, FilesRead read, CheckReport report, PackSet packs, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(report);
        var scored = new List<ScoredDocument>();
        var remarks = new List<string>();
        foreach (var document in read.Documents.Where(document => document.Performance.Sheets.Any(sheet => sheet.HasResults)))
        {
            var (set, told) = OverrideFiles.Of(files.First(file => file.Name == document.Name), document, request.Override, texts);
            scored.Add(DocumentScorer.Score(packs, document, request.Scheme, request.Profile, set));
            remarks.AddRange(told);
        }

        var findings = new ScoreFindings(texts);
        return new(scored, remarks, [.. scored.SelectMany(document => findings.Of(document, report.Findings))]);
    }
}
