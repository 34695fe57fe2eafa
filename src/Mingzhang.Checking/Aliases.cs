using Mingzhang.Checking.Causes;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking;

/// <summary>Two names of one thing: “三公” items and economic items, 人员/公用 and 301–310 (CL-20, CL-21, BX-15, BX-16,
/// BK-15, FK-12).</summary>
internal static class Aliases
{
    private static readonly (Theme Theme, int Economy)[] ThemeItems =
    [
        (Theme.Abroad, 30212), (Theme.Receptions, 30217), (Theme.VehicleRunning, 30231), (Theme.VehiclePurchase, 31013),
    ];

    /// <summary>Points that the checks below will ask the body for.</summary>
    public static IEnumerable<Coordinates> Asked(IReadOnlyList<ReadDocument> documents, Profile? profile)
    {
        var asked = new HashSet<Coordinates>();
        foreach (var fact in documents.SelectMany(document => document.Facts))
        {
            if (EconomyOf(fact.Coordinates) is { } economy)
            {
                asked.UnionWith(Below(fact.Coordinates, economy));
                asked.Add(Above(fact.Coordinates, economy));
            }

            if (RunningOf(fact.Coordinates, profile) is { } running)
            {
                asked.Add(running);
            }

            if (fact.Coordinates is { Nature: Nature.Personnel or Nature.Running, Function.IsAll: true, Economy.IsAll: true, GovernmentEconomy.IsAll: true, Theme: Theme.All })
            {
                asked.UnionWith(ClassesOf(fact.Coordinates).Select(part => part.Point));
            }
        }

        return asked;
    }

    public static void Check(Body body, Profile? profile, Tally tally)
    {
        foreach (var (point, facts) in body.Points.Points)
        {
            if (RunningOf(point, profile) is { } running && body.At(running) is { } value)
            {
                Judge(facts[0].Interval.Meets(value.Interval), facts[0], value, tally, "organ-operation");
            }

            if (EconomyOf(point) is { } economy)
            {
                CheckTheme(body, point, facts[0], economy, tally);
            }
        }

        foreach (var grid in body.Documents.SelectMany(document => document.Tables).SelectMany(table => table.Grids))
        {
            CheckNatures(body, grid, tally);
        }
    }

    /// <summary>机关运行经费 is 公用经费 of all units where the profile says so (BX-23, DR-21); elsewhere it is asked of
    /// nobody.</summary>
    private static Coordinates? RunningOf(in Coordinates point, Profile? profile) =>
        point.Theme == Theme.OrganOperation && profile?.Says("organOperationEqualsRunning") == true
            ? point with { Theme = Theme.All, Fund = Fund.General, Nature = Nature.Running }
            : null;

    private static int? EconomyOf(in Coordinates point)
    {
        foreach (var (theme, economy) in ThemeItems)
        {
            if (point.Theme == theme && point.Economy.IsAll && point.Fund == Fund.Fiscal)
            {
                return economy;
            }
        }

        return null;
    }

    // A table of basic spending holds only a part of the item; one of all funds holds at least the fiscal part.
    private static Coordinates[] Below(in Coordinates point, int economy)
    {
        var item = point with { Theme = Theme.All, Economy = new EconomyCode(economy) };
        return [item with { Fund = Fund.General, Nature = Nature.Basic }, item with { Fund = Fund.Fiscal, Nature = Nature.Basic }, item with { Fund = Fund.General }];
    }

    private static Coordinates Above(in Coordinates point, int economy) => point with { Theme = Theme.All, Economy = new EconomyCode(economy), Fund = Fund.All };

    private static void CheckTheme(Body body, in Coordinates point, Fact theme, int economy, Tally tally)
    {
        foreach (var below in Below(point, economy))
        {
            if (body.At(below) is { Facts.Count: > 0 } item)
            {
                Judge(Interval.CanBeAtMost(item.Interval, theme.Interval), theme, item, tally, "at-least");
            }
        }

        // 公务用车购置 may also be booked under 30913: there the item alone is no bound.
        if (point.Theme != Theme.VehiclePurchase && body.At(Above(point, economy)) is { Facts.Count: > 0 } all)
        {
            Judge(Interval.CanBeAtMost(theme.Interval, all.Interval), theme, all, tally, "at-most");
        }
    }

