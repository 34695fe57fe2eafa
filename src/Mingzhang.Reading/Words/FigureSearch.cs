namespace Mingzhang.Reading.Words;

/// <summary>Finds the characters of a figure or a sentence in a longer text, however they are set.</summary>
public static class FigureSearch
{
    /// <summary>All places of some words; a figure is not found inside a longer one. Blanks count first; where that
    /// finds nothing, words broken by blanks are found too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What to look for.</param>
    /// <returns>First character and the one after the last, of each place.</returns>
    public static IReadOnlyList<(int Start, int End)> Find(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var exact = Find(Shape(text, keepsBlanks: true), Shape(words.Trim(), keepsBlanks: true));
        return exact.Count > 0 ? exact : Find(Shape(text, keepsBlanks: false), Shape(words, keepsBlanks: false));
    }

    private static List<(int Start, int End)> Find((string Text, List<int> At) inside, (string Text, List<int> At) words)
    {
        var found = new List<(int Start, int End)>();
        var length = words.Text.Length;
        if (length == 0)
            return found;
        for (var index = 0; (index = inside.Text.IndexOf(words.Text, index, StringComparison.Ordinal)) >= 0;)
        {
            if (IsWhole(inside.Text, index, index + length))
            {
                found.Add((inside.At[index], inside.At[index + length - 1] + 1));
                index += length;
            }
            else
            {
                index++;
            }
        }

        return found;
    }

    private static bool IsWhole(string text, int start, int end)
    {
        if (char.IsAsciiDigit(text[start]) && start > 0
            && (char.IsAsciiDigit(text[start - 1]) || (IsInner(text[start - 1]) && start > 1 && char.IsAsciiDigit(text[start - 2]))))
        {
            return false;
        }

        return !char.IsAsciiDigit(text[end - 1]) || end == text.Length
            || !(char.IsAsciiDigit(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
    }

    private static bool IsInner(char character) => character is '.' or '，';

    private static (string Text, List<int> At) Shape(string text, bool keepsBlanks)
    {
        var shape = new System.Text.StringBuilder(text.Length);
        var at = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var one = Normal.One(text[index]);
            if (one == '\0' && keepsBlanks && char.IsWhiteSpace(text[index]))
                one = ' ';
            if (one == '\0' || (one == ' ' && shape.Length > 0 && shape[^1] == ' '))
                continue;
            shape.Append(one);
            at.Add(index);
        }

        return (shape.ToString(), at);
    }
}
