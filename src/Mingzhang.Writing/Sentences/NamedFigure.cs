using Mingzhang.Model;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sentences;

/// <summary>A figure of the book that sentences can name, with its exact value.</summary>
/// <param name="At">Its point.</param>
/// <param name="Exact">Fen for money, one for counts.</param>
/// <param name="Measure">The thing counted; null for money.</param>
public sealed record NamedFigure(Coordinates At, decimal Exact, string? Measure)
{
    /// <summary>What it is where the point does not say it, as WrittenFigure.Role.</summary>
    public string Role { get; init; } = "";

    /// <summary>The points that it is computed from.</summary>
    public IReadOnlyList<Coordinates> From { get; init; } = [];
}

/// <summary>Something that is told of: a name, and its figure in any year and stage.</summary>
/// <param name="Name">Words in the sentence.</param>
/// <param name="Key">Name in the keys of reasons: 原因/公务接待费.</param>
/// <param name="At">Its figure at a year and stage; null where the book does not say it.</param>
internal sealed record Subject(string Name, string Key, Func<Coordinates, NamedFigure?> At);

/// <summary>Prints figures as runs of a sentence.</summary>
internal static class RunPrinter
{
    private const int RateDecimals = 2;

    /// <summary>An amount, or a count with its measure. An amount that is not 0 is never printed as 0: it gets as many digits as show
    /// it, down to the fen.</summary>
    public static WrittenRun Of(NamedFigure named, MoneyUnit unit, int decimals)
    {
        if (named.Measure is { } measure)
        {
            var trimmed = named.Exact / 1.000000000000000000000000000m;
            return Run(new(named.At, named.Exact, new(trimmed, trimmed.Scale, Measure.Count(measure))), named, measure);
        }

        var number = named.Exact / unit.Fen;
        var shown = decimals;
        while (number != 0 && Rounded(number, shown) == 0 && unit.Fen * Figure.PowerOfTenth(shown) > 1)
        {
            shown++;
        }

        return Run(new(named.At, named.Exact, new(Rounded(number, shown), shown, Measure.Money(unit))), named, unit.Name);
    }

    /// <summary>A rate in percent; null where it rounds to nothing, for 增长0.00% says nothing.</summary>
    public static WrittenRun? Rate(NamedFigure part, decimal by, string role, Coordinates whole, bool isShare)
    {
        var exact = part.Exact * 100 / by;
        var rounded = Rounded(exact, RateDecimals);
        return rounded == 0 && !isShare ? null : Run(new(part.At, exact, new(rounded, RateDecimals, Measure.Percent)), part with { Role = role, From = [part.At, whole] }, "%");
    }

    private static WrittenRun Run(WrittenFigure figure, NamedFigure named, string unit) =>
        new(figure.Figure.Digits + unit) { Figure = figure with { Role = named.Role, From = named.From } };

    private static decimal Rounded(decimal number, int decimals) => decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
}
