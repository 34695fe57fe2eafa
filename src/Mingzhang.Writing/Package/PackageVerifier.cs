using System.Security.Cryptography;

namespace Mingzhang.Writing.Package;

/// <summary>What is wrong with a file of a package.</summary>
public enum PackageFault
{
    /// <summary>Its bytes are not those that were published.</summary>
    Changed,

    Missing,

    /// <summary>The manifest does not name it.</summary>
    Added,

    /// <summary>It cannot be read, so nothing is known of it.</summary>
    Unreadable,

    /// <summary>The manifest names a path outside of the package; it is not looked at.</summary>
    Outside,
}

/// <summary>A file that is not as it was published.</summary>
/// <param name="Path">Its path within the package.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record PackageFinding(string Path, PackageFault Fault);

/// <summary>What verifying a package gave.</summary>
/// <param name="Manifest">The manifest; null where there is none that can be read.</param>
/// <param name="Fingerprint">SHA-256 of the manifest: who knows it from elsewhere knows that the manifest is the published one.</param>
/// <param name="Findings">What is not as published, by path.</param>
public sealed record Verification(Manifest? Manifest, string Fingerprint, IReadOnlyList<PackageFinding> Findings)
{
    public bool IsWhole => Manifest is not null && Findings.Count == 0;
}

/// <summary>Compares the files of a published folder with its manifest, offline.</summary>
public static class PackageVerifier
{
    // A manifest of a unit's disclosure has a few hundred lines.
    private const long LargestManifest = 64 << 20;

    /// <summary>Verifies a folder.</summary>
    /// <param name="folder">The folder that holds manifest.json.</param>
    /// <param name="started">Told each path before it is read.</param>
    /// <param name="cancellation">Ends the work between files.</param>
    /// <exception cref="IOException">The folder itself cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself may not be read.</exception>
    public static Verification Verify(string folder, Action<string>? started = null, CancellationToken cancellation = default)
    {
        var manifestPath = Path.Combine(folder, Manifest.FileName);
        if (!File.Exists(manifestPath) || new FileInfo(manifestPath).Length > LargestManifest)
        {
            return new(null, "", []);
        }

        var bytes = File.ReadAllBytes(manifestPath);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Manifest.Parse(bytes) is not { } manifest)
        {
            return new(null, fingerprint, []);
        }

        List<PackageFinding> findings = [];
        var named = new HashSet<string>(StringComparer.Ordinal) { Manifest.FileName };
        foreach (var file in manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            started?.Invoke(file.Path);
            named.Add(file.Path);
            if (FaultOf(folder, file) is { } fault)
            {
                findings.Add(new(file.Path, fault));
            }
        }

        findings.AddRange(FilesIn(folder).Where(path => !named.Contains(path)).Select(path => new PackageFinding(path, PackageFault.Added)));
        return new(manifest, fingerprint, [.. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal)]);
    }

    /// <summary>The paths of all files in a folder, parted by slashes. Links are files of their own and are not followed.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, ReturnSpecialDirectories = false })
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));

    private static PackageFault? FaultOf(string folder, ManifestFile file)
    {
        if (!IsInside(file.Path))
        {
            return PackageFault.Outside;
        }

        var info = new FileInfo(Path.Combine(folder, file.Path));
        if (!info.Exists)
        {
            return PackageFault.Missing;
        }

        try
        {
            // A link may lead to a file that changes later, or out of the package.
            return info.LinkTarget is not null || info.Length != file.Bytes || !IsSame(info, file) ? PackageFault.Changed : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return PackageFault.Unreadable;
        }
    }

    // Both hashes have to agree: who could forge one of them could not forge both.
    private static bool IsSame(FileInfo info, ManifestFile file)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sm3 = new Sm3();
        using var stream = info.OpenRead();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            sha256.AppendData(buffer, 0, read);
            sm3.Append(buffer.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(sha256.GetHashAndReset()) == file.Sha256 && Convert.ToHexStringLower(sm3.Finish()) == file.Sm3;
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && !path.Contains('\\') && !path.Contains('\0') && !Path.IsPathRooted(path) && !path.Split('/').Any(part => part is "" or "." or "..");
}
