namespace Mingzhang.Web.District;

/// <summary>Quartiles of figures (the median of each half, without the median itself), and the limits beyond which a figure stands
/// apart: one and a half times the distance of the quartiles below the first and above the third (Tukey).</summary>
public sealed record Quartiles(decimal First, decimal Median, decimal Third)
{
    /// <summary>Of fewer figures nothing is said.</summary>
    public const int Fewest = 8;

    public decimal Low => First - (1.5m * (Third - First));

    public decimal High => Third + (1.5m * (Third - First));

    public bool IsApart(decimal figure) => figure < Low || figure > High;

    /// <summary>The quartiles; null of fewer than <see cref="Fewest"/> figures.</summary>
    public static Quartiles? Of(IEnumerable<decimal> figures)
    {
        decimal[] sorted = [.. figures.Order()];
        var half = sorted.Length / 2;
        return sorted.Length < Fewest ? null : new(MedianOf(sorted.AsSpan(0, half)), MedianOf(sorted), MedianOf(sorted.AsSpan(sorted.Length - half)));
    }

    private static decimal MedianOf(ReadOnlySpan<decimal> sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
