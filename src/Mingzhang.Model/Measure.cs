namespace Mingzhang.Model;

/// <summary>What a printed number counts.</summary>
public enum MeasureKind
{
    /// <summary>An amount of which no unit is said anywhere. It is never compared with an amount that has one.</summary>
    Unstated,
    Money,
    Percent,

    /// <summary>A count of things: 辆, 人次, 平方米.</summary>
    Count,
}

/// <summary>The unit of a printed number: a money unit, percent, a thing counted, or nothing stated.</summary>
public readonly record struct Measure
{
    public static readonly Measure Unstated;
    public static readonly Measure Percent = new(MeasureKind.Percent, null, "%");

    private Measure(MeasureKind kind, MoneyUnit? moneyUnit, string name)
    {
        Kind = kind;
        MoneyUnit = moneyUnit;
        this.name = name;
    }

    private readonly string? name;

    public MeasureKind Kind { get; }

    /// <summary>The money unit; null for everything that is not money.</summary>
    public MoneyUnit? MoneyUnit { get; }

    public string Name => name ?? "";

    public static Measure Money(MoneyUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new(MeasureKind.Money, unit, unit.Name);
    }

    public static Measure Count(string thing) => new(MeasureKind.Count, null, thing);

    /// <summary>How many of the base unit (fen for money, one for the rest) a printed 1 is.</summary>
    public decimal Scale => MoneyUnit?.Fen ?? 1m;

    public override string ToString() => Name;
}
