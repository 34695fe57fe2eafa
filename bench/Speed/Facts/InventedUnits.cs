using Mingzhang.Model;

namespace Mingzhang.Speed.Facts;

/// <summary>Invents the read documents of many units, as a reader would give them, without any file.</summary>
/// <remarks>A unit has a budget and a disclosure of it, each with three tables: spending by function with all levels
/// printed, the same with items only, basic spending by economic item. All figures agree, rounded to 0.01 万元, but for a
/// planted error in every 997th cell.</remarks>
internal sealed class InventedUnits
{
    /// <summary>Facts of one unit.</summary>
    public const int FactsOfUnit = 2 * ((22 * 3) + (13 * 3) + 59);

    private const int ErrorEvery = 997;
    private const int ErrorFen = 1_000_000;
    private static readonly Measure Wan = Measure.Money(MoneyUnit.Wan);
    private static readonly int[] FunctionClasses = [207, 208, 221];
    private static readonly int[] EconomyClasses = [301, 302, 303, 310];
    private readonly Random random = new(20260101);
    private int cells;

    /// <summary>Units with at least so many facts in all, each with its documents.</summary>
    public static IReadOnlyList<IReadOnlyList<ReadDocument>> With(int facts)
    {
        var inventor = new InventedUnits();
        return [.. Enumerable.Range(0, (facts + FactsOfUnit - 1) / FactsOfUnit).Select(unit => inventor.Unit($"{401_001 + unit}"))];
    }

    private List<ReadDocument> Unit(string code)
    {
        var at = new Coordinates { Unit = code, Year = 2026, Stage = Stage.Initial, Flow = Flow.Expenditure };
        var lines = new List<(Coordinates At, long Fen)>();
        foreach (var function in FunctionClasses.SelectMany(@class => new[] { 0101, 0102, 0201, 0299 }.Select(item => (@class * 10_000) + item)))
        {
            var item = at with { Function = new FunctionCode(function) };
            lines.Add((item with { Nature = Nature.Project }, random.NextInt64(100_000, 1_000_000_000)));
            lines.AddRange(EconomyClasses.Select(economy => (Basic(item, (economy * 100) + random.Next(1, 7)), random.NextInt64(100_000, 300_000_000))));
        }

        // Each economic item has something, so that all units have as many facts.
        var any = at with { Function = new FunctionCode(2_070_101) };
        lines.AddRange(EconomyClasses.SelectMany(economy => Enumerable.Range(1, 6).Select(item => (Basic(any, (economy * 100) + item), 100_000L))));
        return [Document($"{code}预算", at, lines), Document($"{code}公开", at, lines)];
    }

    private static Coordinates Basic(in Coordinates item, int economy) =>
        item with { Economy = new EconomyCode(economy), Nature = economy / 100 is 301 or 303 ? Nature.Personnel : Nature.Running };

    private ReadDocument Document(string name, Coordinates at, List<(Coordinates At, long Fen)> lines)
    {
        var functions = lines.Select(line => line.At.Function).Distinct().ToList();
        var economies = lines.Select(line => line.At.Economy).Where(code => !code.IsAll).Distinct().OrderBy(code => code.Value).ToList();
        var basic = at with { Nature = Nature.Basic };
        Coordinates[] natures = [at, basic, at with { Nature = Nature.Project }];
        Coordinates[] basicNatures = [basic, at with { Nature = Nature.Personnel }, at with { Nature = Nature.Running }];
        FactTable[] tables =
        [
            Table(1, [at, .. functions.SelectMany(code => new[] { code.Parent.Parent, code.Parent, code }).Distinct().Select(code => at with { Function = code })], natures),
            Table(2, [at, .. functions.Select(code => at with { Function = code })], natures),
            Table(3, [basic, .. economies.SelectMany(code => new[] { code.Parent, code }).Distinct().Select(code => basic with { Economy = code })], basicNatures),
        ];
        return new ReadDocument
        {
            Name = name,
            Format = "bench",
            Tables = tables,
            Facts = [.. tables.SelectMany(table => table.Grids[0].Facts).SelectMany(row => row).OfType<Fact>()],
        };

        FactTable Table(int number, Coordinates[] rows, Coordinates[] columns)
        {
            var place = new Place { Document = name, Table = number };
            var facts = rows.Select((row, r) => columns.Select((column, c) => Cell(row with { Nature = column.Nature }, place with { Row = r + 2, Column = c + 2 })).ToArray()).ToArray();
            var grid = new FactGrid
            {
                Rows = [.. rows.Select(row => new Line("", row, IsPartOf: false, IsTotal: false))],
                Columns = [.. columns.Select(column => new Line("", column, IsPartOf: false, IsTotal: false))],
                Facts = facts,
                States = [.. facts.Select(row => row.Select(fact => fact is null ? CellState.Blank : CellState.Figure).ToArray())],
            };
            return new FactTable { Number = number, Title = "", Kind = TableKind.Amounts, Place = place, Measure = Wan, Coordinates = at, Grids = [grid] };
        }

        Fact? Cell(Coordinates point, Place place)
        {
            var fen = lines.Where(line => point.Contains(line.At)).Sum(line => line.Fen);
            if (fen == 0)
            {
                return null;
            }

            var number = Math.Round((decimal)(++cells % ErrorEvery == 0 ? fen + ErrorFen : fen) / MoneyUnit.Wan.Fen, 2, MidpointRounding.AwayFromZero);
            return new Fact { Coordinates = point, Figure = new Figure(number, 2, Wan), Printed = $"{number}", Place = place };
        }
    }
}
