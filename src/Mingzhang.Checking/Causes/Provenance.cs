using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>Where a wrong value may come from: another place that prints the very same.</summary>
internal sealed class Provenance(Neighbourhood around)
{
    private const int FewestDigits = 3;

    /// <summary>Years and funds agree by themselves often enough: nothing changed, or there is but one fund.</summary>
    private const int WaysOfCopying = 16;

    /// <summary>The likeliest origin of a figure that should not be what it is; null if its value is printed nowhere else,
    /// or is too short to tell anything.</summary>
    public (CauseKind Kind, Fact Source, int Bits)? Find(Fact wrong)
    {
        var figure = wrong.Figure;
        if (figure.Digits.Count(char.IsAsciiDigit) < FewestDigits || figure.Number == 0)
        {
            return null;
        }

        (CauseKind Kind, Fact Source, int Bits)? best = null;
        foreach (var other in around.Printing(figure.Number * figure.Measure.Scale, figure.Measure.Kind))
        {
            if (!ReferenceEquals(other, wrong) && other.Coordinates != wrong.Coordinates && Judge(wrong, other) is var (kind, bits) && (best is null || bits < best.Value.Bits))
            {
                best = (kind, other, bits);
            }
        }

        return best;
    }

    private (CauseKind Kind, int Bits) Judge(Fact wrong, Fact other)
    {
        var difference = wrong.Coordinates.DifferenceFrom(other.Coordinates);
        if (difference == DimensionSet.Of(Dimension.Year) || difference == DimensionSet.Of(Dimension.Stage) || difference == DimensionSet.Of(Dimension.Year, Dimension.Stage))
        {
            return (CauseKind.StaleFigure, Unlikeliness.Of(WaysOfCopying));
        }

        if (difference == DimensionSet.Of(Dimension.Fund) && other.Coordinates.Contains(wrong.Coordinates))
        {
            return (CauseKind.OtherFund, Unlikeliness.Of(WaysOfCopying));
        }

        if (around.CellOf(wrong) is { } cell && around.CellOf(other) is { } from && ReferenceEquals(cell.Grid, from.Grid))
        {
            if (cell.Column == from.Column && other.Coordinates.Contains(wrong.Coordinates))
            {
                return (CauseKind.SubtotalInRow, Unlikeliness.Of(WaysOfCopying / 2));
            }

            if (cell.Column == from.Column || cell.Row == from.Row)
            {
                return (CauseKind.Copied, Unlikeliness.Of(Math.Max(4, Math.Max(cell.Grid.Rows.Count, cell.Grid.Columns.Count))));
            }
        }

        return (CauseKind.Copied, Unlikeliness.Of(256));
    }
}
