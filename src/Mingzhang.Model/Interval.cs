namespace Mingzhang.Model;

/// <summary>All true values that a printed figure can stand for: Low ≤ value ≤ High, in the base unit of its
/// measure (fen for money, one percent for a share, one for a count).</summary>
/// <remarks>Both ends are included: 0.175 may be printed as 0.18 or, by another rounding, as 0.17.</remarks>
public readonly record struct Interval(decimal Low, decimal High)
{
    public static readonly Interval Zero = new(0, 0);

    public static Interval Exactly(decimal value) => new(value, value);

    public decimal Middle => (Low + High) / 2;

    public bool Contains(decimal value) => Low <= value && value <= High;

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>All products of two intervals.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        var products = (decimal[])[a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return new(products.Min(), products.Max());
    }

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>Whether some value of a is at most some value of b.</summary>
    public static bool CanBeAtMost(Interval a, Interval b) => a.Low <= b.High;
}
