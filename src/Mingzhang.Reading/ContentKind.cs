using System.Text;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading;

/// <summary>What a file is by its content; the later ones are recognised so that they can be refused with advice.</summary>
internal enum ContentKind
{
    Docx,
    Xlsx,
    Xls,
    Html,
    Pdf,
    Text,
    Empty,
    Encrypted,
    OldWord,
    OldPowerPoint,
    OtherOle,
    PowerPoint,
    OpenDocument,
    Ofd,
    OtherZip,
    Archive,
    RichText,
    Picture,
    Xml,
    Unknown,
}

/// <summary>Looks at the first bytes, the parts of a zip container and the streams of an OLE container.</summary>
internal static class ContentKinds
{
    public static ContentKind Of(ReadOnlyMemory<byte> file, string name)
    {
        var bytes = file.Span;
        if (bytes.IsEmpty || bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return ContentKind.Empty;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return OfZip(file);
        if (OleNames.IsOle(bytes))
            return OfOle(bytes);
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return ContentKind.Pdf;
        if (bytes.StartsWith("{\\rtf"u8))
            return ContentKind.RichText;
        if (IsPicture(bytes))
            return ContentKind.Picture;
        if (IsArchive(bytes))
            return ContentKind.Archive;
        return OfText(bytes, name);
    }

    private static ContentKind OfZip(ReadOnlyMemory<byte> file)
    {
        using var zip = GuardedZip.Open(file);
        if (zip.Has("[Content_Types].xml"))
        {
            var parts = zip.PartNames.ToList();
            if (zip.Has("word/document.xml") || parts.Exists(part => part.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                return ContentKind.Docx;
            if (parts.Exists(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
                return ContentKind.Xlsx;
            if (parts.Exists(part => part.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
                return ContentKind.PowerPoint;
        }

        if (zip.Has("OFD.xml"))
            return ContentKind.Ofd;
        return zip.Has("content.xml") && zip.Has("mimetype") ? ContentKind.OpenDocument : ContentKind.OtherZip;
    }

    private static ContentKind OfOle(ReadOnlySpan<byte> bytes)
    {
        var names = OleNames.In(bytes);
        return names switch
        {
            _ when names.Contains("EncryptedPackage") => ContentKind.Encrypted,
            _ when names.Contains("Workbook") || names.Contains("Book") => ContentKind.Xls,
            _ when names.Contains("WordDocument") => ContentKind.OldWord,
            _ when names.Contains("PowerPoint Document") => ContentKind.OldPowerPoint,
            _ => ContentKind.OtherOle,
        };
    }

    private static ContentKind OfText(ReadOnlySpan<byte> bytes, string name)
    {
        // The beginning suffices to tell markup. Half a character at the cut is left to the whole file's decoding.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]).Replace("\0", "", StringComparison.Ordinal);
        var start = head.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        var isMarkdown = Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN";
        if (LooksLikeHtml(head, start, isMarkdown))
            return ContentKind.Html;
        if (TextDecoding.TryDecode(bytes) is null)
            return ContentKind.Unknown;
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? ContentKind.Xml : ContentKind.Text;
    }

    // Markdown may begin with a table of its own; only a whole page makes it HTML.
    private static bool LooksLikeHtml(string head, string start, bool isMarkdown)
    {
        if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return start.StartsWith('<');
        string[] beginnings = ["<head", "<body", "<meta", "<title", "<style", "<table", "<div", "<p>", "<p ", "<h1", "<h2", "<!--", "<section", "<article", "<center"];
        return !isMarkdown && Array.Exists(beginnings, tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8));

    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("Rar!"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
}
