using Mingzhang.Packs;

namespace Mingzhang.Book.Entries;

/// <summary>A file that holds a book, in whichever form.</summary>
public static class EntryFile
{
    /// <summary>Whether a file holds entries, by its content; any other workbook or JSON does not.</summary>
    public static bool IsEntries(ReadOnlyMemory<byte> file, PackSet packs) =>
        IsJson(file.Span) ? EntryJson.IsEntries(file.Span) : file.Span.StartsWith("PK"u8) && EntryWorkbook.IsEntries(file, packs);

    /// <summary>Reads a book from a workbook or JSON; whatever is wrong, also that the file is neither, becomes a fault.</summary>
    public static EntryReading Read(ReadOnlyMemory<byte> file, string name, PackSet packs) =>
        IsJson(file.Span) ? EntryJson.Read(file, name) : EntryWorkbook.Read(file, name, packs);

    private static bool IsJson(ReadOnlySpan<byte> file)
    {
        var content = (file.StartsWith("\uFEFF"u8) ? file[3..] : file).TrimStart(" \t\r\n"u8);
        return content.Length > 0 && content[0] == (byte)'{';
    }
}
