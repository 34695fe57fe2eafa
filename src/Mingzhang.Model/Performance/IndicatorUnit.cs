namespace Mingzhang.Model.Performance;

/// <summary>What kind of thing a unit of measure counts.</summary>
public enum UnitKind
{
    /// <summary>The unit is not in the packs.</summary>
    Unknown,
    Percent,
    Money,

    /// <summary>Things or events: 篇, 台, 次, 人.</summary>
    Count,

    /// <summary>A length of time: 小时, 工作日, 年.</summary>
    Duration,

    /// <summary>Anything else that is measured: 平方米, 兆/秒.</summary>
    Physical,

    /// <summary>A grade or rank: 级, 分.</summary>
    Grade,
}

/// <summary>A stretch of time that something happens in: 月 of 万元/月.</summary>
public enum Period
{
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>A unit of measure of an indicator.</summary>
/// <param name="Printed">As printed: 次/年.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Name">The unit without what it is counted by: 次.</param>
public sealed record IndicatorUnit(string Printed, UnitKind Kind, string Name)
{
    /// <summary>The stretch of time that the value holds for (年 of 次/年); null where the unit names none.</summary>
    public Period? Per { get; init; }

    /// <summary>What else the value holds for, as printed: 人 of 元/人; null where the unit names nothing.</summary>
    public string? PerThing { get; init; }

    /// <summary>The measure of a figure in this unit.</summary>
    public Measure Measure => Kind switch
    {
        UnitKind.Percent => Measure.Percent,
        UnitKind.Money when MoneyUnit.Named(Name) is { } money => Measure.Money(money),
        _ => Measure.Count(Printed),
    };

    public override string ToString() => Printed;
}
