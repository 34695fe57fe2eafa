using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.District;

/// <summary>A project of a unit, as far as the list of copies names it.</summary>
public sealed record CopyPlace(KeptUnit Unit, string Project, string Name, int Indicators);

/// <summary>Two projects of different units with the same targets.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Same">How many indicators have the same name, comparison, target and unit of measure.</param>
public sealed record CopiedPair(CopyPlace One, CopyPlace Other, int Same)
{
    /// <summary>Of the indicators of the smaller project, 0–1.</summary>
    public decimal Share => (decimal)Same / Math.Min(One.Indicators, Other.Indicators);
}

/// <summary>雷同目标: pairs of projects whose targets are mostly word for word the same (TG-21, TG-37: text taken from another project).</summary>
/// <remarks>A target that very many projects have, as 满意度 ≥ 90%, tells nothing; it is left out of the count of what two have in common
/// and cannot make a pair by itself.</remarks>
public static class CopiedTargets
{
    /// <summary>Indicators that two projects have in common at least.</summary>
    public const int Fewest = 3;

    /// <summary>Their share of the smaller project at least.</summary>
    public const decimal Share = 0.6m;

    /// <summary>A target that more projects than this have is everybody's.</summary>
    public const int Everybodys = 20;

    public const int Most = 200;

    private sealed record Row(string Unit, string Project, string Name, string Comparison, string Target, string MeasureUnit, string CopiedFrom);

    private sealed record ProjectRow(string Unit, string Id, string Code, string Name);

    /// <summary>The pairs, the most alike first; at most <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<CopiedPair>> FindAsync(Keeper keeper, string district, int year, IReadOnlyList<KeptUnit> units)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        ArgumentNullException.ThrowIfNull(units);
        var byCode = units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var (rows, projects) = await keeper.LookAsync(async looking => (
            await looking.QueryAsync<Row>("""select unit as "Unit", project as "Project", name as "Name", comparison as "Comparison", target as "Target", measure_unit as "MeasureUnit", copied_from as "CopiedFrom" from indicator where district = @district and year = @year""", new { district, year = (long)year }),
            await looking.QueryAsync<ProjectRow>("""select unit as "Unit", id as "Id", code as "Code", name as "Name" from project where district = @district and year = @year""", new { district, year = (long)year })));
        var mine = rows.Where(row => byCode.ContainsKey(row.Unit)).ToList();
        var sizes = mine.GroupBy(row => (row.Unit, row.Project)).ToDictionary(group => group.Key, group => group.Count());
        var common = new Dictionary<((string, string) One, (string, string) Other), int>();
        // What was taken from the district's library on purpose is no copy of a neighbour.
        foreach (var group in mine.Where(row => !row.CopiedFrom.StartsWith("library:", StringComparison.Ordinal)).GroupBy(row => (row.Name, row.Comparison, row.Target, row.MeasureUnit)))
        {
            var places = group.Select(row => (row.Unit, row.Project)).Distinct().Order().ToList();
            for (var one = 0; places.Count <= Everybodys && one < places.Count; one++)
            {
                for (var other = one + 1; other < places.Count; other++)
                {
                    if (places[one].Unit != places[other].Unit)
                    {
                        common[(places[one], places[other])] = common.GetValueOrDefault((places[one], places[other])) + 1;
                    }
                }
            }
        }

        var names = projects.ToDictionary(project => (project.Unit, project.Id));
        CopyPlace Place((string Unit, string Project) at) => new(byCode[at.Unit], names.GetValueOrDefault(at)?.Code ?? "", names.GetValueOrDefault(at)?.Name ?? "", sizes[at]);
        return [.. common.Where(pair => pair.Value >= Fewest).Select(pair => new CopiedPair(Place(pair.Key.One), Place(pair.Key.Other), pair.Value)).Where(pair => pair.Share >= Share)
            .OrderByDescending(pair => pair.Share).ThenByDescending(pair => pair.Same).ThenBy(pair => pair.One.Unit.Id, StringComparer.Ordinal).Take(Most)];
    }
}
