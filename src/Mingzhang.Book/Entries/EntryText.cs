using System.Text;

namespace Mingzhang.Book.Entries;

/// <summary>Text of entries in the one form that a book holds.</summary>
public static class EntryText
{
    /// <summary>The text without blanks around it and without what no document can show; line breaks are '\n'.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsClean(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            // Halves of pairs are replacement characters by now; nothing can be told from them.
            if (rune.Value is '\r' or '\v' or '\f' or 0x2028 or 0x2029)
            {
                kept.Append('\n');
            }
            else if (rune.Value is 0xA0 or '\t')
            {
                kept.Append(' ');
            }
            else if (!IsUnseen(rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>The same in one line.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ');

    private static bool IsClean(string text)
    {
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (char.IsSurrogate(character) || character is '\u00A0' or '\u2028' or '\u2029' || (character != '\n' && IsUnseen(character)))
            {
                return false;
            }
        }

        return true;
    }

    // Control characters, marks that turn the direction of writing or are drawn as nothing, and what XML forbids.
    private static bool IsUnseen(int character) => character switch
    {
        '\n' => false,
        < ' ' or (>= 0x7F and <= 0x9F) => true,
        0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF => true,
        _ => false,
    };
}
