namespace Mingzhang.Writing.Office;

/// <summary>How wide text is, in thousandths of its letter height. On the safe side of all fonts that stand in for each other.</summary>
internal static class TextMeasure
{
    private const int Full = 1000;
    private const int Half = 560;
    private const int Mark = 310;

    /// <summary>Width of a line.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += Of(letter);
        }

        return width;
    }

    /// <summary>Width of the longest stretch that no program breaks: digits and Latin letters hold together, Chinese does not.</summary>
    public static int LongestWord(ReadOnlySpan<char> text)
    {
        var (longest, current) = (0, 0);
        foreach (var letter in text)
        {
            current = IsFull(letter) || letter is ' ' or '\n' or '-' ? 0 : current + Of(letter);
            longest = Math.Max(longest, IsFull(letter) ? Full : current);
        }

        return longest;
    }

    /// <summary>Lines that a text takes where so much fits on one.</summary>
    public static int Lines(string text, int width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            // A line ends before the word that does not fit, so that a little of each line is lost.
            lines += 1 + (Of(text.AsSpan(line)) / Math.Max(width - (Full / 4), Full));
        }

        return lines;
    }

    private static int Of(char letter) => IsFull(letter) ? Full : letter is ',' or '.' or ' ' ? Mark : Half;

    private static bool IsFull(char letter) => letter > 0x2E7F || letter is >= '\u2010' and <= '\u2027';
}
