using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Mingzhang.Reading.Source;

/// <summary>A zip container that is read within limits, whatever its headers promise.</summary>
public sealed class GuardedZip : IDisposable
{
    private readonly ZipArchive archive;

    private GuardedZip(ZipArchive archive) => this.archive = archive;

    public IEnumerable<string> PartNames => archive.Entries.Select(entry => entry.FullName);

    /// <summary>Opens a container.</summary>
    /// <exception cref="UnreadableException">Cut off, damaged, or with more parts than any document has.</exception>
    public static GuardedZip Open(ReadOnlyMemory<byte> file)
    {
        try
        {
            var opened = new ZipArchive(StreamOver(file), ZipArchiveMode.Read);
            if (opened.Entries.Count > 20_000)
                throw new UnreadableException(Unreadable.TooLarge, $"压缩包里有 {opened.Entries.Count} 个部件，超过 20000 个。");
            return new GuardedZip(opened);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or IOException or ArgumentException)
        {
            throw HasEnd(file.Span)
                ? new UnreadableException(Unreadable.Damaged, "文件的压缩结构已损坏。请重新下载，或打开后另存一份。", exception)
                : new UnreadableException(Unreadable.Truncated, "文件不完整，结尾缺失。请重新下载或重新复制。", exception);
        }
    }

    /// <summary>A read-only stream over the bytes, without a copy where the memory is an array.</summary>
    public static MemoryStream StreamOver(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);

    public bool Has(string part) => archive.GetEntry(part) is not null;

    /// <summary>Unpacked size of a part as its header says it. The framework never unpacks more than this.</summary>
    public long DeclaredLength(string part) => archive.GetEntry(part)?.Length ?? 0;

    /// <summary>Opens a part, or gives null when there is none.</summary>
    /// <param name="part">Its path in the container.</param>
    /// <param name="mostBytes">Unpacked bytes after which reading ends with TooLarge.</param>
    public Stream? OpenPart(string part, long mostBytes)
    {
        if (archive.GetEntry(part) is not { } entry)
            return null;
        return new LimitedStream(entry.Open(), part, entry.CompressedLength, mostBytes);
    }

    /// <summary>The unpacked bytes of a part; null when there is none.</summary>
    /// <param name="part">Its path in the container.</param>
    /// <param name="mostBytes">Unpacked bytes after which reading ends with TooLarge.</param>
    /// <exception cref="UnreadableException">Too large, or damaged.</exception>
    public byte[]? Bytes(string part, long mostBytes)
    {
        try
        {
            using var stream = OpenPart(part, mostBytes);
            if (stream is null)
                return null;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new UnreadableException(Unreadable.Damaged, $"部件 {part} 有损坏。请用 Word、Excel 或 WPS 打开修复，另存后再读。", exception);
        }
    }

    public void Dispose() => archive.Dispose();

    private static bool HasEnd(ReadOnlySpan<byte> file)
    {
        // The end record is 22 bytes and a comment of at most 65535.
        var tail = file[Math.Max(0, file.Length - 65_557)..];
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, 0x06054B50);
        return tail.IndexOf(mark) >= 0;
    }
}
