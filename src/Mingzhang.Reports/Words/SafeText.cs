using System.Buffers;
using System.Text;

namespace Mingzhang.Reports.Words;

/// <summary>Text of a document made fit for a terminal.</summary>
public static class SafeText
{
    // C0 without tab and newline, delete and C1 steer a terminal; the bidirectional controls make text read otherwise
    // than it stands.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\n' or '\t')).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        .. Enumerable.Range(0x202A, 5).Select(code => (char)code),
        .. Enumerable.Range(0x2066, 4).Select(code => (char)code),
        '\u200E',
        '\u200F',
    ]);

    /// <summary>The text without control characters.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Unsafe) < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!Unsafe.Contains(character))
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }

    /// <summary>Words of a document on one line: every run of blanks and line breaks is one blank, and none stands
    /// between two Chinese characters that a narrow cell broke apart.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        var pendingBlank = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                pendingBlank = kept.Length > 0;
                continue;
            }

            if (pendingBlank && !(IsChinese(kept[^1]) && IsChinese(character)))
            {
                kept.Append(' ');
            }

            pendingBlank = false;
            kept.Append(character);
        }

        return Clean(kept.ToString());
    }

    private static bool IsChinese(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF';
}
