using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Sheets;

/// <summary>What stands for a {…}.</summary>
/// <param name="Text">As a cell prints it: the money unit is said by the sheet.</param>
/// <param name="Figure">The number that it is; null for words.</param>
internal sealed record SheetValue(string Text, WrittenFigure? Figure)
{
    public static SheetValue Words(string text) => new(text, null);

    /// <summary>As a sentence prints it, with its unit.</summary>
    public string Told => Figure is null or { Figure.Measure.Kind: MeasureKind.Percent } ? Text : Text + Figure.Figure.Measure.Name;
}

/// <summary>Prints amounts, rates, points and counts of sheets.</summary>
internal sealed class SheetFigures(SheetStyle style)
{
    /// <summary>An amount; nothing where it is 0 (TB-03).</summary>
    public SheetValue? Amount(Coordinates at, Money? amount, string role)
    {
        if (amount is not { } money || money == Money.Zero)
        {
            return null;
        }

        var figure = FigurePrinter.Of(at, money, style.MoneyUnit, style.Decimals) with { Role = role };
        return new(FigurePrinter.Digits(figure.Figure, style.HasThousands), figure);
    }

    /// <summary>part ÷ whole in percent, rounded half away from zero (SC-10, SC-14); nothing where it cannot be told.</summary>
    public SheetValue? Rate(Coordinates at, decimal? part, decimal? whole, string role, params IReadOnlyList<Coordinates> from)
    {
        if (part is not { } over || whole is not { } under || under == 0)
        {
            return null;
        }

        var exact = over * 100 / under;
        return Percent(new(at, exact, new(decimal.Round(exact, style.RateDecimals, MidpointRounding.AwayFromZero), style.RateDecimals, Measure.Percent)) { Role = role, From = from });
    }

    /// <summary>A share as entered: 30%.</summary>
    public static SheetValue Share(Coordinates at, decimal percent, string role) => Percent(Entered(at, percent, Measure.Percent, role));

    public static SheetValue Points(Coordinates at, decimal points, string role) => Plain(Entered(at, points, PrintedNumber.Points, role));

    public static SheetValue Count(Coordinates at, int count, string role) => Plain(Entered(at, count, Measure.Count("个"), role));

    private static WrittenFigure Entered(Coordinates at, decimal number, Measure measure, string role)
    {
        // Dividing by a one of many decimals takes the zeros off the end: 9.50 is 9.5.
        var plain = number / 1.0000000000000000000000000000m;
        return new(at, plain, new(plain, plain.Scale, measure)) { Role = role };
    }

    private static SheetValue Plain(WrittenFigure figure) => new(figure.Figure.Digits, figure);

    private static SheetValue Percent(WrittenFigure figure) => new(figure.Figure.Digits + "%", figure);
}

/// <summary>What rows and parts are about, while they are filled.</summary>
internal sealed record SheetScope
{
    public ProjectEntry? Project { get; init; }

    public IndicatorEntry? Indicator { get; init; }

    public GradeBand? Grade { get; init; }

    /// <summary>The n-th of what is listed, from 1; 0 where nothing is.</summary>
    public int Number { get; init; }

    /// <summary>The indicators that a part is about: those of an activity, or of a goal.</summary>
    public IReadOnlyList<IndicatorEntry> Indicators { get; init; } = [];

    public string Numeral => Number is >= 1 and <= 99 ? Forms.ChineseNumeral.Of(Number) : Number.ToString(CultureInfo.InvariantCulture);
}
