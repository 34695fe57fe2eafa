using System.Globalization;
using System.Numerics;

namespace Mingzhang.Scoring;

/// <summary>An exact fraction, so that 2.345 is rounded as 2.345 and no printed number is too large.</summary>
public readonly struct Ratio : IComparable<Ratio>, IEquatable<Ratio>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorLessOne;

    private Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        this.numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    // One less is kept, so that the default is 0 and not a fraction without meaning.
    private BigInteger Denominator => denominatorLessOne + 1;

    public static Ratio Of(long whole) => new(whole, BigInteger.One);

    /// <summary>part ÷ whole.</summary>
    /// <exception cref="DivideByZeroException">The whole is 0.</exception>
    public static Ratio Of(long part, long whole) => new(part, whole);

    public static Ratio Of(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = unchecked(((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0]);
        return new(number < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>Rounded to decimals, halves away from zero.</summary>
    /// <exception cref="OverflowException">It is beyond a decimal.</exception>
    public decimal Rounded(int decimals)
    {
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals) * 2;
        var halves = scaled / Denominator;
        return Scaled((halves + 1) / 2, decimals);
    }

    /// <summary>Cut off after decimals.</summary>
    /// <exception cref="OverflowException">It is beyond a decimal.</exception>
    public decimal Cut(int decimals) => Scaled(BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals) / Denominator, decimals);

    /// <summary>As a fraction, for looking at: 7/12.</summary>
    public override string ToString() => Denominator.IsOne ? numerator.ToString(CultureInfo.InvariantCulture) : $"{numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    public int CompareTo(Ratio other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public bool Equals(Ratio other) => numerator == other.numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, denominatorLessOne);

    public static Ratio operator +(Ratio a, Ratio b) => new((a.numerator * b.Denominator) + (b.numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Ratio operator -(Ratio a, Ratio b) => new((a.numerator * b.Denominator) - (b.numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.numerator * b.numerator, a.Denominator * b.Denominator);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.numerator * b.Denominator, a.Denominator * b.numerator);

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Ratio a, Ratio b) => a.Equals(b);

    public static bool operator !=(Ratio a, Ratio b) => !a.Equals(b);

    private decimal Scaled(BigInteger digits, int decimals) => (decimal)(numerator.Sign < 0 ? -digits : digits) * Model.Figure.PowerOfTenth(decimals);
}
