using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Reading;

/// <summary>Names of the streams in an OLE compound file. Directory entries are 128 bytes and always stand at a
/// multiple of 128, so they are found without following sector chains, in cut-off files too.</summary>
internal static class OleNames
{
    private const int EntryBytes = 128;
    private const int NameBytes = 64;

    public static bool IsOle(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static HashSet<string> In(ReadOnlySpan<byte> bytes)
    {
        string[] wanted = ["EncryptedPackage", "Workbook", "Book", "WordDocument", "PowerPoint Document"];
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var start = 512; start + EntryBytes <= bytes.Length; start += EntryBytes)
        {
            var entry = bytes.Slice(start, EntryBytes);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameBytes..]);
            if (entry[NameBytes + 2] != 2 || length is < 4 or > NameBytes)
                continue;
            var name = Encoding.Unicode.GetString(entry[..(length - 2)]);
            if (Array.Exists(wanted, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)))
                found.Add(name);
        }

        return found;
    }
}
