using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sentences;

namespace Mingzhang.Book.Tests;

/// <summary>Invented books for narratives: they balance, fund by fund, and say enough for each plan to be complete.</summary>
internal sealed class SentencesBook(int seed)
{
    private static readonly (int Function, int Government, int Economy, Nature Nature)[] Kinds =
    [
        (2070808, 50501, 30101, Nature.Personnel), (2070808, 50501, 30102, Nature.Personnel), (2080505, 50501, 30108, Nature.Personnel), (2101102, 50501, 30110, Nature.Personnel),
        (2210201, 50501, 30113, Nature.Personnel), (2080502, 50901, 30302, Nature.Personnel), (2070808, 50502, 30201, Nature.Running), (2070808, 50502, 30207, Nature.Running),
        (2070808, 50502, 30211, Nature.Running), (2070808, 50502, 30217, Nature.Running), (2070808, 50502, 30231, Nature.Running), (2070808, 50502, 30212, Nature.Running),
        (2070899, 50502, 30227, Nature.Project), (2070199, 50502, 30226, Nature.Project), (2070899, 50601, 31003, Nature.Project), (2070808, 50601, 31013, Nature.Project),
    ];

    private readonly Random random = new(seed);
    private readonly List<BudgetLine> lines = [];
    private bool hasBalances = true;

    /// <summary>A book of a plan, with last year's lines and the reasons that it demands.</summary>
    public AccountBook Of(DisclosurePlan plan, PackSet packs)
    {
        const int year = 2025;

        // Shanghai's forms have no row for what is left of the year before (D3).
        hasBalances = plan.Profiles[0] != "shanghai";
        var amounts = Kinds.ToDictionary(kind => kind, _ => Amount());
        Balanced(year, plan.Stage, amounts);
        var stages = plan.Stage == Stage.Initial ? [(year - 1, Stage.Initial)] : new[] { (year - 1, Stage.Final), (year, Stage.Initial), (year, Stage.Adjusted), (year, Stage.Executed) };
        foreach (var (at, stage) in stages)
        {
            Balanced(at, stage, Kinds.ToDictionary(kind => kind, kind => random.Next(4) == 0 ? amounts[kind] : Amount()));
        }

        var book = new AccountBook
        {
            Profile = plan.Profiles[0],
            Year = year,
            Unit = new("示例县融媒体中心") { DepartmentCode = "401", Code = "401001" },
            Lines = lines,
            Stated = [.. Counts(packs, year, plan.Stage, lines)],
            Projects = [new() { Code = "P1", Name = "演播室设备更新", Indicators = [new() { Name = "购置设备数量", First = FirstLevel.Output, Target = "12", Actual = "12", MeasureUnit = "台", Weight = 20 }] }],
            Purchases = random.Next(4) == 0 ? [] : [Purchase("1", Theme.ProcuredGoods, year, plan.Stage), Purchase("2", Theme.ProcuredServices, year, plan.Stage)],
            Texts = [new("职责", "宣传党的路线方针政策，统筹本县新闻采编播发。\n承办县委、县政府交办的其他事项。"), new("机构设置", "设有办公室、总编室、采访部、技术部。")],
        };
        var missing = DocumentComposer.Compose(book, packs, plan).Missing;
        return book with { Texts = [.. book.Texts, .. missing.Where(entry => entry.Kind == MissingKind.Reason).Select((entry, index) => new TextEntry(entry.Key, $"{entry.Key[3..].Replace('/', '的')}{Reasons[index % Reasons.Length]}"))] };
    }

    private static readonly string[] Reasons = ["人员调入和工资标准调整", "设备更新任务增减", "厉行节约，从严控制一般性支出", "任务量变化，按实际需要安排", "上级部署的宣传任务变化"];

    private PurchaseEntry Purchase(string id, Theme kind, int year, Stage stage)
    {
        var amount = Amount() + 100;
        return new() { Id = id, Name = $"采购品目{id}", Kind = kind, Year = year, Stage = stage, Fund = Fund.General, Amount = Money.OfFen(amount), ReservedForSmall = Money.OfFen(amount / 2), ReservedForMicro = Money.OfFen(amount / 4) };
    }

