using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Mistakes in the digits of one amount: typing.</summary>
internal static class DigitMistakes
{
    public static IReadOnlyList<Edit>? Other(PrintedFigures figures, Chance chance) =>
        Digits(
            figures,
            chance,
            digits =>
            {
                var at = DigitIn(digits, chance);
                var other = (char)('0' + ((digits[at] - '0' + chance.Number(1, 9)) % 10));
                return $"{digits[..at]}{other}{digits[(at + 1)..]}";
            }
        );

    public static IReadOnlyList<Edit>? Transposed(PrintedFigures figures, Chance chance) =>
        Digits(
            figures,
            chance,
            digits =>
            {
                var pairs = Enumerable
                    .Range(0, digits.Length - 1)
                    .Where(at => char.IsAsciiDigit(digits[at]) && char.IsAsciiDigit(digits[at + 1]) && digits[at] != digits[at + 1])
                    .ToList();
                if (pairs.Count == 0)
                {
                    return null;
                }

                var first = chance.Pick(pairs);
                return $"{digits[..first]}{digits[first + 1]}{digits[first]}{digits[(first + 2)..]}";
            }
        );

    /// <summary>Mostly of the whole number: a lost decimal is a shorter figure.</summary>
    public static IReadOnlyList<Edit>? Lost(PrintedFigures figures, Chance chance) =>
        Digits(
            figures,
            chance,
            digits =>
            {
                var whole = WholeDigits(digits);
                var at = whole.Count > 1 && chance.Happens(85) ? chance.Pick(whole) : DigitIn(digits, chance);
                return whole.Count == 1 && at == whole[0] ? null : digits.Remove(at, 1).TrimEnd('.');
            }
        );

    public static IReadOnlyList<Edit>? Doubled(PrintedFigures figures, Chance chance) =>
        Digits(
            figures,
            chance,
            digits =>
            {
                var at = chance.Pick(WholeDigits(digits));
                return digits.Insert(at, digits[at].ToString());
            }
        );

    public static IReadOnlyList<Edit>? Point(PrintedFigures figures, Chance chance) =>
        Mistaker.Try(
            figures,
            chance,
            [.. figures.All.Where(spot => PrintedFigures.IsAmount(spot) && spot.Fact!.Figure.Decimals > 0)],
            spot =>
            {
                var figure = spot.Fact!.Figure;
                var places = chance.Pick(figure.Decimals, 1, 2, -1, -2);
                var number = places > 0 ? figure.Number * Power(places) : figure.Number / Power(-places);
                return places > figure.Decimals
                    ? null
                    : [Edit.Of(spot, figure with { Number = number, Decimals = figure.Decimals - places })];
            }
        );

    /// <summary>In tables only: words before an amount say which way it goes.</summary>
    public static IReadOnlyList<Edit>? Sign(PrintedFigures figures, Chance chance) =>
        Mistaker.Try(
            figures,
            chance,
            [.. figures.Tables.SelectMany(table => table.Figures).Where(PrintedFigures.IsAmount)],
            spot =>
            {
                var figure = spot.Fact!.Figure;
                return [Edit.Of(spot, figure with { Number = -figure.Number })];
            }
        );

    private static decimal Power(int tens) => Enumerable.Repeat(10m, tens).Aggregate(1m, (product, ten) => product * ten);

    private static IReadOnlyList<Edit>? Digits(PrintedFigures figures, Chance chance, Func<string, string?> change) =>
        Mistaker.Try(
            figures,
            chance,
            figures.Amounts(chance),
            spot =>
            {
                var digits = change(spot.Fact!.Figure.Digits);
                if (digits is null || IsOddlyLed(digits))
                {
                    return null;
                }

                var point = digits.IndexOf('.', StringComparison.Ordinal);
                var decimals = point < 0 ? 0 : digits.Length - point - 1;
                return [Edit.Of(spot, new Figure(decimal.Parse(digits, CultureInfo.InvariantCulture), decimals, spot.Fact.Figure.Measure))];
            }
        );

    /// <summary>Nobody prints 012.50, or -0.</summary>
    private static bool IsOddlyLed(string digits)
    {
        var unsigned = digits.TrimStart('-');
        return unsigned.Length > 1 && unsigned[0] == '0' && unsigned[1] != '.';
    }

    private static int DigitIn(string digits, Chance chance) =>
        chance.Pick(Enumerable.Range(0, digits.Length).Where(at => char.IsAsciiDigit(digits[at])).ToList());

    private static List<int> WholeDigits(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return [.. Enumerable.Range(0, point < 0 ? digits.Length : point).Where(at => char.IsAsciiDigit(digits[at]))];
    }
}
