namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>Where an object stands: at an offset of the file, or in a pack of objects.</summary>
internal readonly record struct PdfPlace(int Offset, int Generation, int? Pack);

/// <summary>Reads the tables of places (cross-reference tables and streams), from the last one back to the first.</summary>
internal sealed class PdfTables
{
    private const int TailBytes = 2048;
    private const int MostTables = 1024;
    private const int MostObjects = 8_000_000;

    private readonly ReadOnlyMemory<byte> file;

    // Objects that a table says are free get a place that none can stand at, so that an older one is not taken for them.
    private readonly List<int> free = [];

    /// <exception cref="InvalidDataException">The tables are damaged. Readers mend that by guessing; who changes a file must not.</exception>
    public PdfTables(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        var bytes = file.Span;
        var tail = Math.Max(0, bytes.Length - TailBytes);
        var mark = bytes[tail..].LastIndexOf("startxref"u8);
        if (!bytes.StartsWith("%PDF-"u8) || mark < 0
            || PdfSyntax.Integer(bytes, PdfSyntax.SkipBlanks(bytes, tail + mark + "startxref".Length), out _) is not { } last)
        {
            throw new InvalidDataException("no table");
        }

        LastTable = last;
        PdfDictionary? trailer = null;
        var seen = new HashSet<int>();
        for (int? next = last; next is { } at; next = trailer is null ? null : Next)
        {
            if (!seen.Add(at) || seen.Count > MostTables)
                throw new InvalidDataException("tables without end");
            var own = Read(at, out var isStream);
            IsStream = trailer is null ? isStream : IsStream;
            trailer ??= own;

            // Objects that only newer programs see are free in the table and have their place in a stream beside it.
            if (!isStream && own.Integer("XRefStm") is { } hidden && seen.Add(hidden))
                Read(hidden, out _);
            free.ForEach(number => Add(number, new PdfPlace(int.MaxValue, 0, null)));
            free.Clear();
            Next = own.Integer("Prev");
        }

        Trailer = trailer!;
    }

    public Dictionary<int, PdfPlace> Places { get; } = [];

    /// <summary>The newest of the trailers.</summary>
    public PdfDictionary Trailer { get; }

    public int LastTable { get; }

    public bool IsStream { get; }

    private int? Next { get; }

    private PdfDictionary Read(int at, out bool isStream)
    {
        var bytes = file.Span;
        if (at < 0 || at >= bytes.Length)
            throw new InvalidDataException("no table");
        at = PdfSyntax.SkipBlanks(bytes, at);
        isStream = !bytes[at..].StartsWith("xref"u8);
        return isStream ? ReadStream(at) : ReadTable(at + "xref".Length);
    }

    private PdfDictionary ReadTable(int at)
    {
        var bytes = file.Span;
        while (true)
        {
            at = PdfSyntax.SkipBlanks(bytes, at);
            if (bytes[at..].StartsWith("trailer"u8))
                return new PdfDictionary(file, PdfSyntax.SkipBlanks(bytes, at + "trailer".Length), out _);
            var first = Number(bytes, ref at);
            var count = Number(bytes, ref at);
            for (var index = 0; index < count; index++)
            {
                var offset = Number(bytes, ref at);
                var generation = Number(bytes, ref at);
                at = PdfSyntax.SkipBlanks(bytes, at);
                if (PdfSyntax.At(bytes, at) == 'n')
                    Add(checked(first + index), new PdfPlace(offset, generation, null));
                else if (PdfSyntax.At(bytes, at) != 'f')
                    throw new InvalidDataException("no entry");
                else
                    free.Add(checked(first + index));
                at++;
            }
        }
    }

    private PdfDictionary ReadStream(int at)
    {
        var dictionary = new PdfDictionary(file, PdfObjects.AfterHead(file.Span, at, number: null), out var end);
        if (!dictionary.Is("Type", "/XRef"u8) || Integers(dictionary["W"]) is not [var kindWidth, var placeWidth, var restWidth] || dictionary.Integer("Size") is not { } size
            || kindWidth is < 0 or > 8 || placeWidth is < 0 or > 8 || restWidth is < 0 or > 8)
        {
            throw new InvalidDataException("no table");
        }

        var data = PdfObjects.Unpack(file, dictionary, end, dictionary.Integer("Length") ?? throw new InvalidDataException("no length")).AsSpan();
        var ranges = dictionary["Index"].Length > 0 ? Integers(dictionary["Index"]) : [0, size];
        var width = kindWidth + placeWidth + restWidth;
        for (var range = 0; range + 1 < ranges.Length; range += 2)
        {
            for (var index = 0; index < ranges[range + 1] && data.Length >= width && width > 0; index++)
            {
                var kind = kindWidth == 0 ? 1 : Field(data[..kindWidth]);
                var place = Field(data.Slice(kindWidth, placeWidth));
                var rest = Field(data.Slice(kindWidth + placeWidth, restWidth));
                data = data[width..];
                var number = checked(ranges[range] + index);
                if (kind == 1)
                    Add(number, new PdfPlace(place, rest, null));
                else if (kind == 2)
                    Add(number, new PdfPlace(0, 0, place));
                else
                    free.Add(number);
            }
        }

        return dictionary;
    }

    // The newer table was read first and stays.
    private void Add(int number, PdfPlace place)
    {
        if (Places.Count > MostObjects)
            throw new InvalidDataException("too large");
        Places.TryAdd(number, place);
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at) =>
        PdfSyntax.Integer(bytes, PdfSyntax.SkipBlanks(bytes, at), out at) ?? throw new InvalidDataException("no number");

    private static int[] Integers(ReadOnlySpan<byte> array) => [.. (PdfSyntax.Numbers(array) ?? []).Select(number => checked((int)number))];

    private static int Field(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var one in bytes)
            value = checked((value * 256) + one);
        return checked((int)value);
    }
}
