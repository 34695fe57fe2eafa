using System.Text.RegularExpressions;

namespace Mingzhang.Web.Components.Parts;

/// <summary>A piece of two versions of a text: in both, only in the old one, or only in the new one.</summary>
public readonly record struct TextPiece(PieceKind Kind, string Text);

public enum PieceKind
{
    Same,
    Old,
    New,
}

/// <summary>What differs between two versions of a text. Numbers and words are taken whole, Chinese by the character.</summary>
public static partial class TextDifference
{
    // A table of a million cells is filled in few milliseconds; longer changes are shown as one.
    private const int MostCells = 1_000_000;

    public static IReadOnlyList<TextPiece> Of(string old, string @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        string[] before = [.. Token().Matches(old).Select(match => match.Value)];
        string[] after = [.. Token().Matches(@new).Select(match => match.Value)];
        var most = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < most && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var pieces = new List<TextPiece>();
        Add(pieces, PieceKind.Same, before.AsSpan(0, start));
        Middle(pieces, before.AsSpan(start, before.Length - start - end), after.AsSpan(start, after.Length - start - end));
        Add(pieces, PieceKind.Same, before.AsSpan(before.Length - end));
        return pieces;
    }

    // The longest tokens in common, in order; all others were taken away or added.
    private static void Middle(List<TextPiece> pieces, ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var (i, j) = (0, 0);
        if ((long)before.Length * after.Length <= MostCells)
        {
            var common = Common(before, after);
            // Two sentences that share a character here and there are two sentences.
            var isOther = 2 * common[0, 0] < Math.Min(before.Length, after.Length);
            while (!isOther && i < before.Length && j < after.Length)
            {
                if (before[i] == after[j])
                {
                    var run = 1;
                    while (i + run < before.Length && j + run < after.Length && before[i + run] == after[j + run])
                    {
                        run++;
                    }

                    Add(pieces, PieceKind.Same, before.Slice(i, run));
                    (i, j) = (i + run, j + run);
                    continue;
                }

                var (fromOld, fromNew) = (i, j);
                while (i < before.Length && j < after.Length && before[i] != after[j])
                {
                    _ = common[i + 1, j] >= common[i, j + 1] ? i++ : j++;
                }

                Add(pieces, PieceKind.Old, before[fromOld..i]);
                Add(pieces, PieceKind.New, after[fromNew..j]);
            }
        }

        Add(pieces, PieceKind.Old, before[i..]);
        Add(pieces, PieceKind.New, after[j..]);
    }

    // How many tokens the rests from here on have in common.
    private static int[,] Common(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Add(List<TextPiece> pieces, PieceKind kind, ReadOnlySpan<string> tokens)
    {
        if (!tokens.IsEmpty)
        {
            pieces.Add(new(kind, string.Concat(tokens)));
        }
    }

    // A number with its separators, a word of letters, a character of two halves, or any one character.
    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*%?|[A-Za-z]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
