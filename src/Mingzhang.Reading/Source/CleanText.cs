using System.Text;

namespace Mingzhang.Reading.Source;

/// <summary>Text as blocks and cells hold it: blanks at both ends of each line trimmed, empty lines dropped.</summary>
internal static class CleanText
{
    /// <summary>Cleans the text of a paragraph or a cell; '\n' separates lines.</summary>
    public static string Of(string text)
    {
        if (IsClean(text))
            return text;

        var result = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().SplitAny('\n', '\r', '\v'))
        {
            var line = text.AsSpan(range).Trim(Blanks);
            if (line.IsEmpty)
                continue;
            if (result.Length > 0)
                result.Append('\n');
            foreach (var character in line)
            {
                if (!IsInvisible(character))
                    result.Append(character is '\u00A0' ? ' ' : character);
            }
        }

        return result.ToString();
    }

    // White space of Unicode (the ideographic blank among it) and what is drawn as nothing.
    private const string Blanks = " \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u200B\uFEFF\f\0";

    private static bool IsInvisible(char character) =>
        character is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u00AD' or (< ' ' and not '\t');

    private static bool IsClean(string text)
    {
        if (text.Length == 0)
            return true;
        if (Blanks.Contains(text[0]) || Blanks.Contains(text[^1]))
            return false;
        foreach (var character in text)
        {
            if (character is '\u00A0' or '\n' or '\r' or '\v' || IsInvisible(character))
                return false;
        }

        return true;
    }
}
