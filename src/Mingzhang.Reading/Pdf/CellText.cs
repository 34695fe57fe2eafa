using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Pdf;

/// <summary>Puts words that stand together into text.</summary>
internal static partial class CellText
{
    [GeneratedRegex(@"^-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?%?$", RegexOptions.None, 1000)]
    private static partial Regex WholeNumber();

    /// <summary>Words in lines from the top, each line from the left.</summary>
    public static List<List<PdfWord>> Lines(IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(word => word.MiddleY))
        {
            var line = lines.Count > 0 ? lines[^1] : null;
            if (line is not null && IsOnLine(line[0], word))
                line.Add(word);
            else
                lines.Add([word]);
        }

        foreach (var line in lines)
            line.Sort((one, other) => one.Left.CompareTo(other.Left));
        return lines;
    }

    /// <summary>Text of one line. Chinese characters join without a blank, however wide they are set.</summary>
    public static string Join(IReadOnlyList<PdfWord> line)
    {
        var text = new StringBuilder(line[0].Text);
        for (var index = 1; index < line.Count; index++)
        {
            var (before, word) = (line[index - 1], line[index]);
            var gap = word.Left - before.Right;
            var isChinese = before.Text[^1] >= '\u2E80' && word.Text[0] >= '\u2E80';
            var isMixed = before.Text[^1] >= '\u2E80' || word.Text[0] >= '\u2E80';
            if (!isChinese && gap > word.Height * (isMixed ? 0.6 : 0.15))
                text.Append(' ');
            text.Append(word.Text);
        }

        return text.ToString();
    }

    /// <summary>Text of a cell; lines are divided by '\n', except a number that was broken because the cell is narrow.</summary>
    /// <param name="words">The cell's words.</param>
    /// <param name="right">The cell's right side.</param>
    public static string OfCell(IEnumerable<PdfWord> words, double right)
    {
        var lines = Lines(words);
        var text = new StringBuilder();
        List<PdfWord>? before = null;
        foreach (var line in lines)
        {
            var joined = Join(line);
            if (before is not null && !IsBrokenNumber(text.ToString(), joined, before[^1], right))
                text.Append('\n');
            text.Append(joined);
            before = line;
        }

        return text.ToString();
    }

    // The line ran to the cell's side, and both parts together are one number.
    private static bool IsBrokenNumber(string above, string below, PdfWord last, double right) =>
        below.AsSpan().IndexOfAnyExcept("0123456789.,%") < 0
        && right - last.Right < last.Height * 1.2
        && above.Contains('.', StringComparison.Ordinal) != below.Contains('.', StringComparison.Ordinal)
        && WholeNumber().IsMatch(above + below);

    private static bool IsOnLine(PdfWord one, PdfWord other)
    {
        var shared = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        return shared > Math.Min(one.Height, other.Height) * 0.5;
    }
}
