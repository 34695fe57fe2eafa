using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>Objects that are added after the end of a file; every byte of the file itself stays.</summary>
internal sealed class PdfUpdate
{
    // What belongs to one table alone is not carried over to the next.
    private static readonly HashSet<string> OwnNames = ["Size", "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms"];

    private readonly PdfObjects objects;
    private readonly MemoryStream file = new();
    private readonly SortedDictionary<int, (int Offset, int Generation)> places = [];
    private int size;

    public PdfUpdate(ReadOnlyMemory<byte> original, PdfObjects objects)
    {
        this.objects = objects;
        size = objects.Trailer.Integer("Size") ?? throw new InvalidDataException("no size");
        file.Write(original.Span);
        Write("\n");
    }

    /// <summary>The name of an object that is yet to be written.</summary>
    public PdfReference Reserve() => new(size++, 0);

    /// <summary>Writes an object, new or in place of an older one.</summary>
    public void Add(PdfReference reference, ReadOnlySpan<byte> value)
    {
        places[reference.Number] = ((int)file.Length, reference.Generation);
        Write(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} obj\n"));
        file.Write(value);
        Write("\nendobj\n");
    }

    public void Add(PdfReference reference, string value) => Add(reference, Encoding.Latin1.GetBytes(value));

    /// <summary>The file with what was added and a table of it, of the kind that the file has.</summary>
    public byte[] Save()
    {
        var stream = objects.IsStream ? Reserve() : (PdfReference?)null;
        var start = (int)file.Length;
        if (stream is { } reference)
            WriteStream(reference, start);
        else
            WriteTable();
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private void WriteTable()
    {
        Write("xref\n");
        foreach (var (first, count) in Ranges())
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{first} {count}\n"));
            for (var number = first; number < first + count; number++)
                Write(string.Create(CultureInfo.InvariantCulture, $"{places[number].Offset:D10} {places[number].Generation:D5} n \n"));
        }

        Write($"trailer\n<<{TrailerEntries()}>>\n");
    }

    private void WriteStream(PdfReference reference, int start)
    {
        places[reference.Number] = (start, 0);
        var data = new MemoryStream();
        Span<byte> row = stackalloc byte[7];
        row[0] = 1;
        foreach (var (offset, generation) in places.Values)
        {
            BinaryPrimitives.WriteInt32BigEndian(row[1..], offset);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)generation);
            data.Write(row);
        }

        var index = string.Join(' ', Ranges().Select(range => $"{range.First} {range.Count}"));
        Write(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 obj\n<</Type/XRef/W[1 4 2]/Index[{index}]/Length {data.Length}{TrailerEntries()}>>\nstream\n"));
        data.WriteTo(file);
        Write("\nendstream\nendobj\n");
    }

    private string TrailerEntries()
    {
        var entries = new StringBuilder();
        foreach (var name in objects.Trailer.Names.Where(name => !OwnNames.Contains(name)))
            entries.Append($"/{Escape(name)} {Encoding.Latin1.GetString(objects.Trailer[name])}");
        return entries.Append(CultureInfo.InvariantCulture, $"/Size {size}/Prev {objects.LastTable}").ToString();
    }

    private static string Escape(string name) => string.Concat(name.Select(one => char.IsAsciiLetterOrDigit(one) ? one.ToString() : $"#{(int)one:X2}"));

    private List<(int First, int Count)> Ranges()
    {
        var ranges = new List<(int First, int Count)>();
        foreach (var number in places.Keys)
        {
            if (ranges.Count > 0 && ranges[^1].First + ranges[^1].Count == number)
                ranges[^1] = (ranges[^1].First, ranges[^1].Count + 1);
            else
                ranges.Add((number, 1));
        }

        return ranges;
    }

    private void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
