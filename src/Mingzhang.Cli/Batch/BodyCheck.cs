using Mingzhang.Checking;
using Mingzhang.Cli.Files;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Batch;
using Mingzhang.Reports.Excel;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Batch;

/// <summary>A document in memory, for as long as its body is checked.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Result">What is known of it.</param>
/// <param name="Document">What was read.</param>
public sealed record HeldDocument(FoundFile File, DocumentResult Result, ReadDocument Document);

/// <summary>Checks the documents of one unit, writes their report, and leaves of each what has to be kept.</summary>
public sealed class BodyCheck(IWorkshop workshop, Profile? profile, BatchFolder folder, TextBook texts)
{
    /// <summary>Checks a body.</summary>
    /// <param name="body">Its documents.</param>
    /// <param name="limit">The most that checking may take.</param>
    /// <param name="cancellation">Interrupts.</param>
    /// <returns>A result for each document.</returns>
    /// <exception cref="TimeoutException">It took longer.</exception>
    /// <exception cref="IOException">The report cannot be written.</exception>
    public IReadOnlyList<DocumentResult> Check(IReadOnlyList<HeldDocument> body, TimeSpan limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        var documents = body.Select(held => held.Document).ToList();
        var report = Limited.Run(_ => workshop.Check(documents, profile), limit, cancellation);
        var explanations = ExplanationFiles.Of(body.Select(held => held.File));
        report = Explaining.Explain(report, explanations);
        var read = new FilesRead(documents, []) { ExplanationProblems = ExplanationFiles.ProblemsOf(explanations) };
        var path = folder.ReportOf(documents[0].Organisation?.Value ?? Path.GetFileNameWithoutExtension(body[0].File.Path), body.Select(held => held.Result.File));
        WholeFile.Write(path, stream => HtmlReport.Write(stream, read, report, texts, Application.Version));
        var rows = new FindingRows(report, texts);
        var owned = FindingOrder.WorstFirst(report).ToLookup(finding => Owner(FindingNumber.PlaceOf(finding).Document, documents));
        var remarks = new Mingzhang.Reports.Words.ExplanationWords(texts);
        var bodyDigest = DigestOf(body.Select(held => held.Result));
        return
        [
            .. body.Select(held => held.Result with
            {
                State = report.Checked == 0 && !owned[held.Document.Name].Any() ? DocumentState.Nothing : DocumentState.Checked,
                Body = bodyDigest,
                Together = body.Count,
                Relations = report.Checked,
                Blocking = Count(owned[held.Document.Name], Severity.Blocking),
                Errors = Count(owned[held.Document.Name], Severity.Error),
                Questions = Count(owned[held.Document.Name], Severity.Question),
                Explained = owned[held.Document.Name].Count(finding => finding.Explained is not null),
                Report = folder.WayTo(path),
                Remarks =
                [
                    .. report.Stale.Where(stale => stale.Document == held.Document.Name).Select(remarks.Stale),
                    .. read.ExplanationProblems.Where(problem => problem.Document == held.Document.Name).Select(remarks.Problem),
                ],
                Findings = [.. owned[held.Document.Name].Select(rows.Of)],
            }),
        ];
    }

    /// <summary>Stands for documents that are checked together, and for what is in them.</summary>
    public static string DigestOf(IEnumerable<DocumentResult> body) => BatchFolder.Digest(body.Select(result => $"{result.File} {result.Content}").Order(StringComparer.Ordinal))[..16];

    private static string Owner(string document, List<ReadDocument> documents) => documents.Exists(known => known.Name == document) ? document : documents[0].Name;

    private static int Count(IEnumerable<Finding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity && finding.Explained is null);
}
