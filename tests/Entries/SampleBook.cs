using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Entries;

/// <summary>A small book, written as the field would say it: one line an entry.</summary>
internal static class SampleBook
{
    public static AccountBook Of(params IReadOnlyList<BudgetLine> lines) => new()
    {
        Profile = "beijing-district",
        Year = 2026,
        Unit = new("示例县融媒体中心") { DepartmentCode = "401", Code = "401001", UnitName = "示例县融媒体中心机关" },
        Lines = lines,
    };

    /// <summary>A little of everything that a budget of Beijing prints.</summary>
    public static AccountBook Budget => Of(
        Revenue(Fund.General, 1_318_250_000),
        Revenue(Fund.Other, 10_000_000),
        Opening(Fund.UnitFunds, 60_000_000),
        Spent(2070899, 50501, 30101, Nature.Personnel, 315_823_200),
        Spent(2070899, 50502, 30201, Nature.Running, 7_980_000),
        Spent(2070899, 50502, 30217, Nature.Running, 294_037),
        Spent(2070899, 50502, 30231, Nature.Running, 4_724_700),
        Spent(2080505, 50501, 30108, Nature.Personnel, 168_952_440),
        Spent(2070899, 50502, 30227, Nature.Project, 820_475_623, project: "P1"),
        Spent(2070899, 50502, 30227, Nature.Project, 70_000_000, Fund.Other, "P1")) with
    {
        Projects = [new() { Code = "P1", Name = "新闻节目制作" }],
        Purchases =
        [
            new() { Id = "1", Name = "摄像机", Kind = Theme.ProcuredGoods, Year = 2026, Stage = Stage.Initial, Fund = Fund.General, Amount = Money.OfFen(49_888_000), Quantity = 2, MeasureUnit = "台" },
            new() { Id = "2", Name = "节目制作", Kind = Theme.ProcuredServices, Year = 2026, Stage = Stage.Initial, Fund = Fund.General, Amount = Money.OfFen(108_864_870) },
        ],
    };

    public static BudgetLine Spent(int function, int government, int economy, Nature nature, long fen, Fund fund = Fund.General, string? project = null) => new(
        Now with { Flow = Flow.Expenditure, Fund = fund, Function = new(function), GovernmentEconomy = new(government), Economy = new(economy), Nature = nature, Project = project },
        Money.OfFen(fen));

    public static BudgetLine Revenue(Fund fund, long fen) => new(Now with { Flow = Flow.Revenue, Fund = fund }, Money.OfFen(fen));

    public static BudgetLine Opening(Fund fund, long fen) => new(Now with { Flow = Flow.OpeningBalance, Fund = fund }, Money.OfFen(fen));

    public static Coordinates Now => new() { Year = 2026, Stage = Stage.Initial };
}
