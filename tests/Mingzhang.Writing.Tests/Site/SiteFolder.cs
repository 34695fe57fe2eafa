using Mingzhang.Writing.Data;

namespace Mingzhang.Writing.Tests.Site;

/// <summary>A site written to a folder that is removed in the end, as a citizen unpacks it.</summary>
internal sealed class SiteFolder : IDisposable
{
    public SiteFolder(IReadOnlyList<WrittenFile> files)
    {
        // MINGZHANG_SITE_OUT keeps the site, to be looked at.
        kept = Environment.GetEnvironmentVariable("MINGZHANG_SITE_OUT");
        Path = kept ?? Directory.CreateTempSubdirectory("mingzhang-site-").FullName;
        foreach (var file in files)
        {
            var path = System.IO.Path.Combine(Path, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    private readonly string? kept;

    public string Path { get; }

    public void Dispose()
    {
        if (kept is null)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
