using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>A printed score, and whether a computed one can have become it.</summary>
/// <param name="Number">Points.</param>
/// <param name="Decimals">As printed.</param>
internal readonly record struct PrintedScore(decimal Number, int Decimals)
{
    public static PrintedScore? Of(PrintedNumber? printed) => printed is null ? null : new(printed.Number, Math.Clamp(printed.Figure.Decimals, 0, 10));

    /// <summary>How a score from least to most comes to the printed one.</summary>
    /// <param name="least">Lowest exact score.</param>
    /// <param name="most">Highest exact score.</param>
    /// <param name="decimals">Decimals that the scheme rounds to.</param>
    /// <returns>Null where it does not.</returns>
    public PrintedAs? As(Ratio least, Ratio most, int decimals) =>
        least.Rounded(decimals) <= Number && Number <= most.Rounded(decimals) ? PrintedAs.Same
        : least.Rounded(Decimals) <= Number && Number <= most.Rounded(Decimals) ? PrintedAs.Rounded
        : Decimals <= decimals && least.Cut(Decimals) <= Number && Number <= most.Cut(Decimals) ? PrintedAs.CutOff
        : null;
}
