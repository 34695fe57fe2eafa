using Mingzhang.Model;

namespace Mingzhang.Writing.Documents;

/// <summary>A number of a generated document: what it is, exactly and as printed. No number is printed without one.</summary>
/// <param name="At">Its point; of a count or a rate the point that it belongs to.</param>
/// <param name="Exact">The true value in the base unit of the measure: fen for money, percent for rates, one for counts.</param>
/// <param name="Figure">As printed: rounded to the digits of its form or sentence.</param>
public sealed record WrittenFigure(Coordinates At, decimal Exact, Figure Figure)
{
    /// <summary>What it is where the point does not say it: change, rate, share, a count's key; empty for the amount at the point.</summary>
    public string Role { get; init; } = "";

    /// <summary>The points that it is computed from, where it is none of the book's own amounts: both sides of a change.</summary>
    public IReadOnlyList<Coordinates> From { get; init; } = [];
}
