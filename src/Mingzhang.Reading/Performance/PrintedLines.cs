using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Performance;

/// <summary>Joins the lines of a cell: a narrow cell breaks words, a list in it has lines of its own.</summary>
internal static partial class PrintedLines
{
    /// <summary>The words of a cell in one line; a blank stays between two Latin words.</summary>
    public static string One(string text) => Wide().Replace(Breaks().Replace(text.Trim(), match => BetweenLetters(text.Trim(), match) ? " " : ""), "");

    /// <summary>The words of a cell; a line that begins with a number (2. （3） ④) stays a line.</summary>
    public static string Listed(string text) =>
        string.Join('\n', text.Trim().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(new List<string>(), (lines, line) =>
            {
                if (lines.Count == 0 || ItemStart().IsMatch(line))
                {
                    lines.Add(line);
                }
                else
                {
                    lines[^1] = One($"{lines[^1]}\n{line}");
                }

                return lines;
            }));

    private static bool BetweenLetters(string text, Match match) =>
        match.Index > 0 && match.Index + match.Length < text.Length && char.IsAsciiLetter(text[match.Index - 1]) && char.IsAsciiLetter(text[match.Index + match.Length]);

    // Blanks that only fill a line: 其中：财政    资金.
    [GeneratedRegex(@"(?<=[^\x00-\x7F])[ \u3000]{2,}(?=[^\x00-\x7F])")]
    private static partial Regex Wide();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^(?:\d{1,2}[.、．)）：:](?!\d)|[（(][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、|目标\d)")]
    private static partial Regex ItemStart();
}
