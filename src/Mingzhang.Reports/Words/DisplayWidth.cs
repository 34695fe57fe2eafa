using System.Globalization;
using System.Text;

namespace Mingzhang.Reports.Words;

/// <summary>How many columns of a terminal a text takes: two for a Chinese character.</summary>
public static class DisplayWidth
{
    // East Asian Wide and Fullwidth of UAX 11, by blocks: enough for what documents and terminals show.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97C),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    public static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        };

    /// <summary>The text in lines of at most so many columns; nothing is lost.</summary>
    public static IReadOnlyList<string> Wrap(string text, int columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 2);
        var lines = new List<string>();
        var line = new StringBuilder();
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (width + Of(rune) > columns)
            {
                lines.Add(line.ToString());
                line.Clear();
                width = 0;
            }

            line.Append(rune);
            width += Of(rune);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The text filled with blanks to so many columns.</summary>
    public static string Pad(string text, int columns, bool right)
    {
        var blanks = new string(' ', Math.Max(0, columns - Of(text)));
        return right ? blanks + text : text + blanks;
    }

    private static bool IsWide(int code)
    {
        foreach (var (first, last) in Wide)
        {
            if (first <= code && code <= last)
            {
                return true;
            }
        }

        return false;
    }
}
