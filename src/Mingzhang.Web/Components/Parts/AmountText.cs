using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Web.Components.Parts;

/// <summary>An amount as it is shown, cut at the decimal point so that a column can align there.</summary>
/// <param name="Sign">A true minus, or nothing.</param>
/// <param name="Whole">Digits before the point, with separators.</param>
/// <param name="Fraction">The point and the digits behind it; empty if there are none.</param>
/// <param name="IsExact">False if digits were rounded away.</param>
public readonly record struct AmountText(string Sign, string Whole, string Fraction, bool IsExact)
{
    /// <param name="fen">The amount in fen.</param>
    /// <param name="unit">The unit to show it in.</param>
    /// <param name="places">How many digits behind the point: exactly so many if rounded, else at least so many, so that
    /// a difference of one fen never shows as none.</param>
    /// <param name="isRounded">Whether digits may be rounded away, half away from zero.</param>
    public static AmountText Of(long fen, MoneyUnit unit, int places, bool isRounded)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var number = Math.Abs((decimal)fen) / unit.Fen;
        var shown = isRounded ? Math.Round(number, places, MidpointRounding.AwayFromZero) : number;
        var format = "#,0." + new string('0', places) + (isRounded ? "" : new string('#', Math.Max(0, 10 - places)));
        var digits = shown.ToString(format, CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new(
            fen < 0 && shown != 0 ? "−" : "",
            point < 0 ? digits : digits[..point],
            point < 0 ? "" : digits[point..],
            shown == number
        );
    }

    public override string ToString() => Sign + Whole + Fraction;
}
