using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Entries;

/// <summary>Invents whole books: the same seed gives the same book on every machine. Each balances to the fen for every
/// unit, fund and functional item, in every year and stage; some are all but empty, some have several units, money of years
/// before, corrections below zero (final accounts only, FK-15).</summary>
internal sealed class BookInventor
{
    private static readonly int[] MainItems = [2070899, 2070699, 2070808, 2070804, 2070805];

    private readonly Random random;
    private readonly BookShape shape;
    private readonly int year;
    private readonly FunctionCode main;
    private readonly IReadOnlyList<UnitName> units;
    private readonly List<ProjectEntry> projects = [];
    private readonly List<InventedLine> plan = [];
    private readonly List<BudgetLine> lines = [];
    private readonly List<StatedFigure> stated = [];

    private BookInventor(int seed, BookShape shape)
    {
        this.shape = shape;
        random = new(seed);
        year = Number(shape.Years.First, shape.Years.Last);
        main = new(Pick(MainItems));
        var department = Number(201, 489).ToString(CultureInfo.InvariantCulture);
        units = [.. Enumerable.Range(1, shape.HasUnits && Happens(35) ? Number(2, 4) : 1).Select(n => new UnitName($"{department}{n:000}", n == 1 ? "示例县融媒体中心机关" : $"示例县第{"一二三四"[n - 1]}转播台"))];
    }

    public static AccountBook Invent(int seed, BookShape shape)
    {
        var inventor = new BookInventor(seed, shape);
        return inventor.Book(seed);
    }

    private AccountBook Book(int seed)
    {
        InventProjects();
        InventPlan();
        if (shape.IsFinalAccounts)
        {
            Accounts();
        }
        else
        {
            Budget();
        }

        var department = units[0].Code[..3];
        return new()
        {
            Profile = shape.Profile,
            Year = year,
            Unit = new($"示例县融媒体中心{(seed % 7 == 0 ? "（广播电视台）" : "")}")
            {
                DepartmentCode = department,
                Code = units[0].Code,
                UnitName = units[0].Name,
                IsDepartment = units.Count > 1,
                Units = units.Count > 1 ? units : [],
                Supervisor = "中共示例县委宣传部",
            },
            Lines = lines,
            Stated = stated,
            Projects = projects,
            Purchases = new InventedPurchases(random, year, shape.IsFinalAccounts ? Stage.Final : Stage.Initial).Of(lines, projects),
            Assets = InventedPurchases.Assets(random, year),
        };
    }

    private void InventProjects()
    {
        string[] names = ["新闻节目制作费", "传输专线租赁费", "报纸编印发行费", "应急广播平台建设", "系统运行维护费", "短视频与直播制作费", "客户端推广运营费", "专用设备更新购置"];
        foreach (var name in names.Take(Number(1, names.Length)))
        {
            projects.Add(new() { Code = $"{units[0].Code}{year % 100:00}T{projects.Count + 1:000000}", Name = name, UnitCode = Pick(units.ToArray()).Code });
        }
    }

    private void InventPlan()
    {
        // A book in ten holds next to nothing, so that most of its tables are empty.
        var isSparse = shape.Lines == 0 && Happens(10);
        foreach (var unit in units)
        {
            foreach (var (economy, function) in isSparse ? [(30101, 0)] : InventedItems.Personnel.Where(_ => Happens(80)))
            {
                Add(new(unit.Code, Fund.General, function == 0 ? main : new(function), economy, Nature.Personnel), 20_000, 5_000_000);
            }

            foreach (var economy in isSparse ? [] : InventedItems.Running.Where(_ => Happens(55)))
            {
                Add(new(unit.Code, Fund.General, economy == 30216 && Happens(50) ? new(2050803) : main, economy, Nature.Running), 200, 300_000);
            }

            if (Happens(10) && !isSparse)
            {
                Add(new(unit.Code, Fund.Business, main, 30201, Nature.Running), 1_000, 90_000);
            }

            if (shape.HasOperating && Happens(20) && !isSparse)
            {
                Add(new(unit.Code, Fund.Operating, main, 30299, Nature.Operating), 10_000, 400_000);
                Add(new(unit.Code, Fund.Other, main, 39999, Happens(50) ? Nature.RemittedUp : Nature.SubsidyDown), 10_000, 400_000);
            }
        }

        foreach (var project in isSparse ? [] : projects)
        {
            Spend(project);
        }

        for (var i = 0; plan.Count < shape.Lines; i++)
        {
            Spend(projects[i % projects.Count]);
        }
    }

