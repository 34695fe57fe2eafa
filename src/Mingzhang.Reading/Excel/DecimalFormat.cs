using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Excel;

/// <summary>Prints a decimal number by the digits, commas and words of a format section.</summary>
internal sealed class DecimalFormat
{
    public string Print(decimal value, FormatSection section)
    {
        var shape = Shape.Of(section);
        var scaled = Math.Abs(value);
        for (var percent = 0; percent < shape.Percents; percent++)
            scaled *= 100;
        for (var thousand = 0; thousand < shape.Scalings; thousand++)
            scaled /= 1000;

        // Excel rounds half away from zero.
        var rounded = decimal.Round(scaled, Math.Min(shape.Decimals.Length, 28), MidpointRounding.AwayFromZero);
        var (whole, fraction) = Split(rounded, shape);
        var result = new StringBuilder();
        if (value < 0 && (rounded != 0 || shape.IsGeneral))
            result.Append('-');
        Lay(result, section, shape, whole, fraction, scaled);
        return result.ToString().Trim();
    }

    private static (string Whole, string Fraction) Split(decimal rounded, Shape shape)
    {
        var digits = rounded.ToString("F" + shape.Decimals.Length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0').PadLeft(shape.LeastWhole, '0');
        if (shape.HasThousands)
            whole = Group(whole);

        var fraction = point < 0 ? "" : digits[(point + 1)..];
        for (var last = fraction.Length - 1; last >= 0 && fraction[last] == '0' && shape.Decimals[last] != '0'; last--)
            fraction = fraction[..last];
        return (whole, fraction);
    }

    private static string Group(string whole)
    {
        var result = new StringBuilder(whole);
        for (var place = whole.Length - 3; place > 0; place -= 3)
            result.Insert(place, ',');
        return result.ToString();
    }

    // The whole part goes where its first digit stands, the fraction after the point; words stay where they are.
    private static void Lay(StringBuilder result, FormatSection section, Shape shape, string whole, string fraction, decimal scaled)
    {
        var isAfterPoint = false;
        var isWholeLaid = false;
        foreach (var (piece, text) in section.Pieces)
        {
            switch (piece)
            {
                case FormatPiece.General or FormatPiece.Text:
                    result.Append(NumberFormat.General(scaled));
                    break;
                case FormatPiece.Literal or FormatPiece.Percent:
                    result.Append(text);
                    break;
                case FormatPiece.Digit when !isAfterPoint && !isWholeLaid:
                    result.Append(whole);
                    isWholeLaid = true;
                    break;
                case FormatPiece.Point when !isAfterPoint:
                    isAfterPoint = true;
                    if (!isWholeLaid)
                        result.Append(whole);
                    isWholeLaid = true;
                    if (fraction.Length > 0 || shape.Decimals.Contains('0'))
                        result.Append('.').Append(fraction);
                    break;
            }
        }
    }

    /// <summary>What the digits of a section ask for.</summary>
    private sealed record Shape(int LeastWhole, string Decimals, bool HasThousands, int Percents, int Scalings, bool IsGeneral)
    {
        public static Shape Of(FormatSection section)
        {
            var decimals = new StringBuilder();
            int least = 0, percents = 0, trailingCommas = 0;
            bool isAfterPoint = false, hasDigits = false, hasThousands = false;
            foreach (var (piece, text) in section.Pieces)
            {
                switch (piece)
                {
                    case FormatPiece.Digit when isAfterPoint:
                        decimals.Append(text);
                        break;
                    case FormatPiece.Digit:
                        hasThousands |= trailingCommas > 0;
                        trailingCommas = 0;
                        hasDigits = true;
                        least += text == "0" ? 1 : 0;
                        break;
                    case FormatPiece.Point:
                        isAfterPoint = true;
                        break;
                    case FormatPiece.Comma when hasDigits:
                        trailingCommas++;
                        break;
                    case FormatPiece.Percent:
                        percents++;
                        break;
                }
            }

            var isGeneral = section.Has(FormatPiece.General) || section.Has(FormatPiece.Text);
            return new Shape(least, decimals.ToString(), hasThousands, Math.Min(percents, 3), Math.Min(trailingCommas, 4), isGeneral);
        }
    }
}
