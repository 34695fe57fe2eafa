using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>What a book may hold, so that the tables of a set can show all of it.</summary>
public sealed record BookScope
{
    public required bool IsFinalAccounts { get; init; }

    /// <summary>Money carried over from the year before, where the set has a column for it.</summary>
    public bool HasOpening { get; init; } = true;

    public bool HasSpecialAccount { get; init; } = true;

    public bool HasSuperior { get; init; } = true;

    /// <summary>The forms have a column for 经营支出; where 合计 is 人员 + 公用 + 项目 alone (BK-20) there can be none.</summary>
    public bool HasOperating { get; init; } = true;

    public (int First, int Last) Years { get; init; } = (2022, 2026);

    /// <summary>The district, where it is not to be chosen.</summary>
    public string? District { get; init; }

    /// <summary>The year, where it is not to be chosen.</summary>
    public int? Year { get; init; }
}

/// <summary>Invents centres: whole books whose every relation holds to the fen.</summary>
public static class Inventor
{
    private static readonly string[] Districts = ["示例县", "演示区", "样本县", "设例区", "假定县", "例示区"];

    public static Book Invent(int seed, BookScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var chance = new Chance(seed, "book");
        var year = scope.Year ?? chance.Number(scope.Years.First, scope.Years.Last);
        var code = chance.Number(201, 489).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var projects = InventedProjects.Choose(chance, code, year);
        var plan = new Plan(chance, scope, projects).Lines;
        var postings = scope.IsFinalAccounts
            ? Accounts(chance, year, plan, [.. plan.Where(line => line.Project is null || chance.Happens(85))])
            : Budget(chance, scope, year, plan);
        var vehicles = chance.Number(1, 6);
        return new Book
        {
            Seed = seed,
            District = scope.District ?? chance.Pick(Districts),
            Code = code,
            Year = year,
            Postings = [.. postings.Select(posting => posting with { At = posting.At with { Unit = $"{code}001" } })],
            Projects = projects,
            Purchases = InventedThings.Purchases(new Chance(seed, "purchases"), plan, projects),
            Assets = InventedThings.Assets(new Chance(seed, "assets"), vehicles),
            Staff = chance.Number(20, 90),
            Retired = chance.Number(3, 40),
            Vehicles = vehicles,
        };
    }

    /// <summary>The final accounts of the year before a budget: what the budget says of that year is their initial budget.</summary>
    public static Book AccountsBefore(Book budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var chance = new Chance(budget.Seed, "accounts before");
        var year = budget.Year - 1;
        var known = budget.Postings.Where(posting => posting.At.Year == year).ToList();
        var plan = known.Where(posting => posting.At.Flow == Flow.Expenditure).Select(PlanLine.Of).ToList();
        var postings = Accounts(chance, year, plan, plan).Where(posting => posting.At.Stage != Stage.Initial);
        return new Book
        {
            Seed = budget.Seed,
            District = budget.District,
            Code = budget.Code,
            Year = year,
            Postings = [.. known, .. postings.Select(posting => posting with { At = posting.At with { Unit = budget.UnitCode } })],
            Projects = budget.Projects,
            Purchases = InventedThings.Purchases(
                new Chance(budget.Seed, "purchases before"),
                [.. plan.Select(line => line with { Fen = line.Fen / 2 })],
                budget.Projects
            ),
            Assets = budget.Assets,
            Staff = budget.Staff,
            Retired = budget.Retired,
            Vehicles = budget.Vehicles,
        };
    }

    private static List<Posting> Budget(Chance chance, BookScope scope, int year, IReadOnlyList<PlanLine> plan)
    {
        List<Posting> postings = [];
        AddSources(postings, year, plan);
        foreach (var line in plan)
        {
            postings.Add(line.Spent(year, Stage.Initial));
        }

        if (scope.HasOpening && chance.Happens(15))
        {
            var kept = chance.Amount(10_000, 300_000);
            postings.Add(Source(year, Stage.Initial, Flow.Revenue, Fund.General, plan[0].Function, kept));
            postings.Add(Source(year, Stage.Initial, Flow.ClosingBalance, Fund.General, plan[0].Function, kept));
        }

        var before = plan.Select(line => line with { Fen = Before(chance, line) }).Where(line => line.Fen != 0).ToList();
        AddSources(postings, year - 1, before);
        postings.AddRange(before.Select(line => line.Spent(year - 1, Stage.Initial)));
        return postings;
    }

