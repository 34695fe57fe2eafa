using System.IO.Compression;
using System.Text.RegularExpressions;
using Mingzhang.Book.Publishing;

namespace Mingzhang.Web.Disclosure;

/// <summary>The files of a package as one archive: what is kept of an edition, and what citizens load.</summary>
public static partial class PackageZip
{
    // The earliest day that an archive can name: the same files give the same bytes.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<PackageFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal);
                entry.LastWriteTime = NoDay;
                using var stream = entry.Open();
                stream.Write(file.Content);
            }
        }

        return content.ToArray();
    }

    public static IReadOnlyList<PackageFile> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return new PackageFile(entry.FullName, content.ToArray());
        })];
    }

    /// <summary>Type of a file by its extension; the package holds no others.</summary>
    public static string TypeOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" => "text/html; charset=utf-8",
        ".CSS" => "text/css; charset=utf-8",
        ".JS" => "text/javascript; charset=utf-8",
        ".JSON" => "application/json; charset=utf-8",
        ".JSONLD" => "application/ld+json; charset=utf-8",
        ".CSV" => "text/csv; charset=utf-8",
        ".SVG" => "image/svg+xml",
        ".PNG" => "image/png",
        ".PDF" => "application/pdf",
        ".XML" => "application/xml; charset=utf-8",
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>The policy that a page of the package brings with it, by the hashes of its own style and script; null where it brings none.</summary>
    public static string? PolicyOf(string html)
    {
        var found = PolicyPattern().Match(html);
        return found.Success ? System.Net.WebUtility.HtmlDecode(found.Groups[1].Value) : null;
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PolicyPattern();
}
