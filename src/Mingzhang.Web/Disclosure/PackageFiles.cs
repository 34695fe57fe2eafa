using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;

namespace Mingzhang.Web.Disclosure;

/// <summary>A package taken apart, to be served.</summary>
public sealed class OpenPackage
{
    // A path of a package is one of these names or nothing: no path leads out of it.
    private readonly Dictionary<string, PackageFile> files;

    public OpenPackage(IEnumerable<PackageFile> files) => this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Paths => files.Keys;

    public long Size => files.Values.Sum(file => (long)file.Content.Length);

    public IEnumerable<PackageFile> Files => files.Values;

    /// <summary>A file by its path; a folder's is its index.html. Null where there is none.</summary>
    public PackageFile? Find(string? path)
    {
        var name = string.IsNullOrEmpty(path) ? "index.html" : path.EndsWith('/') ? path + "index.html" : path;
        return files.GetValueOrDefault(name);
    }

    /// <summary>The policy under which a file is shown.</summary>
    public static string PolicyOf(PackageFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var own = file.Path.EndsWith(".html", StringComparison.Ordinal) ? PackageZip.PolicyOf(Encoding.UTF8.GetString(file.Content)) : null;
        return $"{own ?? "default-src 'none'; style-src 'unsafe-inline'; sandbox"}; frame-ancestors 'self'";
    }
}

/// <summary>Packages that were looked at lately, up to a size: most of what citizens read comes from here.</summary>
public sealed class PackageFiles(Keeper keeper)
{
    private const long MostBytes = 256L << 20;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, OpenPackage Package)> known = [];

    /// <summary>A package that is kept; null where its archive is gone.</summary>
    public async Task<OpenPackage?> OfAsync(string district, string hash)
    {
        var key = $"{district}/{hash}";
        lock (gate)
        {
            for (var node = known.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    known.Remove(node);
                    known.AddFirst(node);
                    return node.Value.Package;
                }
            }
        }

        if (await keeper.ReadAsync(looking => BlobStore.FindAsync(looking, district, hash)) is not { } archive)
        {
            return null;
        }

        var package = new OpenPackage(PackageZip.Read(archive));
        lock (gate)
        {
            known.AddFirst((key, package));
            while (known.Count > 1 && known.Sum(entry => entry.Package.Size) > MostBytes)
            {
                known.RemoveLast();
            }
        }

        return package;
    }
}
