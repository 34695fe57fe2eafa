namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>An exact fraction of machine words. In sums over tables almost all are whole, which is the quick way.</summary>
/// <exception cref="OverflowException">A result does not fit; never a wrong number.</exception>
internal readonly struct Fraction : IEquatable<Fraction>
{
    public static readonly Fraction Zero = new(0);
    public static readonly Fraction One = new(1);

    // One less is kept, so that the default is 0 and not a fraction without meaning.
    private readonly long belowLessOne;

    public Fraction(long whole)
    {
        Above = whole;
    }

    private Fraction(long above, long below)
    {
        Above = above;
        belowLessOne = below - 1;
    }

    public long Above { get; }

    public long Below => belowLessOne + 1;

    public bool IsZero => Above == 0;

    public bool IsWhole => belowLessOne == 0;

    public int Sign => Math.Sign(Above);

    /// <summary>The nearest whole number, halves away from zero.</summary>
    public long Rounded => IsWhole ? Above : (Above + (Above < 0 ? -1 : 1) * (Below / 2)) / Below;

    public static Fraction operator +(Fraction a, Fraction b) =>
        a.IsWhole && b.IsWhole ? new(checked(a.Above + b.Above)) : Of(((Int128)a.Above * b.Below) + ((Int128)b.Above * a.Below), (Int128)a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) =>
        a.IsWhole && b.IsWhole ? new(checked(a.Above - b.Above)) : Of(((Int128)a.Above * b.Below) - ((Int128)b.Above * a.Below), (Int128)a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) =>
        a.IsWhole && b.IsWhole ? new(checked(a.Above * b.Above)) : Of((Int128)a.Above * b.Above, (Int128)a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b)
    {
        if (b.IsWhole && b.Above is 1 or -1)
        {
            return b.Above == 1 ? a : -a;
        }

        var (above, below) = ((Int128)a.Above * b.Below, (Int128)a.Below * b.Above);
        return below < 0 ? Of(-above, -below) : Of(above, below);
    }

    public static Fraction operator -(Fraction a) => new(checked(-a.Above), a.Below);

    public static bool operator <(Fraction a, Fraction b) => (Int128)a.Above * b.Below < (Int128)b.Above * a.Below;

    public static bool operator >(Fraction a, Fraction b) => b < a;

    public bool Equals(Fraction other) => Above == other.Above && belowLessOne == other.belowLessOne;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Above, belowLessOne);

    private static Fraction Of(Int128 above, Int128 below)
    {
        var (a, b) = (Int128.Abs(above), below);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return new(checked((long)(above / a)), checked((long)(below / a)));
    }
}