    private static void AddSources(List<Posting> postings, int year, IReadOnlyList<PlanLine> plan)
    {
        foreach (var group in plan.GroupBy(line => (line.FromOpening, line.Fund, line.Function)))
        {
            var flow = group.Key.FromOpening ? Flow.OpeningBalance : Flow.Revenue;
            postings.Add(Source(year, Stage.Initial, flow, group.Key.Fund, group.Key.Function, group.Sum(line => line.Fen)));
        }
    }

    private static long Before(Chance chance, PlanLine line) =>
        chance.Number(1, 10) switch
        {
            <= 3 => line.Fen,
            4 when line.Project is not null => 0,
            _ => chance.Near(line.Fen, 75, 125),
        };

    private static List<Posting> Accounts(Chance chance, int year, IReadOnlyList<PlanLine> plan, IReadOnlyList<PlanLine> initial)
    {
        List<Posting> postings = [];
        AddSources(postings, year, initial);
        postings.AddRange(initial.Select(line => line.Spent(year, Stage.Initial)));

        var spent = plan.Select(line =>
                line with
                {
                    FromOpening = false,

                    // Final accounts have no row for what budgets call 单位资金.
                    Fund = line.Fund == Fund.UnitFunds ? Fund.Other : line.Fund,
                    Fen =
                        chance.Happens(20) ? line.Fen
                        : line.Project is null ? chance.Near(line.Fen, 94, 112)
                        : chance.Near(line.Fen, 55, 100),
                }
            )
            .Where(line => line.Fen > 0)
            .ToList();
        postings.AddRange(spent.Select(line => line.Spent(year, Stage.Final)));
        foreach (var line in spent)
        {
            var planned = initial.FirstOrDefault(other => other with { Fen = 0 } == line with { Fen = 0 })?.Fen ?? 0;
            postings.Add((line with { Fen = Math.Max(planned, line.Fen) }).Spent(year, Stage.Adjusted));
        }

        var before = spent.Select(line => line with { Fen = chance.Happens(15) ? line.Fen : chance.Near(line.Fen, 80, 118) }).ToList();
        postings.AddRange(before.Select(line => line.Spent(year - 1, Stage.Final)));
        Balance(chance, postings, year, spent, before);
        return postings;
    }

    /// <summary>Gives each fund and function of both years what came in and what stayed, so that last year's
    /// closing balance is this year's opening balance.</summary>
    private static void Balance(
        Chance chance,
        List<Posting> postings,
        int year,
        IReadOnlyList<PlanLine> spent,
        IReadOnlyList<PlanLine> before
    )
    {
        foreach (var group in spent.GroupBy(line => (line.Fund, line.Function)))
        {
            var (fund, function) = group.Key;
            var now = group.Sum(line => line.Fen);
            var last = before.Where(line => (line.Fund, line.Function) == group.Key).Sum(line => line.Fen);
            var hasProjects = group.Any(line => line.Project is not null);
            var opening = hasProjects && chance.Happens(45) ? chance.Near(now, 1, 20) : 0;
            var closing = hasProjects && chance.Happens(45) ? chance.Near(now, 1, 15) : 0;
            var used = fund == Fund.Other && chance.Happens(35) ? chance.Near(now, 5, 30) : 0;
            var distributed = fund is Fund.Operating && chance.Happens(50) ? chance.Near(now, 2, 10) : 0;
            Add(year, Flow.OpeningBalance, opening);
            Add(year, Flow.SurplusUsed, used);
            Add(year, Flow.ClosingBalance, closing);
            Add(year, Flow.SurplusDistributed, distributed);
            Add(year, Flow.Revenue, now + closing + distributed - opening - used);
            Add(year - 1, Flow.ClosingBalance, opening);
            Add(year - 1, Flow.Revenue, last + opening);

            void Add(int of, Flow flow, long fen)
            {
                if (fen != 0)
                {
                    postings.Add(Source(of, Stage.Final, flow, fund, function, fen));
                }
            }
        }
    }

    private static Posting Source(int year, Stage stage, Flow flow, Fund fund, FunctionCode function, long fen) =>
        new(
            new Coordinates
            {
                Year = year,
                Stage = stage,
                Flow = flow,
                Fund = fund,
                Function = function,
            },
            fen
        );
}
