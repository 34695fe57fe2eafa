using System.IO.Compression;
using System.Text;

namespace Mingzhang.Web.Evidence;

/// <summary>Why a file is not taken as evidence.</summary>
internal enum Refusal
{
    Empty,
    TooBig,

    /// <summary>Its content is none of the kinds that are taken: programs, archives, pages, scripts.</summary>
    Kind,

    /// <summary>Its content is not what its name says.</summary>
    NameDiffers,

    /// <summary>An Office file with macros.</summary>
    Macros,
}

/// <summary>A file that was sent, looked at by its content: what a name says is only held against it.</summary>
/// <param name="Name">The name without folders and without what file systems and heads of answers trip over.</param>
/// <param name="MediaType">Type by content.</param>
internal sealed record EvidenceFile(string Name, string MediaType)
{
    /// <summary>20 MB, in bytes.</summary>
    public const int LargestSize = 20 * 1024 * 1024;

    /// <summary>For the browser's dialog; the server looks at the content.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.csv,.txt";

    private const int LongestName = 120;
    private const int MostEntries = 4000;

    /// <summary>Looks at a file.</summary>
    public static (EvidenceFile? File, Refusal? Refused) Of(string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0)
        {
            return (null, Refusal.Empty);
        }

        if (content.Length > LargestSize)
        {
            return (null, Refusal.TooBig);
        }

        var clean = Clean(name);
        var extension = Path.GetExtension(clean).ToLowerInvariant();
        var (type, refused) = TypeOf(content, extension);
        return refused is not null ? (null, refused)
            : Extensions(type!).Contains(extension) ? (new(clean, type!), null)
            : (null, Refusal.NameDiffers);
    }

    /// <summary>The last part of a name, whatever separates its folders, without control characters and reserved ones.</summary>
    public static string Clean(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var safe = new StringBuilder();
        foreach (var rune in last.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            // Marks of direction would show an extension that is none.
            var isUnseen = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
            safe.Append(isUnseen ? "" : rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or ';' or '%' ? "_" : rune.ToString());
        }

        var result = safe.ToString().Trim();
        var extension = Path.GetExtension(result);
        extension = extension.Length > 10 ? "" : extension;
        var stem = result[..^extension.Length].Trim(' ', '.');
        return (stem.Length == 0 ? "佐证" : stem.Length > LongestName ? stem[..LongestName] : stem) + extension;
    }

    private static string[] Extensions(string type) => type switch
    {
        "application/pdf" => [".pdf"],
        "image/png" => [".png"],
        "image/jpeg" => [".jpg", ".jpeg"],
        "text/csv" => [".csv"],
        "text/plain" => [".txt"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => [".docx"],
        _ => [".xlsx"],
    };

    private static (string? Type, Refusal? Refused) TypeOf(byte[] content, string extension)
    {
        if (Begins(content, "%PDF-"u8))
        {
            return ("application/pdf", null);
        }

        if (Begins(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return ("image/png", null);
        }

        if (Begins(content, [0xFF, 0xD8, 0xFF]))
        {
            return ("image/jpeg", null);
        }

        return Begins(content, "PK"u8) ? OfficeType(content)
            : IsText(content) ? (extension == ".csv" ? "text/csv" : "text/plain", null)
            : (null, Refusal.Kind);
    }

    // An archive is taken only as the Office file that it says it is, and nothing of it is unpacked.
    private static (string? Type, Refusal? Refused) OfficeType(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries || archive.GetEntry("[Content_Types].xml") is null)
            {
                return (null, Refusal.Kind);
            }

            if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return (null, Refusal.Macros);
            }

            return archive.GetEntry("word/document.xml") is not null ? ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null)
                : archive.GetEntry("xl/workbook.xml") is not null ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null)
                : (null, Refusal.Kind);
        }
        catch (InvalidDataException)
        {
            return (null, Refusal.Kind);
        }
    }

    // Text of any encoding of the field has no control characters; what a browser could take for a page is none.
    private static bool IsText(byte[] content)
    {
        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 4096)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return !content.Any(one => one < 0x20 && one is not (0x09 or 0x0A or 0x0D))
            && !head.StartsWith('<')
            && !new[] { "<html", "<svg", "<script", "<!doctype", "<?xml" }.Any(word => head.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !head.StartsWith("#!", StringComparison.Ordinal)
            && !Begins(content, "MZ"u8);
    }

    private static bool Begins(byte[] content, ReadOnlySpan<byte> mark) => content.AsSpan().StartsWith(mark);
}
