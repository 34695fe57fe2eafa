using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>A mistake that may have been made.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Changes">The figures that it changed, and the values that they should have.</param>
/// <param name="Bits">How unlikely it is before the relations are asked: the logarithm to base two, rounded, of one over its
/// probability. A mistake that could have been made in many ways is less likely to have been made in just this one.</param>
internal sealed record Hypothesis(CauseKind Kind, IReadOnlyList<(Fact Fact, Interval ShouldBe)> Changes, int Bits)
{
    /// <summary>What each changed figure should read, in its printed unit and in the order of the changes; null where several
    /// values would do.</summary>
    public IReadOnlyList<decimal?> Readings { get; init; } = [];

    /// <summary>Values near the readings would do as well.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Of a wrong word of direction, the right one.</summary>
    public Direction? RightWord { get; init; }

    /// <summary>Where the wrong value comes from.</summary>
    public Fact? Source { get; init; }

    /// <summary>A relation whose words are wrong, and not its figures.</summary>
    public Bond? Excused { get; init; }
}
