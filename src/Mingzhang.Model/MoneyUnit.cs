namespace Mingzhang.Model;

/// <summary>A unit that amounts of money are printed in. One of it is a whole number of fen (分).</summary>
/// <param name="Name">The unit as documents print it: 元, 万元, 亿元.</param>
/// <param name="Fen">How many fen one of this unit is.</param>
public sealed record MoneyUnit(string Name, long Fen)
{
    public static readonly MoneyUnit Yuan = new("元", 100);
    public static readonly MoneyUnit Thousand = new("千元", 100_000);
    public static readonly MoneyUnit Wan = new("万元", 1_000_000);
    public static readonly MoneyUnit Million = new("百万元", 100_000_000);
    public static readonly MoneyUnit TenMillion = new("千万元", 1_000_000_000);
    public static readonly MoneyUnit Yi = new("亿元", 10_000_000_000);

    /// <summary>All units, the longer names first, so that 万元 is found before 元.</summary>
    public static readonly IReadOnlyList<MoneyUnit> All = [TenMillion, Million, Thousand, Wan, Yi, Yuan];

    /// <summary>The unit of exactly this name, or null.</summary>
    public static MoneyUnit? Named(string name) => All.FirstOrDefault(unit => unit.Name == name);

    public override string ToString() => Name;
}
