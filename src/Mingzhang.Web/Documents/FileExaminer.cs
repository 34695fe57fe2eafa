using Mingzhang.Book.Entries;
using Mingzhang.Book.Publishing;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;
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
public sealed record Examined(FilesRead Body, CheckReport Report, IReadOnlyList<ScoredDocument> Scored);

/// <summary>Reads and checks files as one body of one unit, as the command line does.</summary>
public sealed class FileExaminer(PackSet packs)
{
    private const int MostFaults = 20;

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
        var body = Read(files, started, cancellation);
        cancellation.ThrowIfCancellationRequested();
        started(null);
        var chosen = (profile ?? body.Profile) is { } name ? packs.Profiles.GetValueOrDefault(name) : null;
        var report = Checker.Check(body.Documents, chosen, packs);
        cancellation.ThrowIfCancellationRequested();
        List<ScoredDocument> scored = [.. body.Documents.Where(document => document.Performance.Sheets.Any(sheet => sheet.HasResults)).Select(document => DocumentScorer.Score(packs, document, profile: chosen?.Name))];
        var findings = new ScoreFindings(texts);
        var more = scored.SelectMany(document => findings.Of(document, report.Findings)).ToList();
        return new(body, more.Count == 0 ? report : report with { Findings = FindingNumber.Distinguished([.. report.Findings, .. more]) }, scored);
    }

    private FilesRead Read(IReadOnlyList<GivenFile> files, Action<string?> started, CancellationToken cancellation)
    {
        var reader = new DocumentReader(packs);
        List<ReadDocument> documents = [];
        List<UnreadableFile> unreadable = [];
        var profiles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !file.Name.EndsWith(ExplanationFile.Suffix, StringComparison.Ordinal)))
        {
            cancellation.ThrowIfCancellationRequested();
            started(file.Name);
            try
            {
                if (!EntryFile.IsEntries(file.Content, packs))
                {
                    documents.Add(reader.Read(file.Content, file.Name, cancellation));
                }
                else if (EntryFile.Read(file.Content, file.Name, packs) is { HasErrors: false, Book: { } book })
                {
                    documents.AddRange(new Publisher(packs).Read(book, file.Name));
                    profiles.Add(book.Profile);
                }
                else
                {
                    unreadable.Add(new(file.Name, UnreadableFile.Entries, FaultsOf(file)));
                }
            }
            catch (UnreadableException exception)
            {
                unreadable.Add(new(file.Name, exception.Reason, exception.Detail));
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or PackException))
            {
                // The last resort: a reader failed where it should have said why. The other files are still checked.
                unreadable.Add(new(file.Name, UnreadableFile.Unexpected, exception.GetType().Name));
            }
        }

        return new(documents, unreadable) { Profile = profiles.Count == 1 ? profiles.Single() : null };
    }

    private string FaultsOf(GivenFile file) => string.Join(' ', EntryFile.Read(file.Content, file.Name, packs).Faults
        .Where(fault => fault.Severity != Severity.Question).Take(MostFaults).Select(fault => $"{fault.Sheet}{fault.Cell}：{fault.Problem}{fault.Remedy}"));
}
