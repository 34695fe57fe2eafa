using Mingzhang.Model;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>A printed amount as an exact one.</summary>
internal static class PrintedAmount
{
    public static Money Of(Fact fact) => Money.OfFen((long)decimal.Round(fact.Figure.Number * fact.Figure.Measure.Scale, MidpointRounding.AwayFromZero));
}