    private void Spend(ProjectEntry project)
    {
        foreach (var fund in Funds())
        {
            var function = fund switch
            {
                Fund.GovernmentFund => new FunctionCode(Pick(2120899, 2296099)),
                Fund.StateCapital => new(2239999),
                _ => Pick(main, new(2070199), new(2060599), new(2079902)),
            };
            var nature = Happens(10) ? Nature.ProjectConstruction : Happens(50) ? Nature.Project : Nature.ProjectWithoutConstruction;
            Add(new(project.UnitCode, fund, function, nature == Nature.ProjectConstruction ? 30913 : Pick(InventedItems.Project), nature) { Project = project.Code }, 5_000, 3_000_000);
        }
    }

    private IEnumerable<Fund> Funds()
    {
        yield return Fund.General;
        foreach (var (fund, percent) in new[] { (Fund.GovernmentFund, 8), (Fund.StateCapital, 4), (Fund.Other, 10), (Fund.Business, 10) })
        {
            if (Happens(percent))
            {
                yield return fund;
            }
        }

        if (shape.HasSpecialAccount && Happens(5))
        {
            yield return Fund.SpecialAccount;
        }

        if (shape.HasSuperior && Happens(8))
        {
            yield return Pick(Fund.Superior, Fund.Affiliate);
        }
    }

    private void Add(InventedLine line, int low, int high) => plan.Add(line with { Fen = Amount(low, high) });

    private void Budget()
    {
        Enter(year, Stage.Initial, plan);
        Enter(year - 1, Stage.Initial, [.. plan.Where(_ => Happens(90)).Select(line => line with { Fen = Near(line.Fen, 70, 130) })]);
    }

    private void Accounts()
    {
        Enter(year, Stage.Initial, [.. plan.Where(line => line.Project is null || Happens(85))]);
        Enter(year, Stage.Adjusted, plan);
        var spent = plan.Select(line => line with { Fen = Happens(20) ? line.Fen : Near(line.Fen, 55, 110) }).ToList();
        if (Happens(12))
        {
            var corrected = Pick(spent.ToArray());
            spent.Add(corrected with { Economy = corrected.Nature == Nature.Personnel ? 30199 : 30299, Fen = Happens(50) ? -corrected.Fen : -Near(corrected.Fen, 10, 150) });
        }

        Enter(year, Stage.Final, spent);
        Enter(year - 1, Stage.Final, [.. plan.Where(_ => Happens(90)).Select(line => line with { Fen = Near(line.Fen, 60, 120) })]);
    }

    /// <summary>Enters the spending of a year and stage, and what it is paid from: income, money of years before, less what stays.</summary>
    private void Enter(int of, Stage stage, IReadOnlyList<InventedLine> spent)
    {
        var now = new Coordinates { Year = of, Stage = stage };
        foreach (var group in spent.GroupBy(line => (line.Unit, line.Fund, line.Function)))
        {
            var sum = group.Sum(line => line.Fen);
            var hasProject = group.Any(line => line.Project is not null);
            var opening = shape.HasBalances && hasProject && sum > 0 && Happens(35) ? Near(sum, 1, 30) : 0;
            var closing = shape.HasBalances && hasProject && sum > 0 && Happens(shape.IsFinalAccounts ? 35 : 8) ? Near(sum, 1, 20) : 0;
            var isAccounts = shape.IsFinalAccounts && stage == Stage.Final;
            var used = isAccounts && sum > 0 && group.Key.Fund == Fund.Other && Happens(35) ? Near(sum, 1, 30) : 0;
            var distributed = isAccounts && sum > 0 && group.Key.Fund == Fund.Operating && Happens(50) ? Near(sum, 1, 10) : 0;
            var at = now with { Unit = group.Key.Unit, Fund = group.Key.Fund, Function = group.Key.Function };
            foreach (var line in group)
            {
                lines.Add(new(line.At(now), Money.OfFen(line.Fen)) { IsCarriedOver = opening > line.Fen && line.Project is not null });
            }

            Source(at with { Flow = Flow.Revenue }, sum + closing + distributed - opening - used);
            Source(at with { Flow = Flow.OpeningBalance }, opening);
            Source(at with { Flow = Flow.SurplusUsed }, used);
            Source(at with { Flow = Flow.ClosingBalance }, closing);
            Source(at with { Flow = Flow.SurplusDistributed }, distributed);
        }
    }

    private void Source(Coordinates at, long fen)
    {
        if (fen != 0)
        {
            lines.Add(new(at, Money.OfFen(fen)));
        }
    }

    private bool Happens(int percent) => random.Next(100) < percent;

    private int Number(int low, int high) => random.Next(low, high + 1);

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    // Mostly whole tens of yuan, sometimes down to the fen, now and then so little that 万元 with two decimals show 0.00.
    private long Amount(int low, int high) => random.Next(100) switch
    {
        < 3 => random.NextInt64(1, 5_000),
        < 60 => random.NextInt64(low / 10, high / 10) * 1_000,
        _ => random.NextInt64(low * 100L, high * 100L),
    };

    private long Near(long fen, int lowPercent, int highPercent) => Math.Max(1, fen * Number(lowPercent * 10, highPercent * 10) / 1_000);
}
