using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>A figure that may have been meant, and the slip that made the printed one of it.</summary>
internal readonly record struct Misprint(CauseKind Kind, decimal Meant, int Decimals, int Bits);

/// <summary>The figures that a printed one may have been meant to be: one slip of the hand away.</summary>
internal static class Misprints
{
    private const int MostDigits = 20;
    private const int IrregularDecimals = 5;

    /// <summary>All slips that may have made a printed figure, with the values that each may have been meant to be.</summary>
    /// <param name="printed">The figure as printed.</param>
    /// <param name="usualDecimals">Digits after the point that figures beside it have.</param>
    public static IReadOnlyList<(Misprint Slip, Interval Meant)> Of(Figure printed, int usualDecimals) =>
    [
        // A figure is meant to have as many digits after the point as those beside it.
        .. All(printed, usualDecimals)
            .Select(slip => slip.Decimals == usualDecimals ? slip : slip with { Bits = slip.Bits + IrregularDecimals })
            .Select(slip => (slip, new Figure(slip.Meant, slip.Decimals, printed.Measure).Interval))
            .OrderBy(slip => slip.slip.Bits),
    ];

    /// <summary>The likeliest slip whose figure lies within given values, of several the nearest to their middle; null if no
    /// slip leads there.</summary>
    /// <param name="slips">All slips, the likeliest first.</param>
    /// <param name="needed">The values that the figure should have, in the base unit of its measure.</param>
    public static Misprint? Find(IReadOnlyList<(Misprint Slip, Interval Meant)> slips, Interval needed)
    {
        Misprint? best = null;
        var distance = 0m;
        foreach (var (slip, meant) in slips)
        {
            if (best is { } known && slip.Bits > known.Bits)
            {
                break;
            }

            var away = Math.Abs(meant.Middle - needed.Middle);
            if (meant.Meets(needed) && (best is null || away < distance))
            {
                (best, distance) = (slip, away);
            }
        }

        return best;
    }

    private static IEnumerable<Misprint> All(Figure printed, int usualDecimals)
    {
        if (printed.Number == 0)
        {
            yield break;
        }

        yield return new Misprint(CauseKind.Sign, -printed.Number, printed.Decimals, Unlikeliness.Of(2));
        foreach (var slip in Points(printed).Where(slip => Math.Abs(slip.Meant) >= Figure.PowerOfTenth(usualDecimals)))
        {
            yield return slip;
        }

        var digits = (printed.Number < 0 ? -printed.Number : printed.Number).ToString($"F{printed.Decimals}", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        if (digits.Length > MostDigits)
        {
            yield break;
        }

        foreach (var (kind, meant, decimals, ways) in Digits(digits, printed.Decimals, usualDecimals))
        {
            if (Number(meant, decimals) is { } number && number != printed.Number)
            {
                yield return new Misprint(kind, printed.Number < 0 ? -number : number, decimals, Unlikeliness.Of(ways));
            }
        }
    }

    // A point that is lost leaves a whole number; one that has moved leaves as many decimals as there were.
    private static IEnumerable<Misprint> Points(Figure printed)
    {
        var factor = 1m;
        for (var places = 1; places <= 6; places++)
        {
            factor *= 10;
            yield return new Misprint(CauseKind.Point, printed.Number / factor, Math.Min(printed.Decimals + places, 8), Unlikeliness.Of(printed.Decimals == 0 || places == 1 ? 4 : 8));
            yield return new Misprint(CauseKind.Point, printed.Number * factor, Math.Max(0, printed.Decimals - places), Unlikeliness.Of(places == 1 ? 4 : 8));
        }
    }

    private static IEnumerable<(CauseKind Kind, string Meant, int Decimals, int Ways)> Digits(string digits, int decimals, int usualDecimals)
    {
        var count = digits.Length;
        for (var i = 0; i + 1 < count; i++)
        {
            yield return (CauseKind.DigitsTransposed, $"{digits[..i]}{digits[i + 1]}{digits[i]}{digits[(i + 2)..]}", decimals, count);
        }

        for (var i = 0; i < count; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return (CauseKind.Digit, $"{digits[..i]}{digit}{digits[(i + 1)..]}", decimals, 9 * count);
            }
        }

        for (var i = 0; i <= count; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return (CauseKind.DigitLost, $"{digits[..i]}{digit}{digits[i..]}", decimals, 9 * count);
                if (decimals < usualDecimals)
                {
                    yield return (CauseKind.DigitLost, $"{digits[..i]}{digit}{digits[i..]}", decimals + 1, 9 * count);
                }
            }
        }

        for (var i = 0; i < count && count > 1; i++)
        {
            var isDoubled = (i > 0 && digits[i - 1] == digits[i]) || (i + 1 < count && digits[i + 1] == digits[i]);
            var rest = digits.Remove(i, 1);
            yield return (CauseKind.DigitDoubled, rest, decimals, isDoubled ? count : 12 * count);
            if (decimals > usualDecimals)
            {
                yield return (CauseKind.DigitDoubled, rest, decimals - 1, isDoubled ? count : 12 * count);
            }
        }
    }

    private static decimal? Number(string digits, int decimals) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number * Figure.PowerOfTenth(decimals) : null;
}
