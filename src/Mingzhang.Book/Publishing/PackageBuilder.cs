using System.Text;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Excel;
using Mingzhang.Writing.Office;
using Mingzhang.Writing.Package;
using Mingzhang.Writing.Site;
using Mingzhang.Writing.Word;

namespace Mingzhang.Book.Publishing;

/// <summary>What a package is made with, beside what was prepared.</summary>
public sealed record PackageOptions
{
    public OutputFormats Formats { get; init; } = OutputFormats.All;

    /// <summary>Totals of the Excel files are formulas.</summary>
    public bool TotalsAsFormulas { get; init; }

    /// <summary>A draft is marked as one in its manifest.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Digest of the packs.</summary>
    public required string PacksDigest { get; init; }
}

/// <summary>The files of a package before they are laid down, the manifest last.</summary>
/// <param name="Files">All of them.</param>
/// <param name="Manifest">What they are.</param>
/// <param name="NoPdf">Why there is no PDF though one was wanted; null where there is, or none was wanted.</param>
public sealed record BuiltPackage(IReadOnlyList<PackageFile> Files, Manifest Manifest, string? NoPdf)
{
    /// <summary>Figures that a file of the package does not give back as they were written; empty where all are proven. A PDF is laid out
    /// from the proven Word file and not read again.</summary>
    public IReadOnlyList<ReadBackDifference> Differences { get; init; } = [];
}

/// <summary>Makes all files of a package from what was prepared. Same input, same bytes.</summary>
public sealed class PackageBuilder(PackSet packs, PackageOptions options)
{
    /// <summary>File of hashes that sha256sum reads: who has not this program verifies with it.</summary>
    public const string Sums = "SHA256SUMS";

    private readonly TextBook texts = TextBook.Of(Language.Chinese);

