namespace Mingzhang.Web.Identity.Passwords;

/// <summary>How much of a password is left if every piece that is tried first counts as one character.</summary>
/// <remarks>A list of common passwords catches Mingzhang2026! only if someone thought of 2026; pieces catch it for ever. Each
/// piece is a word, a year or a date, a walk on the keyboard, a run of the alphabet, a repeated character, or what stood
/// in the same password before. The cheapest way to cover the whole is what counts.</remarks>
public static class GuessablePieces
{
    private const int ShortestRun = 3;

    private static readonly IReadOnlyList<string> Walks =
    [
        .. new[]
        {
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz",
            "2wsx",
            "3edc",
            "4rfv",
            "5tgb",
            "6yhn",
            "7ujm",
            "8ik,",
            "9ol.",
            "!@#$%^&*()",
            "147",
            "258",
            "369",
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
        }.SelectMany(walk => new[] { walk, string.Concat(walk.Reverse()) }),
    ];

    /// <summary>The weight of a text: between 0 (empty) and its length in UTF-16 units.</summary>
    public static int Weigh(string text, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        var small = text.ToLowerInvariant();
        var plain = Unmasked(small);
        var known = words
            .Select(word => TypedText.Fold(word).ToLowerInvariant().Trim())
            .Where(word => word.Length >= (word.Any(character => character > '\u2E80') ? 2 : 3))
            .Distinct()
            .Select(word => (Word: word, Unmasked: Unmasked(word)))
            .ToList();
        var weights = new int[small.Length + 1];
        for (var end = 1; end <= small.Length; end++)
        {
            weights[end] = weights[end - 1] + 1;
            foreach (var length in LengthsEndingAt(small, plain, end, known))
            {
                weights[end] = Math.Min(weights[end], weights[end - length] + 1);
            }
        }

        return weights[^1];
    }

    private static IEnumerable<int> LengthsEndingAt(string small, string plain, int end, List<(string Word, string Unmasked)> words)
    {
        foreach (var (word, unmasked) in words)
        {
            if (EndsWith(small, end, word) || EndsWith(plain, end, unmasked))
            {
                yield return word.Length;
            }
        }

        for (var length = ShortestRun; length <= end; length++)
        {
            var piece = small.AsSpan(end - length, length);
            if (IsWalk(piece) || piece.IndexOfAnyExcept(piece[0]) < 0 || IsDate(piece) || small.AsSpan(0, end - length).IndexOf(piece) >= 0)
            {
                yield return length;
            }
        }
    }

    private static bool EndsWith(string text, int end, string word) => text.AsSpan(0, end).EndsWith(word);

    private static bool IsWalk(ReadOnlySpan<char> piece)
    {
        foreach (var walk in Walks)
        {
            if (walk.AsSpan().IndexOf(piece) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A year, a year and a month, a whole date, or month and day.
    private static bool IsDate(ReadOnlySpan<char> piece)
    {
        if (piece.Length is not (4 or 6 or 8) || piece.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        var isYear = int.Parse(piece[..4]) is >= 1900 and < 2100;
        return piece.Length switch
        {
            4 => isYear || IsMonthAndDay(piece),
            6 => (isYear && int.Parse(piece[4..]) is >= 1 and <= 12) || IsMonthAndDay(piece[2..]),
            _ => isYear && IsMonthAndDay(piece[4..]),
        };
    }

    private static bool IsMonthAndDay(ReadOnlySpan<char> piece) =>
        int.Parse(piece[..2]) is >= 1 and <= 12 && int.Parse(piece[2..]) is >= 1 and <= 31;

    // Signs that stand for letters in passwords: p@ssw0rd. Position by position, so that both texts can be covered together.
    private static string Unmasked(string text) =>
        string.Concat(
            text.Select(character =>
                character switch
                {
                    '0' => 'o',
                    '1' or '!' or '|' => 'i',
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    '8' => 'b',
                    'l' => 'i',
                    _ => character,
                }
            )
        );
}
