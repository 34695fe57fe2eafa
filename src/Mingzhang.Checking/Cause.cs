using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>What a mistake is, by how it comes about.</summary>
public enum CauseKind
{
    /// <summary>A figure has another value, in no way that is known.</summary>
    Figure,

    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>Two neighbouring digits have changed places.</summary>
    DigitsTransposed,

    /// <summary>A digit is missing.</summary>
    DigitLost,

    /// <summary>A digit too many.</summary>
    DigitDoubled,

    /// <summary>Plus for minus, or minus for plus.</summary>
    Sign,

    /// <summary>The decimal point is lost or stands elsewhere.</summary>
    Point,

    /// <summary>All figures of a table are in another unit than it says.</summary>
    TableUnit,

    /// <summary>The amounts of a sentence are in another unit than it says.</summary>
    SentenceUnit,

    /// <summary>The amounts of two rows have changed places.</summary>
    RowsSwapped,

    /// <summary>The amounts of two columns have changed places.</summary>
    ColumnsSwapped,

    /// <summary>A figure stands in the column beside its own.</summary>
    NeighbourColumn,

    /// <summary>A subtotal stands where one of its parts belongs.</summary>
    SubtotalInRow,

    /// <summary>The figure of another year, or of the initial instead of the full-year budget.</summary>
    StaleFigure,

    /// <summary>The figure of all funds where that of 财政拨款 or of one fund belongs.</summary>
    OtherFund,

    /// <summary>A figure that belongs to another place of the document.</summary>
    Copied,

    /// <summary>A rate is wrong in no way that is known.</summary>
    Rate,

    /// <summary>A rate is computed on another base.</summary>
    RateBase,

    /// <summary>The rate that is missing to 100 % stands for the rate.</summary>
    RateComplement,

    /// <summary>Two rates have changed places.</summary>
    RatesSwapped,

    /// <summary>The number of an amount stands as a rate.</summary>
    AmountAsRate,

    /// <summary>增加 for 减少, 减少 for 增加, or 持平 for a change.</summary>
    Direction,
}

/// <summary>A figure and what it should read.</summary>
/// <param name="Fact">The figure. One that should stand in a blank cell has nothing printed.</param>
/// <param name="ShouldBe">The figure in the printed unit; null where several values would do.</param>
public sealed record Correction(Fact Fact, string? ShouldBe)
{
    /// <summary>Values near it would do as well: the figures that it follows from are rounded.</summary>
    public bool IsApproximate { get; init; }
}

/// <summary>A change that makes relations hold that did not.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Corrections">All figures that change, the most telling first; at least one.</param>
/// <param name="Supports">How many relations that were broken hold then.</param>
public sealed record Cause(CauseKind Kind, IReadOnlyList<Correction> Corrections, int Supports)
{
    /// <summary>Where the wrong value comes from: the other year's figure, the subtotal that was pasted.</summary>
    public Fact? Source { get; init; }

    /// <summary>Of a wrong word of direction, the right one; null for all other causes.</summary>
    public Direction? RightWord { get; init; }
}
