using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Characters of a paragraph that are replaced.</summary>
internal sealed record Replacement(int Offset, int Length, string Text);

/// <summary>A planned change of what is printed.</summary>
/// <param name="Spot">Where.</param>
/// <param name="Text">The characters of the figure then, without a unit; empty for a blank cell.</param>
/// <param name="Now">The figure that they say.</param>
internal sealed record Edit(Spot Spot, string Text, Figure? Now)
{
    /// <summary>Set where more than the figure's own characters change, for a paragraph only.</summary>
    public IReadOnlyList<Replacement>? Words { get; init; }

    /// <summary>What is told of the change, where it is not the characters of the figure.</summary>
    public (string Before, string After)? Told { get; init; }

    public IReadOnlyList<Replacement> Replacements => Words ?? [new(Spot.Offset!.Value, Spot.Text.Length, Text)];

    /// <summary>Another figure in the manner of printing of the spot.</summary>
    public static Edit Of(Spot spot, Figure now) => new(spot, Print(now, spot.HasThousands), now);

    /// <summary>What another cell prints.</summary>
    public static Edit Copy(Spot to, Spot from) => new(to, from.Text, from.Fact?.Figure);

    public static string Print(Figure figure, bool hasThousands) =>
        figure.Number.ToString($"{(hasThousands ? "N" : "F")}{figure.Decimals}", CultureInfo.InvariantCulture);

    /// <summary>Whether what is printed then differs by more than rounding can explain: by ten steps of the last decimal
    /// (ten rounded figures added up may be off by five), or at all where amounts are exact to the fen.</summary>
    public bool IsBeyondRounding => IsBeyond(Spot.Fact?.Figure, Now);

    public static bool IsBeyond(Figure? before, Figure? now)
    {
        if ((before ?? now) is not { } known)
        {
            return false;
        }

        var (was, becomes) = (Interval(before), Interval(now));
        var step = Step(before ?? known);
        var isExact = known.Measure.Kind == MeasureKind.Money && step <= 1;
        return !was.Meets(becomes)
            && (isExact || known.Measure.Kind == MeasureKind.Count || Math.Abs(was.Middle - becomes.Middle) >= 10 * step);
    }

    private static Interval Interval(Figure? figure) => figure?.Interval ?? Model.Interval.Zero;

    private static decimal Step(Figure figure) => figure.Measure.Scale * new decimal(1, 0, 0, isNegative: false, (byte)figure.Decimals);
}
