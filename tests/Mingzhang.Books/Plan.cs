using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>A budget line: what is to be spent, on what, from which money.</summary>
internal sealed record PlanLine(
    Fund Fund,
    bool FromOpening,
    FunctionCode Function,
    EconomyCode Economy,
    Nature Nature,
    string? Project,
    long Fen
)
{
    public static PlanLine Of(Posting posting) =>
        new(
            posting.At.Fund,
            FromOpening: false,
            posting.At.Function,
            posting.At.Economy,
            posting.At.Nature,
            posting.At.Project,
            posting.Fen
        );

    public Posting Spent(int year, Stage stage) =>
        new(
            new Coordinates
            {
                Year = year,
                Stage = stage,
                Flow = Flow.Expenditure,
                Fund = Fund,
                Nature = Nature,
                Function = Function,
                Economy = Economy,
                GovernmentEconomy = Names.Governmental(Economy.Value),
                Project = Project,
                Theme = Fund.Parent() == Fund.Fiscal ? Names.ThemeOf(Economy.Value) : Theme.All,
            },
            Fen
        );
}

/// <summary>The budget lines of one invented year.</summary>
internal sealed class Plan
{
    private static readonly (int Economy, int Low, int High)[] RunningItems =
    [
        (30201, 20_000, 120_000),
        (30202, 5_000, 40_000),
        (30205, 8_000, 50_000),
        (30206, 60_000, 400_000),
        (30207, 20_000, 90_000),
        (30208, 30_000, 200_000),
        (30209, 100_000, 800_000),
        (30211, 10_000, 60_000),
        (30213, 2_000, 60_000),
        (30215, 3_000, 20_000),
        (30226, 20_000, 90_000),
        (30229, 20_000, 90_000),
        (30239, 20_000, 90_000),
        (30299, 20_000, 350_000),
    ];

    private static readonly int[] ProjectItems = [30227, 30227, 30214, 30226, 30202, 30213, 31003, 31002, 31007];

    private readonly List<PlanLine> lines = [];
    private readonly Chance chance;
    private readonly FunctionCode main;

    public Plan(Chance chance, BookScope scope, IReadOnlyList<BookProject> projects)
    {
        this.chance = chance;
        main = new(chance.Pick(2070899, 2070699, 2070808));
        AddPersonnel();
        AddRunning();
        AddThreePublic();
        foreach (var project in projects)
        {
            AddProject(project, Fund.General, fromOpening: false);
        }

        AddOtherMoney(scope, projects);
    }

    public IReadOnlyList<PlanLine> Lines => lines;

    private void AddPersonnel()
    {
        Basic(30101, main, 2_000_000, 5_000_000);
        Basic(30102, main, 200_000, 3_000_000);
        if (chance.Happens(40))
        {
            Basic(30103, main, 100_000, 400_000);
        }

        Basic(30107, main, 1_000_000, 8_000_000);
        Basic(30108, new(2080505), 400_000, 1_800_000);
        Basic(30109, new(2080506), 90_000, 900_000);
        Basic(30110, new(2101102), 200_000, 1_700_000);
        if (chance.Happens(40))
        {
            Basic(30111, new(2101103), 100_000, 400_000);
        }

        Basic(30112, main, 20_000, 100_000);
        Basic(30113, chance.Happens(75) ? new(2210201) : main, 300_000, 1_700_000);
        Basic(30302, new(2080502), 200_000, 600_000);
        if (chance.Happens(30))
        {
            Basic(30399, new(2080502), 2_000, 9_000);
        }
    }

    private void AddRunning()
    {
        foreach (var (economy, low, high) in chance.Some(RunningItems, 6, 12))
        {
            Basic(economy, main, low, high);
        }

        Basic(30216, chance.Happens(40) ? new(2050803) : main, 10_000, 60_000);
        Basic(30228, main, 30_000, 300_000);
        if (chance.Happens(30))
        {
            Basic(31002, main, 5_000, 60_000);
        }

        if (chance.Happens(35))
        {
            Basic(30299, new(2080502), 5_000, 20_000);
        }
    }

    private void AddThreePublic()
    {
        if (chance.Happens(80))
        {
            Basic(30217, main, 500, 15_000);
        }

        if (chance.Happens(85))
        {
            Basic(30231, main, 14_000, 140_000);
        }

        if (chance.Happens(15))
        {
            Basic(30212, main, 20_000, 80_000);
        }
    }

    private void AddOtherMoney(BookScope scope, IReadOnlyList<BookProject> projects)
    {
        if (chance.Happens(35))
        {
            AddProject(projects[^1], Fund.GovernmentFund, fromOpening: false);
        }

        if (chance.Happens(12))
        {
            AddProject(projects[0], Fund.StateCapital, fromOpening: false);
        }

        if (chance.Happens(50))
        {
            AddProject(projects[^1], Fund.Other, fromOpening: false);
        }

        if (chance.Happens(30))
        {
            AddProject(projects[0], Fund.Business, fromOpening: false);
            lines.Add(new(Fund.Business, false, main, new(30201), Nature.Running, null, chance.Amount(10_000, 90_000)));
        }

        if (scope.HasOperating && chance.Happens(20))
        {
            lines.Add(new(Fund.Operating, false, main, new(30299), Nature.Operating, null, chance.Amount(50_000, 400_000)));
        }

        if (scope.HasSpecialAccount && chance.Happens(15))
        {
            AddProject(projects[1], Fund.SpecialAccount, fromOpening: false);
        }

        if (scope.HasSuperior && chance.Happens(15))
        {
            AddProject(projects[1], Fund.Superior, fromOpening: false);
        }

        if (scope.HasOpening && !scope.IsFinalAccounts)
        {
            if (chance.Happens(45))
            {
                AddProject(projects[0], Fund.UnitFunds, fromOpening: true);
            }

            if (chance.Happens(35))
            {
                AddProject(projects[1], Fund.General, fromOpening: true);
            }
        }
    }

    private void AddProject(BookProject project, Fund fund, bool fromOpening)
    {
        var function = fund switch
        {
            Fund.GovernmentFund => new FunctionCode(chance.Pick(2120899, 2296099)),
            Fund.StateCapital => new(2239999),
            _ => chance.Pick(main, main, new(2070199), new(2060599)),
        };
        foreach (var economy in chance.Some(ProjectItems, 1, fund == Fund.General ? 3 : 1).Distinct())
        {
            var nature = chance.Happens(6) ? Nature.ProjectConstruction : Nature.ProjectWithoutConstruction;
            lines.Add(
                new(
                    fund,
                    fromOpening,
                    function,
                    new(economy),
                    nature,
                    project.Code,
                    chance.Amount(20_000, fund == Fund.General ? 2_500_000 : 600_000)
                )
            );
        }
    }

    private void Basic(int economy, FunctionCode function, int low, int high) =>
        lines.Add(
            new(
                Fund.General,
                false,
                function,
                new(economy),
                economy is >= 30200 and < 30300 or >= 31000 ? Nature.Running : Nature.Personnel,
                null,
                chance.Amount(low, high)
            )
        );
}
