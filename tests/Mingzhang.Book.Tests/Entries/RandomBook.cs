using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Book.Tests.Entries;

/// <summary>Books with a little of everything that a book can hold, each told by its seed alone.</summary>
internal sealed class RandomBook
{
    private static readonly PackSet Packs = PackLoader.Embedded;
    private static readonly int[] Functions = [.. Packs.Functions.Entries.Where(entry => entry.HoldsIn(2026)).Select(entry => entry.Code).Distinct()];
    private static readonly int[] Economies = [.. Packs.Economies.Entries.Where(entry => entry.HoldsIn(2026)).Select(entry => entry.Code).Distinct()];
    private static readonly int[] Governmental = [.. Packs.GovernmentEconomies.Entries.Where(entry => entry.HoldsIn(2026)).Select(entry => entry.Code).Distinct()];
    private static readonly Stage[] Stages = [Stage.Initial, Stage.Adjusted, Stage.Executed, Stage.Final];
    private static readonly string[] Words =
    [
        "新闻节目制作", "=HYPERLINK(\"http://a\",\"b\")", "@SUM(A1)", "+1", "-2", "a & b < c > \"d\"", "_x000D_", "第一行\n第二行", "0012", "1.50", "1e5", "融媒体（一）", "100%", "😀直播", "{收入总计}", "]]>", "合计", "'quoted", "2026/1/1", "一、职责；二、机构",
    ];

    private readonly Random random;

    private RandomBook(int seed) => random = new(seed);

    public static AccountBook Of(int seed) => new RandomBook(seed).Book();

    private AccountBook Book()
    {
        var projects = Many(4, Project);
        var units = Many(3, index => new UnitName($"40100{index + 2}", "所属单位" + Word()));
        var codes = projects.Select(project => project.Code).ToList();
        var unitCodes = units.Select(unit => unit.Code).Append("401001").ToList();
        return new()
        {
            Profile = "beijing-district",
            Year = 2026,
            Unit = new("示例县融媒体中心") { DepartmentCode = "401", Code = "401001", UnitName = Maybe(Word), Supervisor = Maybe(Word), IsDepartment = random.Next(2) == 0, Units = units },
            Lines = Many(40, _ => new BudgetLine(Point(codes, unitCodes) with { Flow = Any<Flow>(), Fund = Any<Fund>() }, Money()) { IsCarriedOver = random.Next(4) == 0, Note = Maybe(Word), Source = Source() }),
            Stated = Many(12, _ => Stated(codes, unitCodes)),
            Projects = projects,
            Purchases = Many(5, index => Purchase(index, codes)),
            Assets = Many(5, _ => new AssetEntry(Pick([Theme.Buildings, Theme.OfficeBuildings, Theme.AssetVehicles, Theme.Equipment, Theme.OtherAssets, Theme.NewAssets]), Maybe(Word))
            {
                Year = random.Next(2025, 2027), Quantity = random.Next(3) == 0 ? null : random.Next(100_000) / 100m, MeasureUnit = Maybe(Word), Value = random.Next(3) == 0 ? null : Money(), Source = Source(),
            }),
            Texts = [.. new[] { "职责", "原因/公务接待费", "原因/办公费", "名词解释" }.Where(_ => random.Next(2) == 0).Select(key => new TextEntry(key, random.Next(6) == 0 ? string.Concat(Enumerable.Repeat("很长的话。\n", 9_000)).Trim() : Word()) { Source = Source() })],
        };
    }

    private ProjectEntry Project(int index) => new()
    {
        Code = index == 0 ? "11010522T000000484726" : $"P{index}",
        Name = $"项目{index}" + Word(),
        IsDepartment = random.Next(5) == 0,
        UnitCode = Maybe(Word),
        UnitName = Maybe(Word),
        Department = Maybe(Word),
        Person = Maybe(Word),
        Phone = Maybe(() => "0310000"),
        Purpose = Maybe(Word),
        Goal = Maybe(Word),
        Outcome = Maybe(Word),
        Funds = Many(5, _ => new ProjectFund(Any<FundSource>(), random.Next(2025, 2027), Pick(Stages), Money())),
        Plan = Many(4, _ => new PlannedShare(random.Next(1, 13), random.Next(0, 10_001) / 100m)),
        Indicators = Many(6, _ => Indicator()),
        ExecutionWeight = random.Next(3) == 0 ? 10 : null,
        Grade = random.Next(3) == 0 ? "优" : null,
        Source = Source(),
    };

