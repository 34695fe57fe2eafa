using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Reading.Words;

/// <summary>What stands in a cell.</summary>
public enum CellContent
{
    Blank,

    /// <summary>A dash: nothing.</summary>
    Dash,
    Number,
    Words,
}

/// <summary>A number as it stands in a cell or a sentence.</summary>
/// <param name="Content">What stands there.</param>
/// <param name="Number">The number, if one stands there.</param>
/// <param name="Decimals">Its digits after the point.</param>
/// <param name="Own">A unit printed with the number itself: 12 万元, 3%.</param>
/// <param name="Mended">Blanks inside the number, or full-width digits, were undone.</param>
public readonly record struct NumberText(CellContent Content, decimal Number, int Decimals, Measure? Own, bool Mended)
{
    private static readonly NumberText BlankCell = new(CellContent.Blank, 0, 0, null, Mended: false);
    private static readonly NumberText DashCell = new(CellContent.Dash, 0, 0, null, Mended: false);
    private static readonly NumberText WordsCell = new(CellContent.Words, 0, 0, null, Mended: false);

    public bool IsNumber => Content == CellContent.Number;

    /// <summary>Whether nothing is printed, or a dash for nothing.</summary>
    public bool IsNothing => Content is CellContent.Blank or CellContent.Dash;

    /// <summary>Reads a cell: blanks inside a number, thousands separators, full-width digits, a closing unit or
    /// percent sign, brackets for a negative amount.</summary>
    public static NumberText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return BlankCell;
        }

        if (text.Length > 64)
        {
            return WordsCell;
        }

        var normal = Normal.Of(text);
        if (normal.Length == 0)
        {
            return BlankCell;
        }

        if (normal.AsSpan().IndexOfAnyExcept("-－/") < 0)
        {
            return DashCell;
        }

        Measure? own = null;
        if (normal[^1] == '%')
        {
            own = Measure.Percent;
            normal = normal[..^1];
        }
        else if (normal[^1] == '元')
        {
            var unit = MoneyUnit.All.First(unit => normal.EndsWith(unit.Name, StringComparison.Ordinal));
            own = Measure.Money(unit);
            normal = normal[..^unit.Name.Length];
        }

        normal = normal.TrimStart('¥', '￥');
        var negative = false;
        if (normal.Length > 2 && normal[0] == '（' && normal[^1] == '）')
        {
            negative = true;
            normal = normal[1..^1];
        }

        return TryDigits(normal, out var number, out var decimals)
            ? new NumberText(CellContent.Number, negative ? -number : number, decimals, own, text.AsSpan().Trim().IndexOfAny(" \u3000\n") >= 0)
            : WordsCell;
    }

    /// <summary>Reads digits with an optional sign, thousands separators in their places, and a point.</summary>
    public static bool TryDigits(string text, out decimal number, out int decimals)
    {
        number = 0;
        decimals = 0;
        var digits = new StringBuilder(text.Length);
        var point = -1;
        var sinceSeparator = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is >= '0' and <= '9')
            {
                digits.Append(character);
                sinceSeparator += sinceSeparator >= 0 ? 1 : 0;
            }
            else if (character is '-' or '+' && i == 0)
            {
                digits.Append(character);
            }
            else if (character == '.' && point < 0 && digits.Length > 0 && char.IsAsciiDigit(digits[^1]))
            {
                if (sinceSeparator is >= 0 and not 3)
                {
                    return false;
                }

                sinceSeparator = -1;
                point = digits.Length;
                digits.Append('.');
            }
            else if (character is '，' or ',' && point < 0 && digits.Length > 0 && (sinceSeparator is -1 or 3))
            {
                sinceSeparator = 0;
            }
            else
            {
                return false;
            }
        }

        if (sinceSeparator is >= 0 and not 3 || digits.Length == 0 || !char.IsAsciiDigit(digits[^1]))
        {
            return false;
        }

        decimals = point < 0 ? 0 : digits.Length - point - 1;
        return decimals <= 20 && digits.Length <= 27
            && decimal.TryParse(digits.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