    /// <summary>Makes the files.</summary>
    /// <param name="prepared">Documents that may be published, or are drafts.</param>
    /// <param name="before">The edition that lies in the folder; null for none.</param>
    /// <param name="cancellation">Ends the work between files, and LibreOffice.</param>
    public BuiltPackage Build(Prepared prepared, PublishedEdition? before = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        var (pdfs, noPdf) = Pdfs(prepared, cancellation);
        List<SiteAttachment> attachments = [];
        for (var i = 0; i < prepared.Documents.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            attachments.AddRange(Attachments(prepared.Documents[i], pdfs.ElementAtOrDefault(i)));
        }

        var files = Files(prepared, attachments).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var figures = files.Find(file => file.Path == DataPaths.Facts)!.Content;
        files.AddRange(before?.Kept ?? []);
        var hashes = files.ConvertAll(file => ManifestFile.Of(file.Path, file.Content));
        files.Add(new(Sums, Encoding.UTF8.GetBytes(string.Concat(hashes.Select(file => $"{file.Sha256}  {file.Path}\n")))));
        hashes.Add(ManifestFile.Of(Sums, files[^1].Content));
        var manifest = new Manifest
        {
            Organisation = prepared.Book.Unit.Name,
            Year = prepared.Book.Year,
            Profile = prepared.Book.Profile,
            Program = options.Program,
            Packs = options.PacksDigest,
            IsDraft = options.IsDraft,
            Edition = (before?.Manifest.Edition ?? 0) + 1,
            Before = before?.Fingerprint,
            Corrections = before is null ? [] : Publishing.Corrections.Between(before.Figures, figures, [.. prepared.Documents.Select(document => document.Written)]),
            Findings = [.. Told(prepared.Report)],
            Files = [.. hashes.OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
        files.Add(new(Manifest.FileName, manifest.ToBytes()));
        return new(files, manifest, noPdf) { Differences = Proofs(prepared, files, cancellation) };
    }

    // The files themselves are read, by the reader that reads any stranger's file.
    private List<ReadBackDifference> Proofs(Prepared prepared, List<PackageFile> files, CancellationToken cancellation)
    {
        var reader = new DocumentReader(packs);
        List<ReadBackDifference> differences = [];
        foreach (var document in prepared.Documents)
        {
            var own = new[] { $"files/{document.Written.Id}.docx", $"files/{document.Written.Id}.xlsx", SiteWriter.PathOfWhole(document.Written.Id) };
            foreach (var file in files.Where(file => own.Contains(file.Path, StringComparer.Ordinal)))
            {
                var read = reader.Read(file.Content, Path.GetFileName(file.Path), cancellation);
                differences.AddRange(ReadBack.Of(document.Written, read).Select(difference => difference with { Table = $"{file.Path} {difference.Table}" }));
            }
        }

        return differences;
    }

    private (IReadOnlyList<PdfFile> Files, string? Reason) Pdfs(Prepared prepared, CancellationToken cancellation)
    {
        if (!options.Formats.HasFlag(OutputFormats.Pdf))
        {
            return ([], null);
        }

        try
        {
            return (PdfConverter.Convert([.. prepared.Documents.Select(document => document.Written)], cancellation: cancellation), null);
        }
        catch (PdfException exception)
        {
            return ([], exception.Message);
        }
    }

    private IEnumerable<SiteAttachment> Attachments(PreparedDocument document, PdfFile? pdf)
    {
        var written = document.Written;
        if (options.Formats.HasFlag(OutputFormats.Word))
        {
            using var stream = new MemoryStream();
            DocxWriter.Write(written, stream, pdf?.Pages);
            yield return new(written.Id, $"{written.Id}.docx", stream.ToArray());
        }

        if (options.Formats.HasFlag(OutputFormats.Excel))
        {
            using var stream = new MemoryStream();
            XlsxWriter.Write(written, stream, options.TotalsAsFormulas);
            yield return new(written.Id, $"{written.Id}.xlsx", stream.ToArray());
        }

        if (pdf is not null)
        {
            yield return new(written.Id, $"{written.Id}.pdf", pdf.Content);
        }
    }

    private IEnumerable<PackageFile> Files(Prepared prepared, List<SiteAttachment> attachments)
    {
        var documents = prepared.Documents.Select(document => document.Written).ToList();
        if (options.Formats.HasFlag(OutputFormats.Site))
        {
            return SiteWriter.Write(new()
            {
                Documents = documents,
                Ledger = prepared.Ledger,
                Packs = packs,
                Attachments = attachments,
                Questions = [.. Questions(prepared)],
                Version = options.Program,
            }).Select(file => new PackageFile(file.Path, file.Bytes.ToArray()));
        }

        // Without a site the data may still be wanted; the figures are always there, for the next edition is compared with them.
        var data = DataWriter.Write(new(documents) { Version = options.Program });
        return data.Where(file => options.Formats.HasFlag(OutputFormats.Data) || file.Path == DataPaths.Facts)
            .Select(file => new PackageFile(file.Path, file.Bytes.ToArray()))
            .Concat(attachments.Select(file => new PackageFile($"files/{file.Name}", file.Bytes.ToArray())));
    }

    private IEnumerable<SiteQuestion> Questions(Prepared prepared)
    {
        var words = new FindingWords(texts, new PlaceWords(texts, prepared.Documents.Count > 1));
        return prepared.Report.Findings.Where(finding => finding.Severity == Severity.Question || finding.Explained is not null).Select(finding => new SiteQuestion(words.Headline(finding), words.Remedy(finding))
        {
            Document = prepared.Documents.FirstOrDefault(document => document.Read.Name == finding.Places[0].Document)?.Written.Id,
            Answer = finding.Explained?.Reason ?? "",
        });
    }

    private IEnumerable<ManifestFinding> Told(CheckReport report)
    {
        var words = new FindingWords(texts, new PlaceWords(texts, report.Documents.Count > 1));
        return report.Findings.Select(finding => new ManifestFinding(finding.Number, words.Headline(finding), finding.Explained?.Reason ?? "", finding.Explained?.By ?? ""));
    }
}
