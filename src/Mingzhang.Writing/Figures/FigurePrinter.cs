using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Figures;

/// <summary>Prints exact amounts. Rounding is half away from zero, as accountants round.</summary>
public static class FigurePrinter
{
    /// <summary>An amount as a figure of so many decimals in a unit.</summary>
    public static WrittenFigure Of(Coordinates at, Money amount, MoneyUnit unit, int decimals)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var number = decimal.Round((decimal)amount.Fen / unit.Fen, decimals, MidpointRounding.AwayFromZero);
        return new(at, amount.Fen, new(number, decimals, Measure.Money(unit)));
    }

    /// <summary>The digits: 6,340.217896, or without commas.</summary>
    public static string Digits(Figure figure, bool hasThousands) =>
        figure.Number.ToString((hasThousands ? "N" : "F") + figure.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
