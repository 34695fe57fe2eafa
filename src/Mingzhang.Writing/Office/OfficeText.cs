using System.Buffers;
using System.Text;
using System.Xml;

namespace Mingzhang.Writing.Office;

/// <summary>Text made fit for the parts of an Office file.</summary>
internal static class OfficeText
{
    // What XML allows and a reader must not meet: C1 controls, and the bidirectional controls, which make figures read otherwise than they stand.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create([
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        .. Enumerable.Range(0x202A, 5).Select(code => (char)code),
        .. Enumerable.Range(0x2066, 4).Select(code => (char)code),
        '\u061C',
        '\u200E',
        '\u200F',
        '\uFEFF',
    ]);

    /// <summary>The text without what XML forbids or a reader must not meet; line breaks are \n, a lone surrogate is U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (!rune.IsBmp || (XmlConvert.IsXmlChar((char)rune.Value) && !Unwanted.Contains((char)rune.Value)))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ').Replace('\t', ' ');

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (letter == '\r' || !XmlConvert.IsXmlChar(letter) || Unwanted.Contains(letter))
            {
                return false;
            }
        }

        return true;
    }
}
