using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Mingzhang.Web.Hosting;

/// <summary>Addresses of the own styles and scripts, with a hash of their content, so that a browser may keep them for a year.</summary>
public sealed class OwnFiles(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Changed, string Version)> versions = new(StringComparer.Ordinal);

    /// <summary>The address of a file under wwwroot, as <c>/css/base.css?v=…</c>; without version if there is no such file.</summary>
    public string this[string path] => Version(path) is { } version ? $"{path}?v={version}" : path;

    /// <summary>Whether the file is there: scripts are missing where Node was, and the pages work without.</summary>
    public bool Has(string path) => environment.WebRootFileProvider.GetFileInfo(path).Exists;

    /// <summary>Only the address of exactly this content may be kept; any other has to be asked for again.</summary>
    internal void SetCaching(StaticFileResponseContext response)
    {
        var isThis = response.Context.Request.Query["v"] is [{ } asked] && asked == Version(response.Context.Request.Path.Value ?? "");
        response.Context.Response.Headers.CacheControl = isThis ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private string? Version(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory)
        {
            return null;
        }

        if (versions.TryGetValue(path, out var known) && known.Changed == file.LastModified)
        {
            return known.Version;
        }

        using var stream = file.CreateReadStream();
        var version = Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
        versions[path] = (file.LastModified, version);
        return version;
    }
}
