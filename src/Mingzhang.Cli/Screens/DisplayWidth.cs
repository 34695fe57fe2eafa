using System.Globalization;
using System.Text;

namespace Mingzhang.Cli.Screens;

/// <summary>How many columns of a terminal a text takes: two for a Chinese character.</summary>
public static class DisplayWidth
{
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

    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
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

    // East Asian Wide and Fullwidth of UAX 11, by blocks: enough for what documents and terminals show.
    private static bool IsWide(int code) => code is
        >= 0x1100 and <= 0x115F or
        >= 0x2E80 and <= 0x303E or
        >= 0x3041 and <= 0xA4CF or
        >= 0xA960 and <= 0xA97C or
        >= 0xAC00 and <= 0xD7A3 or
        >= 0xF900 and <= 0xFAFF or
        >= 0xFE30 and <= 0xFE6F or
        >= 0xFF01 and <= 0xFF60 or
        >= 0xFFE0 and <= 0xFFE6 or
        >= 0x1F300 and <= 0x1F64F or
        >= 0x1F900 and <= 0x1F9FF or
        >= 0x20000 and <= 0x3FFFD;
}