    private static void Judge(bool holds, Fact fact, Value value, Tally tally, string variant)
    {
        var broken = holds ? tally.Holds(Relation.Alias) : tally.Violated(Findings.Of(Relation.Alias, fact, value.Interval, value.Facts.Select(line => new Term(line, 1)), variant));
        if (tally.Bonds is { } bonds)
        {
            var difference = variant == "at-most" ? Expression.Of(Value.Of(fact)).Minus(value) : Expression.Of(value).Minus(fact);
            bonds.Add(new LinearBond(Relation.Alias, broken, difference) { IsAtMost = variant is "at-most" or "at-least" });
        }
    }

    private static IEnumerable<(Coordinates Point, int Economy)> ClassesOf(Coordinates point)
    {
        foreach (var economy in (int[])[301, 303, 302, 310])
        {
            yield return (point with { Nature = Nature.Basic, Economy = new EconomyCode(economy) }, economy);
        }
    }

    /// <summary>人员经费 = 301 + 303; 公用经费 = the rest. Asked only of tables that do not divide each row into the two
    /// themselves; there the rows say it.</summary>
    private static void CheckNatures(Body body, FactGrid grid, Tally tally)
    {
        if (grid.Columns.Any(column => column.Coordinates.Nature is Nature.Personnel or Nature.Running) || grid.Rows.Any(row => !row.IsUnderstood))
        {
            return;
        }

        for (var c = 0; c < grid.Columns.Count; c++)
        {
            var column = c;
            if (grid.Columns[c].Coordinates.Nature != Nature.Basic)
            {
                continue;
            }

            var items = grid.Facts.Select(row => row[column]).OfType<Fact>()
                .Where(fact => fact.Coordinates is { Economy.IsAll: false, Function.IsAll: true, GovernmentEconomy.IsAll: true, Nature: Nature.Basic }).ToList();
            var leaves = items.Where(fact => !items.Exists(other => other != fact && other.Coordinates != fact.Coordinates && fact.Coordinates.Contains(other.Coordinates))).ToList();
            if (leaves.Count < 3 || Enumerable.Range(0, grid.Rows.Count).Any(row => grid.States[row][column] == CellState.Unread))
            {
                continue;
            }

            CheckNature(body, leaves, Nature.Personnel, isPersonnel: true, tally);
            CheckNature(body, leaves, Nature.Running, isPersonnel: false, tally);
        }
    }

    private static void CheckNature(Body body, List<Fact> leaves, Nature nature, bool isPersonnel, Tally tally)
    {
        var point = leaves[0].Coordinates with { Economy = EconomyCode.All, Nature = nature };
        if (body.Points.At(point) is not { } facts)
        {
            return;
        }

        var parts = leaves.Where(fact => IsPersonnel(fact.Coordinates.Economy) == isPersonnel).ToList();

        // 307, 309, 311 … in basic spending are unusual, and whose they are is not sure (CL-20).
        if (leaves.Exists(fact => ClassOf(fact.Coordinates.Economy) is not (301 or 302 or 303 or 310) && fact.Figure.Number != 0))
        {
            tally.Count(Relation.Alias, Outcome.SeveralReadings);
            return;
        }

        var sum = parts.Aggregate(Interval.Zero, (all, fact) => all + fact.Interval);
        Judge(sum.Meets(facts[0].Interval), facts[0], new Value(sum, parts), tally, isPersonnel ? "personnel" : "running");
    }

    private static int ClassOf(EconomyCode code) => code.Value < 1000 ? code.Value : code.Value / 100;

    private static bool IsPersonnel(EconomyCode code) => ClassOf(code) is 301 or 303;
}
