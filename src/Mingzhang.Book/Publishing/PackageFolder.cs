using Mingzhang.Writing.Data;
using Mingzhang.Writing.Package;

namespace Mingzhang.Book.Publishing;

/// <summary>A file of a package before it is on disk.</summary>
/// <param name="Path">Its path within the package, parted by slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackageFile(string Path, byte[] Content);

/// <summary>An edition that is published already.</summary>
/// <param name="Manifest">What it holds.</param>
/// <param name="Fingerprint">SHA-256 of its manifest.</param>
/// <param name="Figures">Its <see cref="DataPaths.Facts"/>.</param>
/// <param name="Kept">Its files and those of editions before it, where the next one keeps them.</param>
public sealed record PublishedEdition(Manifest Manifest, string Fingerprint, byte[] Figures, IReadOnlyList<PackageFile> Kept)
{
    /// <summary>An edition from all its files; null where these are none of a package.</summary>
    public static PublishedEdition? Of(IReadOnlyList<PackageFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.FirstOrDefault(file => file.Path == Manifest.FileName) is { } written && Manifest.Parse(written.Content) is { } manifest
            && files.FirstOrDefault(file => file.Path == DataPaths.Facts) is { } figures
            ? new(manifest, ManifestFile.Of("", written.Content).Sha256, figures.Content, Aside(manifest, files))
            : null;
    }

    /// <summary>The files of an edition as the next one keeps them: those of editions before it stay where they are.</summary>
    internal static IReadOnlyList<PackageFile> Aside(Manifest manifest, IEnumerable<PackageFile> files) =>
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Path.StartsWith(PackageFolder.Editions + "/", StringComparison.Ordinal) ? file : file with { Path = $"{PackageFolder.Editions}/{manifest.Edition}/{file.Path}" })];
}

/// <summary>Lays a package down. The old edition stays until the new one is complete, and is kept under <see cref="Editions"/>.</summary>
public static class PackageFolder
{
    /// <summary>Folder within the package that keeps earlier editions, each as it was published.</summary>
    public const string Editions = "editions";

    /// <summary>The manifest of what lies in a folder; null where nothing does.</summary>
    /// <exception cref="PackageException">Something lies there that is no package of this program, or that was changed since.</exception>
    public static Verification? Before(string folder)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return null;
        }

        var verification = PackageVerifier.Verify(folder);
        return verification.Manifest is null ? throw new PackageException(PackageObstacle.NotEmpty, folder)
            : !verification.IsWhole ? throw new PackageException(PackageObstacle.Changed, Path.Combine(folder, verification.Findings[0].Path))
            : verification;
    }

    /// <summary>Writes files beside the folder and moves them into its place.</summary>
    /// <exception cref="IOException">The folder cannot be written; what lay there is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Save(string folder, IEnumerable<PackageFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (unfinished, old) = (whole + ".new", whole + ".old");
        DeleteIfThere(unfinished);
        DeleteIfThere(old);
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(unfinished, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content);
            }

            if (Directory.Exists(whole))
            {
                Directory.Move(whole, old);
            }

            try
            {
                Directory.Move(unfinished, whole);
            }
            catch (IOException) when (Directory.Exists(old) && !Directory.Exists(whole))
            {
                Directory.Move(old, whole);
                throw;
            }
        }
        finally
        {
            DeleteIfThere(unfinished);
            if (Directory.Exists(whole))
            {
                DeleteIfThere(old);
            }
        }
    }

    /// <summary>What lies in a folder, to be kept within the edition that comes after it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="verification">What verifying it gave: it is whole.</param>
    public static PublishedEdition Keep(string folder, Verification verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var manifest = verification.Manifest ?? throw new ArgumentException("no manifest", nameof(verification));
        var files = PackageVerifier.FilesIn(folder).Select(path => new PackageFile(path, File.ReadAllBytes(Path.Combine(folder, path))));
        return new(manifest, verification.Fingerprint, File.ReadAllBytes(Path.Combine(folder, DataPaths.Facts)), PublishedEdition.Aside(manifest, files));
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>Why a package cannot be laid down.</summary>
public enum PackageObstacle
{
    /// <summary>The folder holds files that this program did not publish.</summary>
    NotEmpty,

    /// <summary>Files of the published edition were changed since; the message names the first.</summary>
    Changed,
}

/// <summary>A package cannot be laid down; what lies there stays as it is.</summary>
public sealed class PackageException(PackageObstacle obstacle, string path) : Exception($"{obstacle}: {path}")
{
    public PackageObstacle Obstacle { get; } = obstacle;

    /// <summary>The folder or file that stands in the way.</summary>
    public string Path { get; } = path;
}
