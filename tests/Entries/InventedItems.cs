using Mingzhang.Model;

namespace Mingzhang.Entries;

/// <summary>A line of spending before it has a year and a stage.</summary>
internal sealed record InventedLine(string Unit, Fund Fund, FunctionCode Function, int Economy, Nature Nature)
{
    public string? Project { get; init; }

    public long Fen { get; init; }

    public Coordinates At(Coordinates now) => now with
    {
        Unit = Unit,
        Flow = Flow.Expenditure,
        Fund = Fund,
        Function = Function,
        Economy = new(Economy),
        GovernmentEconomy = new(InventedItems.Governmental(Economy)),
        Nature = Nature,
        Project = Project,
    };
}

/// <summary>The economic items that a centre spends on (classification.md, 4).</summary>
internal static class InventedItems
{
    /// <summary>Items of personnel with the functional item that they stand under; 0 for the unit's main one.</summary>
    public static readonly (int Economy, int Function)[] Personnel =
    [
        (30101, 0), (30102, 0), (30103, 0), (30107, 0), (30108, 2080505), (30109, 2080506), (30110, 2101102), (30111, 2101103),
        (30112, 0), (30113, 2210201), (30302, 2080502), (30305, 0), (30399, 2080502),
    ];

    public static readonly int[] Running = [30201, 30202, 30205, 30206, 30207, 30209, 30211, 30212, 30213, 30215, 30216, 30217, 30228, 30229, 30231, 30239, 30299, 31002];

    public static readonly int[] Project = [30227, 30227, 30214, 30226, 30202, 30213, 30216, 31003, 31002, 31007, 31013, 31022];

    /// <summary>The governmental item that a departmental one of a public-service unit counts for (CL-30).</summary>
    public static int Governmental(int economy) => economy switch
    {
        < 30_200 => 50501,
        < 30_300 => 50502,
        30_301 or 30_302 or 30_303 => 50905,
        < 30_400 => 50999,
        >= 30_900 and < 31_000 => 50602,
        >= 31_000 and < 31_100 => 50601,
        _ => 59999,
    };
}
