using Mingzhang.Book.Entries;
using Mingzhang.Book.Publishing;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reports.Explanations;
using Mingzhang.Reports.Texts;
using Mingzhang.Writing.Package;

namespace Mingzhang.Cli.Files;

/// <summary>What came of writing one book.</summary>
/// <param name="File">Name of the entries.</param>
/// <param name="Code">Exit code: written, refused for errors, or not readable.</param>
public sealed record WriteResult(string File, int Code)
{
    /// <summary>What is wrong with the entries' cells.</summary>
    public IReadOnlyList<EntryFault> Faults { get; init; } = [];

    /// <summary>Documents, findings and what is missing; null where the entries could not be read.</summary>
    public Prepared? Prepared { get; init; }

    /// <summary>What was laid down; null where nothing was.</summary>
    public BuiltPackage? Package { get; init; }

    /// <summary>Figures that a written file does not give back; nothing was laid down then.</summary>
    public IReadOnlyList<ReadBackDifference> Differences { get; init; } = [];

    /// <summary>The same bytes lie there already.</summary>
    public bool IsSame { get; init; }

    /// <summary>Where the package lies.</summary>
    public string Folder { get; init; } = "";

    /// <summary>SHA-256 of the manifest.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Why the package could not be laid down, told; null where it was not tried, or was.</summary>
    public string? Obstacle { get; init; }
}

/// <summary>Writes books, one after the other or on several threads.</summary>
internal sealed class WriteRun(WriteRequest request, PackSet packs, TextBook texts)
{
    private readonly PackageBuilder builder = new(packs, new()
    {
        Formats = request.Formats,
        TotalsAsFormulas = request.TotalsAsFormulas,
        IsDraft = request.IsDraft,
        Program = Application.Version,
        PacksDigest = PackLoader.DigestOf(request.Packs),
    });

    /// <summary>Writes one book into a folder.</summary>
    public WriteResult Write(string path, string folder, Action<string> started, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        started(name);
        try
        {
            return Write(path, name, folder, cancellation);
        }
        catch (PackageException exception)
        {
            return new(name, Application.NotRead) { Obstacle = texts.Format(exception.Obstacle == PackageObstacle.Changed ? "write.changed-since" : "write.not-empty", ("path", exception.Path)) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(name, Application.NotRead) { Obstacle = texts.Format("write.unwritable", ("folder", folder)) };
        }
    }

    private WriteResult Write(string path, string name, string folder, CancellationToken cancellation)
    {
        var reading = EntryFile.Read(File.ReadAllBytes(path), name, packs);
        if (reading.HasErrors || reading.Book is not { } book)
        {
            return new(name, Application.NotRead) { Faults = reading.Faults };
        }

        book = request.Profile is { } profile ? book with { Profile = profile } : book;
        if (!packs.Profiles.ContainsKey(book.Profile))
        {
            return new(name, Application.NotRead) { Obstacle = Application.UnknownProfile(book.Profile, packs, texts) };
        }

        var explanations = File.Exists(ExplanationFiles.PathOf(path)) ? ExplanationFiles.Read(ExplanationFiles.PathOf(path), name) : null;
        var prepared = new Publisher(packs).Prepare(book, name, explanations, request.IsDraft ? texts["write.watermark"] : null);
        var result = new WriteResult(name, Application.Findings) { Faults = reading.Faults, Prepared = prepared, Folder = folder };
        if (prepared.Documents.Count == 0)
        {
            return result with { Code = Application.NotRead, Obstacle = texts.Format("write.nothing", ("file", name)) };
        }

        if (!prepared.IsProven || (!prepared.MayBePublished && !request.IsDraft))
        {
            return result;
        }

        var before = PackageFolder.Before(folder);
        var kept = before?.Manifest is { IsDraft: false } ? PackageFolder.Keep(folder, before) : null;
        var package = builder.Build(prepared, kept, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (before?.Manifest is { } published && IsSame(published, package.Manifest))
        {
            return result with { Code = Application.Clean, IsSame = true, Package = package with { Manifest = published }, Fingerprint = before.Fingerprint };
        }

        if (package.Differences.Count > 0)
        {
            return result with { Differences = package.Differences };
        }

        PackageFolder.Save(folder, package.Files);
        return result with { Code = Application.Clean, Package = package, Fingerprint = ManifestFile.Of("", package.Files[^1].Content).Sha256 };
    }

    // The editions before are no part of what this one says; the file of sums names them too.
    private static bool IsSame(Manifest published, Manifest made) =>
        published.IsDraft == made.IsDraft && Own(published).SequenceEqual(Own(made)) && published.Findings.SequenceEqual(made.Findings);

    private static IEnumerable<ManifestFile> Own(Manifest manifest) =>
        manifest.Files.Where(file => !file.Path.StartsWith(PackageFolder.Editions + "/", StringComparison.Ordinal) && file.Path != PackageBuilder.Sums);
}
