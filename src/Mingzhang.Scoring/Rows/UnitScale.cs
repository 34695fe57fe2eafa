using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>How many of a base unit one of a unit is: 万元 is 10,000 of 元, 天 is 86,400 of 秒.</summary>
/// <param name="Base">Name of the base unit; empty for a bare number.</param>
/// <param name="Factor">How many.</param>
internal readonly record struct UnitScale(string Base, decimal Factor)
{
    private static readonly (string Prefix, decimal Factor)[] Powers = [("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000), ("亿", 100_000_000)];

    // Days of work are no days, months have no fixed number of days.
    private static readonly Dictionary<string, UnitScale> Durations = new()
    {
        ["毫秒"] = new("毫秒", 1),
        ["秒"] = new("毫秒", 1000), ["秒钟"] = new("毫秒", 1000),
        ["分"] = new("毫秒", 60_000), ["分钟"] = new("毫秒", 60_000),
        ["小时"] = new("毫秒", 3_600_000), ["个小时"] = new("毫秒", 3_600_000), ["时"] = new("毫秒", 3_600_000),
        ["天"] = new("毫秒", 86_400_000), ["日"] = new("毫秒", 86_400_000), ["自然日"] = new("毫秒", 86_400_000), ["个自然日"] = new("毫秒", 86_400_000),
        ["周"] = new("毫秒", 604_800_000),
        ["工作日"] = new("工作日", 1), ["个工作日"] = new("工作日", 1),
        ["月"] = new("月", 1), ["个月"] = new("月", 1),
        ["季度"] = new("月", 3), ["个季度"] = new("月", 3),
        ["年"] = new("月", 12), ["年度"] = new("月", 12),
    };

    public static UnitScale Of(IndicatorUnit unit)
    {
        switch (unit.Kind)
        {
            case UnitKind.Percent:
                return new("%", 1);

            // “100万” of clicks is read as money, for 万 alone often is; without 元 it is only a number.
            case UnitKind.Money when unit.Printed.Contains('元') && MoneyUnit.Named(unit.Name) is { } money:
                return new("元", money.Fen / 100m);
            case UnitKind.Duration when Durations.TryGetValue(unit.Name, out var duration):
                return duration;
            default:
                var name = unit.Kind == UnitKind.Money && !unit.Printed.Contains('元') ? unit.Printed.Split('/')[0] : unit.Name;
                foreach (var (prefix, factor) in Powers)
                {
                    if (name.StartsWith(prefix, StringComparison.Ordinal))
                    {
                        return new(name[prefix.Length..], factor);
                    }
                }

                return new(name, 1);
        }
    }

    /// <summary>Whether two bases count the same: 场 and 场次; a bare 万 fits any count.</summary>
    public bool Fits(UnitScale other) =>
        Base == other.Base || (Base.Length == 0 && other.Base is not ("元" or "%")) || (other.Base.Length == 0 && Base is not ("元" or "%"))
        || (Base.Length > 0 && other.Base.StartsWith(Base, StringComparison.Ordinal)) || (other.Base.Length > 0 && Base.StartsWith(other.Base, StringComparison.Ordinal));
}
