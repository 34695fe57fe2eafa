using System.Globalization;
using System.Text;

namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>A reference to an object: 12 0 R.</summary>
internal readonly record struct PdfReference(int Number, int Generation)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Generation} R");
}

/// <summary>The syntax of PDF, just so much of it as finding entries of dictionaries takes: values are passed over and
/// kept as the bytes that they are.</summary>
internal static class PdfSyntax
{
    // Values nested deeper are no document but an attack.
    private const int MostDepth = 64;

    /// <summary>The first byte at or after a place that is neither blank nor comment.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            if (bytes[at] == '%')
            {
                var end = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? bytes.Length : at + end;
            }
            else if (!IsBlank(bytes[at]))
            {
                return at;
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>The place after the value that begins at a place. A reference is one value.</summary>
    /// <exception cref="InvalidDataException">No value stands there.</exception>
    public static int SkipValue(ReadOnlySpan<byte> bytes, int at, int depth = 0)
    {
        if (depth > MostDepth || at >= bytes.Length)
            throw new InvalidDataException("no value");
        switch (bytes[at])
        {
            case (byte)'<' when At(bytes, at + 1) == '<':
                return SkipUntil(bytes, at + 2, ">>"u8, depth);
            case (byte)'[':
                return SkipUntil(bytes, at + 1, "]"u8, depth);
            case (byte)'<':
                return bytes[at..].IndexOf((byte)'>') is >= 0 and var end ? at + end + 1 : throw new InvalidDataException("a string without an end");
            case (byte)'(':
                return SkipString(bytes, at);
            case (byte)'/':
                return SkipWord(bytes, at + 1);
            default:
                return Reference(bytes, at, out var after) is null ? Word(bytes, at) : after;
        }
    }

    /// <summary>Entries of a dictionary by their names, as the first byte of each value and the one after its last.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">The dictionary's beginning.</param>
    /// <param name="end">The byte after the dictionary.</param>
    public static Dictionary<string, (int Start, int End)> Entries(ReadOnlySpan<byte> bytes, int at, out int end)
    {
        if (!bytes[Math.Min(at, bytes.Length)..].StartsWith("<<"u8))
            throw new InvalidDataException("no dictionary");
        var entries = new Dictionary<string, (int Start, int End)>();
        at = SkipBlanks(bytes, at + 2);
        while (!bytes[at..].StartsWith(">>"u8))
        {
            if (At(bytes, at) != '/')
                throw new InvalidDataException("no name");
            var afterName = SkipWord(bytes, at + 1);
            var start = SkipBlanks(bytes, afterName);
            var after = SkipValue(bytes, start);
            entries[Name(bytes[(at + 1)..afterName])] = (start, after);
            at = SkipBlanks(bytes, after);
        }

        end = at + 2;
        return entries;
    }

    /// <summary>The reference that begins at a place; null when none does.</summary>
    public static PdfReference? Reference(ReadOnlySpan<byte> bytes, int at, out int after)
    {
        after = at;
        if (Integer(bytes, at, out var next) is not { } number || Integer(bytes, SkipBlanks(bytes, next), out next) is not { } generation)
            return null;
        next = SkipBlanks(bytes, next);
        if (At(bytes, next) != 'R' || (next + 1 < bytes.Length && IsRegular(bytes[next + 1])))
            return null;
        after = next + 1;
        return new PdfReference(number, generation);
    }

    /// <summary>A whole number that is not negative; null when none begins at the place.</summary>
    public static int? Integer(ReadOnlySpan<byte> bytes, int at, out int after)
    {
        after = at;
        while (after < bytes.Length && bytes[after] is >= (byte)'0' and <= (byte)'9')
            after++;
        return after > at && int.TryParse(bytes[at..after], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The numbers of an array; null when it holds anything else.</summary>
    public static double[]? Numbers(ReadOnlySpan<byte> array)
    {
        var text = Encoding.Latin1.GetString(array).Trim();
        if (!text.StartsWith('[') || !text.EndsWith(']'))
            return null;
        var words = text[1..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[words.Length];
        for (var index = 0; index < words.Length; index++)
        {
            if (!double.TryParse(words[index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
                return null;
        }

        return numbers;
    }

    /// <summary>The first values of an array, as the bytes that they are.</summary>
    public static List<byte[]> Items(ReadOnlySpan<byte> array)
    {
        var items = new List<byte[]>();
        for (var at = SkipBlanks(array, 1); At(array, at) is not (']' or '\0'); at = SkipBlanks(array, at))
        {
            var end = SkipValue(array, at);
            items.Add(array[at..end].ToArray());
            at = end;
        }

        return items;
    }

    public static char At(ReadOnlySpan<byte> bytes, int at) => at < bytes.Length ? (char)bytes[at] : '\0';

    private static int SkipUntil(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> closing, int depth)
    {
        at = SkipBlanks(bytes, at);
        while (at < bytes.Length && !bytes[at..].StartsWith(closing))
            at = SkipBlanks(bytes, SkipValue(bytes, at, depth + 1));
        return at < bytes.Length ? at + closing.Length : throw new InvalidDataException("a value without an end");
    }

    private static int SkipString(ReadOnlySpan<byte> bytes, int at)
    {
        var open = 0;
        for (; at < bytes.Length; at++)
        {
            switch (bytes[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    return at + 1;
            }
        }

        throw new InvalidDataException("a string without an end");
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) =>
        SkipWord(bytes, at) is var end && end > at ? end : throw new InvalidDataException("no value");

    private static int SkipWord(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && IsRegular(bytes[at]))
            at++;
        return at;
    }

    // #41 stands for A.
    private static string Name(ReadOnlySpan<byte> raw)
    {
        var name = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '#' && at + 2 < raw.Length && byte.TryParse(raw.Slice(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                at += 2;
            }
            else
            {
                name.Append((char)raw[at]);
            }
        }

        return name.ToString();
    }

    private static bool IsBlank(byte one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte one) =>
        !IsBlank(one) && one is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}

/// <summary>A dictionary in the bytes that it is written in.</summary>
internal sealed class PdfDictionary
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, (int Start, int End)> entries;

    /// <param name="source">Bytes in which it stands.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">The byte after it.</param>
    /// <exception cref="InvalidDataException">No dictionary stands there.</exception>
    public PdfDictionary(ReadOnlyMemory<byte> source, int at, out int end)
    {
        _ = PdfSyntax.Entries(source.Span, at, out end);
        bytes = source[at..end];
        entries = PdfSyntax.Entries(bytes.Span, 0, out _);
    }

    public ReadOnlyMemory<byte> Bytes => bytes;

    public IEnumerable<string> Names => entries.Keys;

    /// <summary>The value as it is written; empty when there is none.</summary>
    public ReadOnlySpan<byte> this[string name] => entries.TryGetValue(name, out var place) ? bytes.Span[place.Start..place.End] : [];

    public int? Integer(string name) => this[name] is { Length: > 0 } value ? PdfSyntax.Integer(value, 0, out _) : null;

    public bool Is(string name, ReadOnlySpan<byte> value) => this[name].SequenceEqual(value);

    /// <summary>The dictionary with another value under a name.</summary>
    public byte[] With(string name, ReadOnlySpan<byte> value) =>
        entries.TryGetValue(name, out var place)
            ? [.. bytes.Span[..place.Start], .. value, .. bytes.Span[place.End..]]
            : [.. bytes.Span[..^2], (byte)'/', .. Encoding.ASCII.GetBytes(name), (byte)' ', .. value, .. ">>"u8];
}
