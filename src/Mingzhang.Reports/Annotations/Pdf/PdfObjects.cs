using System.IO.Compression;

namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>The objects of a file, found by its tables of places.</summary>
internal sealed class PdfObjects
{
    // Tables and packed objects of a document of thousands of pages are smaller.
    private const int MostUnpackedBytes = 128 << 20;
    private const int MostPackedObjects = 1 << 20;

    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<int, PdfPlace> places;
    private readonly Dictionary<int, (byte[] Bytes, List<(int Number, int Offset)> Index)> packs = [];

    public PdfObjects(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        var tables = new PdfTables(file);
        places = tables.Places;
        Trailer = tables.Trailer;
        LastTable = tables.LastTable;
        IsStream = tables.IsStream;
    }

    public PdfDictionary Trailer { get; }

    /// <summary>Where the file's last table of places begins.</summary>
    public int LastTable { get; }

    /// <summary>The last table is a stream, so one that is added has to be too.</summary>
    public bool IsStream { get; }

    /// <summary>The generation that an object has now.</summary>
    public int Generation(int number) => places.TryGetValue(number, out var place) ? place.Generation : 0;

    /// <summary>Follows a reference, or a chain of them, to the value.</summary>
    /// <exception cref="InvalidDataException">There is no such object.</exception>
    public ReadOnlyMemory<byte> Resolve(ReadOnlyMemory<byte> value)
    {
        for (var step = 0; step < 8; step++)
        {
            if (PdfSyntax.Reference(value.Span, 0, out _) is not { } reference)
                return value;
            value = Value(reference.Number);
        }

        throw new InvalidDataException("references without end");
    }

    public PdfDictionary Dictionary(int number) => new(Value(number), 0, out _);

    /// <summary>The value of an object from its first byte on; what follows it may be there too.</summary>
    public ReadOnlyMemory<byte> Value(int number)
    {
        if (!places.TryGetValue(number, out var place))
            throw new InvalidDataException($"no object {number}");
        return place.Pack is { } pack ? Packed(pack, number) : file[AfterHead(file.Span, place.Offset, number)..];
    }

    /// <summary>Passes over “12 0 obj”.</summary>
    /// <exception cref="InvalidDataException">Another object, or none, stands there.</exception>
    public static int AfterHead(ReadOnlySpan<byte> bytes, int at, int? number)
    {
        if (at >= bytes.Length || PdfSyntax.Integer(bytes, PdfSyntax.SkipBlanks(bytes, at), out var next) is not { } found || (number is not null && found != number))
            throw new InvalidDataException($"no object {number} where it should be");
        if (PdfSyntax.Integer(bytes, PdfSyntax.SkipBlanks(bytes, next), out next) is null)
            throw new InvalidDataException("no generation");
        next = PdfSyntax.SkipBlanks(bytes, next);
        return bytes[next..].StartsWith("obj"u8) ? PdfSyntax.SkipBlanks(bytes, next + 3) : throw new InvalidDataException("no object");
    }

    /// <summary>The unpacked bytes of a stream.</summary>
    /// <param name="bytes">Bytes in which it stands.</param>
    /// <param name="dictionary">Its dictionary.</param>
    /// <param name="after">The byte after the dictionary.</param>
    /// <param name="length">Its length.</param>
    /// <exception cref="InvalidDataException">Packed in a way that tables and packed objects never are.</exception>
    public static byte[] Unpack(ReadOnlyMemory<byte> bytes, PdfDictionary dictionary, int after, int length)
    {
        var at = PdfSyntax.SkipBlanks(bytes.Span, after);
        if (!bytes.Span[at..].StartsWith("stream"u8))
            throw new InvalidDataException("no stream");
        at += "stream".Length;
        at += PdfSyntax.At(bytes.Span, at) == '\r' ? 1 : 0;
        at += PdfSyntax.At(bytes.Span, at) == '\n' ? 1 : 0;
        if (length > bytes.Length - at)
            throw new InvalidDataException("a stream without an end");
        var packed = bytes.Slice(at, length);
        var filter = dictionary["Filter"];
        if (filter.Length == 0)
            return packed.ToArray();
        if (!filter.Trim("[] \r\n"u8).SequenceEqual("/FlateDecode"u8))
            throw new InvalidDataException("another filter");
        using var source = Reading.Source.GuardedZip.StreamOver(packed);
        using var inflate = new ZLibStream(source, CompressionMode.Decompress);
        using var result = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = inflate.Read(buffer)) > 0;)
        {
            result.Write(buffer, 0, count);
            if (result.Length > MostUnpackedBytes)
                throw new InvalidDataException("too large");
        }

        return PdfPredictor.Undo(result.ToArray(), dictionary["DecodeParms"]);
    }

    private ReadOnlyMemory<byte> Packed(int pack, int number)
    {
        if (!packs.TryGetValue(pack, out var found))
            packs[pack] = found = ReadPack(pack);
        foreach (var (candidate, offset) in found.Index)
        {
            if (candidate == number && offset < found.Bytes.Length)
                return found.Bytes.AsMemory(PdfSyntax.SkipBlanks(found.Bytes, offset));
        }

        throw new InvalidDataException($"no object {number} in {pack}");
    }

    private (byte[] Bytes, List<(int Number, int Offset)> Index) ReadPack(int pack)
    {
        if (!places.TryGetValue(pack, out var place) || place.Pack is not null)
            throw new InvalidDataException($"no object {pack}");
        var start = AfterHead(file.Span, place.Offset, pack);
        var dictionary = new PdfDictionary(file, start, out var end);
        if (!dictionary.Is("Type", "/ObjStm"u8) || dictionary.Integer("N") is not ({ } count and <= MostPackedObjects) || dictionary.Integer("First") is not { } first)
            throw new InvalidDataException("no packed objects");
        var length = PdfSyntax.Reference(dictionary["Length"], 0, out _) is { } reference
            ? places.TryGetValue(reference.Number, out var lengthPlace) && lengthPlace.Pack is null ? PdfSyntax.Integer(Value(reference.Number).Span, 0, out _) : null
            : dictionary.Integer("Length");
        var bytes = Unpack(file, dictionary, end, length ?? throw new InvalidDataException("no length"));
        var index = new List<(int Number, int Offset)>();
        for (var at = 0; index.Count < count;)
        {
            if (PdfSyntax.Integer(bytes, PdfSyntax.SkipBlanks(bytes, at), out at) is not { } number || PdfSyntax.Integer(bytes, PdfSyntax.SkipBlanks(bytes, at), out at) is not { } offset)
                throw new InvalidDataException("no index");
            index.Add((number, checked(first + offset)));
        }

        return (bytes, index);
    }
}
