using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Writing.Office;

/// <summary>Takes the hour out of a PDF's colour profile, which LibreOffice packs into each file anew, and mends the table of places behind it.</summary>
internal static partial class PdfProfile
{
    // Year, month, day, hour, minute, second, each two bytes: ICC.1, header.
    private const int DateAt = 24;

    /// <summary>The file, each byte a letter, with the first day of a year in its profile; as it was where it is not built as expected.</summary>
    public static string Dated(string pdf, int year)
    {
        var named = Named().Match(pdf);
        if (!named.Success)
        {
            return pdf;
        }

        var head = new Regex($@"\n{named.Groups[1].Value} 0 obj\n<</N 3/Length (\d+) 0 R/Filter/FlateDecode>>\nstream\n", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)).Match(pdf);
        var start = head.Index + head.Length;
        var end = head.Success ? pdf.IndexOf("\nendstream", start, StringComparison.Ordinal) : -1;
        var length = head.Success ? new Regex($@"\n{head.Groups[1].Value} 0 obj\n(\d+)\nendobj", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)).Match(pdf) : Match.Empty;
        if (end < 0 || !length.Success || length.Index < end || Packed(pdf[start..end], year) is not { } packed)
        {
            return pdf;
        }

        var number = length.Groups[1];
        var digits = packed.Length.ToString(CultureInfo.InvariantCulture);
        var (first, second) = (packed.Length - (end - start), digits.Length - number.Length);
        var changed = pdf[..start] + packed + pdf[end..number.Index] + digits + pdf[(number.Index + number.Length)..];
        return Moved(changed, at => at + (at > start ? first : 0) + (at > number.Index ? second : 0));
    }

    private static string? Packed(string stream, int year)
    {
        var profile = new MemoryStream();
        using (var packed = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream)), CompressionMode.Decompress))
        {
            packed.CopyTo(profile);
        }

        var bytes = profile.ToArray();
        if (bytes.Length < DateAt + 12)
        {
            return null;
        }

        byte[] day = [(byte)(year >> 8), (byte)(year & 0xFF), 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        day.CopyTo(bytes, DateAt);
        var result = new MemoryStream();
        using (var packing = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(bytes);
        }

        return Encoding.Latin1.GetString(result.ToArray());
    }

    // The table of places stands at the end, twenty bytes an object.
    private static string Moved(string pdf, Func<int, int> place)
    {
        var table = pdf.LastIndexOf("\nxref\n", StringComparison.Ordinal);
        var body = Places().Replace(pdf[table..], match => place(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString("D10", CultureInfo.InvariantCulture) + " 00000 n ");
        body = Start().Replace(body, match => $"startxref\n{place(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))}\n");
        return pdf[..table] + body;
    }

    [GeneratedRegex(@"/DestOutputProfile (\d+) 0 R", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(\d{10}) 00000 n ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Places();

    [GeneratedRegex(@"startxref\n(\d+)\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Start();
}