    // What a fund spends and keeps on an item is what it receives and had for it: F2 and F8 list income by item, as they list spending.
    private void Balanced(int year, Stage stage, Dictionary<(int Function, int Government, int Economy, Nature Nature), long> amounts)
    {
        var at = new Coordinates { Year = year, Stage = stage };
        SortedDictionary<int, long> general = [];
        foreach (var (kind, amount) in amounts.Where(pair => pair.Value != 0))
        {
            general[kind.Function] = general.GetValueOrDefault(kind.Function) + amount;
            lines.Add(new(at with { Flow = Flow.Expenditure, Fund = Fund.General, Function = new(kind.Function), GovernmentEconomy = new(kind.Government), Economy = new(kind.Economy), Nature = kind.Nature, Project = kind.Nature == Nature.Project ? "P1" : null }, Money.OfFen(amount)));
        }

        foreach (var (function, spent) in general)
        {
            Side(at, Fund.General, Fund.General, new(function), spent);
        }

        Other(at, Fund.GovernmentFund, new(2120801), seed % 3 == 0 ? Amount() : 0, Fund.GovernmentFund);
        Other(at, Fund.Business, new(2070899), seed % 2 == 0 ? Amount() : 0, Fund.UnitFunds);
        Other(at, Fund.Other, new(2070899), Amount(), Fund.UnitFunds);
    }

    private void Other(Coordinates at, Fund fund, FunctionCode function, long amount, Fund balance)
    {
        if (amount == 0)
        {
            return;
        }

        lines.Add(new(at with { Flow = Flow.Expenditure, Fund = fund, Function = function, GovernmentEconomy = new(50502), Economy = new(30299), Nature = Nature.Project, Project = "P1" }, Money.OfFen(amount)));

        Side(at, fund, balance, function, amount);
    }

    private void Side(Coordinates at, Fund fund, Fund balanceOf, FunctionCode function, long spent)
    {
        var opening = hasBalances && random.Next(3) == 0 ? spent / 10 : 0;
        var closing = at.Stage == Stage.Final && random.Next(2) == 0 ? spent / 20 : 0;
        lines.Add(new(at with { Flow = Flow.Revenue, Fund = fund, Function = function }, Money.OfFen(spent + closing - opening)));
        lines.Add(new(at with { Flow = Flow.OpeningBalance, Fund = balanceOf, Function = function }, Money.OfFen(opening)));
        lines.Add(new(at with { Flow = Flow.ClosingBalance, Fund = balanceOf, Function = function }, Money.OfFen(closing)));
    }

    private static IEnumerable<StatedFigure> Counts(PackSet packs, int year, Stage stage, IReadOnlyList<BudgetLine> lines)
    {
        bool Has(int economy) => lines.Any(line => line.At.Year == year && line.At.Stage == stage && line.At.Economy == new EconomyCode(economy) && line.Amount != Money.Zero);
        foreach (var fact in packs.Sentences.Facts.Values.Where(fact => fact.Count.Length > 0).Distinct())
        {
            var number = fact.Name switch
            {
                "车辆数" => 3,
                "机要通信用车" => 1,
                "其他用车" => 2,
                "公务用车保有量" => 3,
                _ when fact.Name.EndsWith("用车", StringComparison.Ordinal) => 0,
                "公务用车购置数" => Has(31013) ? 1 : 0,
                "行政编制人数" or "行政实有人数" => 0,
                "编制人数" => 80,
                "实有人数" => 76,
                _ => 5,
            };
            yield return new(fact.Count, new() { Year = year }, new(number, 0, Measure.Count(fact.Measure)));
        }
    }

    // Round sums, sums to the fen, and nothing at all.
    private long Amount() => random.Next(6) switch
    {
        0 => 0,
        1 => random.Next(1, 200) * 1_000_000L,
        2 => random.Next(1, 20_000),
        _ => random.NextInt64(1_000_000, 900_000_000),
    };
}
