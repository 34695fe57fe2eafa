namespace Mingzhang.Model;

/// <summary>An exact sum of renminbi, counted in fen. It may be negative.</summary>
/// <remarks>There is no way in from a floating-point number, and no sum of a Money and a bare number: the unit
/// that an amount is printed in is applied once, where the text is read.</remarks>
public readonly record struct Money : IComparable<Money>
{
    public static readonly Money Zero;

    private Money(long fen) => Fen = fen;

    public long Fen { get; }

    public static Money OfFen(long fen) => new(fen);

    /// <summary>An exact amount in a unit.</summary>
    /// <exception cref="ArgumentException">The amount is not a whole number of fen.</exception>
    /// <exception cref="OverflowException">The amount is beyond 92 quadrillion yuan.</exception>
    public static Money Of(decimal number, MoneyUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var fen = number * unit.Fen;
        return decimal.IsInteger(fen)
            ? new(decimal.ToInt64(fen))
            : throw new ArgumentException($"{number} {unit.Name} 不是整数分。", nameof(number));
    }

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));

    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));

    public static Money operator -(Money a) => new(checked(-a.Fen));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Every digit there is: a difference of one fen must not show as 0.00 万元.</summary>
    public string In(MoneyUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return $"{(decimal)Fen / unit.Fen:#,0.00########} {unit.Name}";
    }

    public override string ToString() => In(MoneyUnit.Yuan);
}
