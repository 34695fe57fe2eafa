using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Writing.Office;

/// <summary>Takes the hour of its making out of a PDF, so that the same document, laid out by the same LibreOffice with the same fonts,
/// is the same file. But for the colour profile every change keeps its length, since a PDF counts its bytes.</summary>
/// <remarks>What is not built as LibreOffice builds it stays as it is.</remarks>
internal static partial class PdfNormal
{
    /// <summary>The file with the first day of a year as its date, and numbers that follow from its content.</summary>
    public static byte[] Of(byte[] pdf, int year)
    {
        // Each byte a letter and back.
        var text = Encoding.Latin1.GetString(pdf);
        var day = year.ToString("D4", CultureInfo.InvariantCulture);
        text = Dates().Replace(text, match => $"{match.Groups[1].Value}{day}0101000000");
        text = Written().Replace(text, match => $"{match.Groups[1].Value}{day}-01-01T00:00:00");
        text = Numbers().Replace(PdfProfile.Dated(text, year), match => Zeros(match));
        var hash = System.Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(text)))[..32];
        return Encoding.Latin1.GetBytes(Numbers().Replace(text, match => Zeros(match).Replace(new string('0', 32), hash, StringComparison.Ordinal)));
    }

    private static string Zeros(Match match) => Hex().Replace(match.Value, new string('0', 32));

    [GeneratedRegex(@"(/(?:CreationDate|ModDate)\(D:)\d{14}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"/ID \[ <[0-9A-F]{32}>\n<[0-9A-F]{32}> \]\n/DocChecksum /[0-9A-F]{32}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9A-F]{32}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hex();
}
