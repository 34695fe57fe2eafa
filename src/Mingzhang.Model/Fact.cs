namespace Mingzhang.Model;

/// <summary>A figure at a point, and where it is printed.</summary>
public sealed class Fact
{
    public required Coordinates Coordinates { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>The characters as they are printed.</summary>
    public required string Printed { get; init; }

    public required Place Place { get; init; }

    /// <summary>The true values, in the base unit of the measure. Set apart from the figure where a whole table
    /// proves a finer precision than this cell shows.</summary>
    public Interval Interval => interval ??= Figure.Interval;

    private Interval? interval;

    /// <summary>One of several lines that its table prints at one point: a part of what stands there, not all of it.</summary>
    public bool IsOneOfSeveral { get; set; }

    public override string ToString() => $"{Printed} @ {Place.Document} {Place.TableTitle} {Place.RowLabel}·{Place.ColumnLabel}";
}
