using System.Text;

namespace Mingzhang.Reading.Text;

/// <summary>A backslash before a mark makes it a mere letter: \* is a star, \&lt; no tag. While markup is taken off, such marks
/// are hidden as characters that no text holds.</summary>
internal static class MarkdownEscapes
{
    // The marks of ASCII without the percent sign: \% belongs to formulas.
    private const string Marks = "!\"#$&'()*+,-./:;<=>?@[\\]^_`{|}~";

    // The first of 32 code points that are never characters.
    private const char First = '\uFDD0';

    public static string Hidden(string text)
    {
        var hidden = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var mark = text[i] == '\\' && i + 1 < text.Length ? Marks.IndexOf(text[i + 1], StringComparison.Ordinal) : -1;
            if (mark < 0)
            {
                hidden.Append(text[i]);
            }
            else
            {
                hidden.Append((char)(First + mark));
                i++;
            }
        }

        return hidden.ToString();
    }

    public static string Restored(string text)
    {
        var restored = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            restored.Append(letter >= First && letter < First + Marks.Length ? Marks[letter - First] : letter);
        }

        return restored.ToString();
    }
}
