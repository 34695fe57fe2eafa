using System.Globalization;

namespace Mingzhang.Reading.Excel;

/// <summary>What a piece of a number format stands for.</summary>
internal enum FormatPiece
{
    Literal,

    /// <summary>0, # or ?.</summary>
    Digit,
    Point,
    Comma,
    Percent,

    /// <summary>E+ or E-.</summary>
    Exponent,

    /// <summary>A run of one letter of a date or time.</summary>
    Date,

    /// <summary>AM/PM, 上午/下午.</summary>
    HalfDay,

    /// <summary>@, the text itself.</summary>
    Text,
    General,

    /// <summary>A fraction bar between digits.</summary>
    Fraction,
}

/// <summary>One of the sections of a number format that ';' divides.</summary>
internal sealed class FormatSection
{
    private readonly List<(FormatPiece Piece, string Text)> pieces = [];

    public IReadOnlyList<(FormatPiece Piece, string Text)> Pieces => pieces;

    /// <summary>A test in the section, as [&gt;=100]; null when it has none.</summary>
    public Func<decimal, bool>? Condition { get; private set; }

    public bool Has(FormatPiece piece) => pieces.Exists(candidate => candidate.Piece == piece);

    /// <summary>Takes a format apart.</summary>
    public static List<FormatSection> Parse(string format)
    {
        var sections = new List<FormatSection> { new() };
        for (var index = 0; index < format.Length;)
        {
            if (format[index] == ';')
            {
                sections.Add(new FormatSection());
                index++;
            }
            else
            {
                index += sections[^1].Take(format.AsSpan(index));
            }
        }

        return sections;
    }

    // Takes one piece from the front and gives its length.
    private int Take(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '"':
                var end = rest[1..].IndexOf('"');
                var quoted = end < 0 ? rest[1..] : rest.Slice(1, end);
                Add(FormatPiece.Literal, quoted.ToString());
                return end < 0 ? rest.Length : end + 2;
            case '\\' or '!' when rest.Length > 1:
                Add(FormatPiece.Literal, rest[1].ToString());
                return 2;
            case '_':
                Add(FormatPiece.Literal, " ");
                return Math.Min(2, rest.Length);
            case '*':
                return Math.Min(2, rest.Length);
            case '[':
                return TakeBracket(rest);
            case '0' or '#' or '?':
                Add(FormatPiece.Digit, rest[0].ToString());
                return 1;
            case '.':
                Add(FormatPiece.Point, ".");
                return 1;
            case ',':
                Add(FormatPiece.Comma, ",");
                return 1;
            case '%':
                Add(FormatPiece.Percent, "%");
                return 1;
            case '@':
                Add(FormatPiece.Text, "@");
                return 1;
            default:
                return TakeWord(rest);
        }
    }

    private int TakeWord(ReadOnlySpan<char> rest)
    {
        foreach (var general in (string[])["General", "G/通用格式"])
        {
            if (rest.StartsWith(general, StringComparison.OrdinalIgnoreCase))
                return Add(FormatPiece.General, general);
        }

        foreach (var halfDay in (string[])["AM/PM", "A/P", "上午/下午"])
        {
            if (rest.StartsWith(halfDay, StringComparison.OrdinalIgnoreCase))
                return Add(FormatPiece.HalfDay, halfDay);
        }

        if (rest.StartsWith("E+", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("E-", StringComparison.OrdinalIgnoreCase))
            return Add(FormatPiece.Exponent, rest[..2].ToString());
        if (rest[0] == '/' && pieces is [.., (FormatPiece.Digit, _)] && rest.Length > 1 && rest[1] is '?' or '#' or '0')
            return Add(FormatPiece.Fraction, "/");
        if ("yYmMdDhHsSaA".Contains(rest[0]))
        {
            var run = 1;
            while (run < rest.Length && char.ToLowerInvariant(rest[run]) == char.ToLowerInvariant(rest[0]))
                run++;
            return Add(FormatPiece.Date, rest[..run].ToString().ToLowerInvariant());
        }

        return Add(FormatPiece.Literal, rest[0].ToString());
    }

    private int TakeBracket(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(']');
        if (end < 0)
            return Add(FormatPiece.Literal, "[");
        var inside = rest[1..end].ToString();
        if (inside.StartsWith('$'))
        {
            var dash = inside.IndexOf('-', StringComparison.Ordinal);
            Add(FormatPiece.Literal, dash < 0 ? inside[1..] : inside[1..dash]);
        }
        else if (inside.Length > 0 && inside.ToLowerInvariant() is var letters && letters.Trim(letters[0]).Length == 0 && "hms".Contains(letters[0]))
        {
            Add(FormatPiece.Date, letters);
        }
        else
        {
            Condition = ConditionOf(inside) ?? Condition;
        }

        return end + 1;
    }

    private static Func<decimal, bool>? ConditionOf(string inside)
    {
        var sign = inside.TakeWhile(character => character is '<' or '>' or '=').Count();
        if (sign == 0 || !decimal.TryParse(inside.AsSpan(sign), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
            return null;
        return inside[..sign] switch
        {
            "<" => value => value < bound,
            "<=" => value => value <= bound,
            ">" => value => value > bound,
            ">=" => value => value >= bound,
            "=" => value => value == bound,
            "<>" => value => value != bound,
            _ => null,
        };
    }

    private int Add(FormatPiece piece, string text)
    {
        pieces.Add((piece, text));
        return text.Length;
    }
}