    private IndicatorEntry Indicator() => new()
    {
        First = random.Next(5) == 0 ? null : Any<FirstLevel>(),
        Second = random.Next(5) == 0 ? null : Any<SecondLevel>(),
        Name = Word(),
        Description = Maybe(Word),
        Comparison = Any<Comparison>(),
        Target = Maybe(Word),
        MeasureUnit = Maybe(Word),
        Basis = Maybe(Word),
        Activity = Maybe(Word),
        ActivityGoal = Maybe(Word),
        Weight = random.Next(2) == 0 ? null : random.Next(1000) / 10m,
        Actual = Maybe(Word),
        Score = random.Next(2) == 0 ? null : random.Next(1000) / 100m,
        Reason = Maybe(Word),
        Evidence = Many(3, index => $"佐证{index}.pdf"),
        Source = Source(),
    };

    private PurchaseEntry Purchase(int index, List<string> projects) => new()
    {
        Id = $"{index + 1}",
        Name = Word(),
        Kind = Pick([Theme.ProcuredGoods, Theme.ProcuredWorks, Theme.ProcuredServices, Theme.PurchasedServices]),
        Year = random.Next(2025, 2027),
        Stage = Any<Stage>(),
        Fund = Any<Fund>(),
        IsCarriedOver = random.Next(3) == 0,
        Project = projects.Count > 0 && random.Next(2) == 0 ? Pick(projects) : null,
        Catalogue = Maybe(Word),
        Quantity = random.Next(3) == 0 ? null : random.Next(1000),
        MeasureUnit = Maybe(Word),
        UnitPrice = random.Next(3) == 0 ? null : Money(),
        Amount = Money(),
        ReservedForSmall = random.Next(3) == 0 ? Money() : null,
        ReservedForMicro = random.Next(3) == 0 ? Money() : null,
        Source = Source(),
    };

    private StatedFigure Stated(List<string> projects, List<string> units)
    {
        var decimals = random.Next(4);
        var figure = random.Next(3) switch
        {
            0 => new Figure(random.Next(100_000) * Figure.PowerOfTenth(decimals), decimals, Measure.Money(Pick([MoneyUnit.Yuan, MoneyUnit.Wan, MoneyUnit.Yi]))),
            1 => new Figure(random.Next(1000), 0, Measure.Count("人")),
            _ => new Figure(random.Next(100_000) * Figure.PowerOfTenth(decimals), decimals, Pick([Measure.Percent, Measure.Unstated, Measure.Count("平方米")])),
        };
        return random.Next(2) == 0
            ? new("编制人数", new() { Year = 2026 }, new(random.Next(100), 0, Measure.Count("人"))) { Source = Source() }
            : new("上年" + Word().Replace('\n', ' '), Point(projects, units) with { Flow = Any<Flow>(), Fund = Any<Fund>(), Stage = Any<Stage>() }, figure) { Source = Source() };
    }

    private Coordinates Point(List<string> projects, List<string> units) => new()
    {
        Year = random.Next(2024, 2027),
        Stage = Pick(Stages),
        Nature = Any<Nature>(),
        Theme = random.Next(5) == 0 ? Any<Theme>() : Theme.All,
        Function = new(random.Next(3) == 0 ? 0 : Pick(Functions)),
        Economy = new(random.Next(3) == 0 ? 0 : Pick(Economies)),
        GovernmentEconomy = new(random.Next(3) == 0 ? 0 : Pick(Governmental)),
        Unit = random.Next(3) == 0 ? Pick(units) : null,
        Project = projects.Count > 0 && random.Next(3) == 0 ? Pick(projects) : null,
        Item = random.Next(20) == 0 ? Word() : null,
    };

    private EntrySource Source() => random.Next(3) == 0 ? new(Any<EntryOrigin>(), null) : EntrySource.Entered;

    // Small and large, negative, down to the fen, and beyond the fifteen digits of a workbook's number.
    private Money Money() => Model.Money.OfFen(random.Next(6) switch { 0 => 0, 1 => -random.Next(1, 1_000_000), 2 => random.NextInt64(1_000_000_000_000_000_000), 3 => 888, _ => random.NextInt64(100_000_000_000) });

    private string Word() => Pick(Words);

    private string Maybe(Func<string> word) => random.Next(2) == 0 ? "" : word();

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private List<T> Many<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(make)];
}
