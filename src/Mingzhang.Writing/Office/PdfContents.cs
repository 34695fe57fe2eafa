using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Writing.Office;

/// <summary>Finds the page numbers that LibreOffice printed in the contents of a PDF: each is a link whose words are the number.</summary>
internal static partial class PdfContents
{
    /// <summary>Page of each entry in their order; empty where the PDF does not say all of them.</summary>
    public static IReadOnlyList<int> PagesOf(byte[] pdf, int entries)
    {
        var pages = Links().Matches(Encoding.Latin1.GetString(pdf))
            .Select(match => (Order: int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), Words: Words(match.Groups[1].Value)))
            .Where(link => link.Words.Length is > 0 and < 6 && link.Words.All(char.IsAsciiDigit))
            .OrderBy(link => link.Order)
            .Select(link => int.Parse(link.Words, CultureInfo.InvariantCulture))
            .ToList();
        return pages.Count == entries ? pages : [];
    }

    private static string Words(string hex) => Encoding.BigEndianUnicode.GetString(System.Convert.FromHexString(hex));

    // The order of links in the tree of the document is the order of reading.
    [GeneratedRegex(@"/Type/Annot/F 4/Subtype/Link[^>]*?/Contents<FEFF((?:[0-9A-F]{4})*)>/Dest\[[^\]]*\]/StructParent (\d+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Links();
}
