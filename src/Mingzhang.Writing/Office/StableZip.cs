using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mingzhang.Writing.Office;

/// <summary>Writes a zip file whose bytes depend on its entries alone. The framework's own archive notes the operating system and
/// its rights in each entry, so that the same entries give other bytes on another machine.</summary>
/// <remarks>Entries stand in the order of their adding and are all dated 1980-01-01, the first day that a zip can say.
/// The packed bytes are those of the runtime's zlib. Neither an entry nor the whole may reach 4 GB.</remarks>
public sealed class StableZip(Stream stream)
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort Deflated = 8;
    private const ushort FirstDay = 0x0021;
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];
    private readonly MemoryStream directory = new();
    private uint position;
    private ushort entries;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its path, with slashes.</param>
    /// <param name="content">Its bytes.</param>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        var nameBytes = Encoding.UTF8.GetBytes(name);
        var packed = Pack(content);
        Span<byte> shared = stackalloc byte[26];
        Put(shared, 0, Version, NamesAreUtf8, Deflated, 0, FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(shared[10..], Crc(content));
        BinaryPrimitives.WriteUInt32LittleEndian(shared[14..], checked((uint)packed.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(shared[18..], checked((uint)content.Length));
        Put(shared, 22, checked((ushort)nameBytes.Length), 0);

        directory.Write("PK\u0001\u0002"u8);
        directory.Write([(byte)Version, 0]);
        directory.Write(shared);
        directory.Write(stackalloc byte[10]);
        Span<byte> place = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(place, position);
        directory.Write(place);
        directory.Write(nameBytes);

        stream.Write("PK\u0003\u0004"u8);
        stream.Write(shared);
        stream.Write(nameBytes);
        stream.Write(packed);
        position = checked(position + 30 + (uint)nameBytes.Length + (uint)packed.Length);
        entries = checked((ushort)(entries + 1));
    }

    /// <summary>Writes the directory of all entries. Nothing can be added after it.</summary>
    public void End()
    {
        stream.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        Span<byte> end = stackalloc byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        Put(end, 8, entries, entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], position);
        stream.Write(end);
    }

    private static ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void Put(Span<byte> bytes, int at, params ReadOnlySpan<ushort> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);
            at += 2;
        }
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    }
}
