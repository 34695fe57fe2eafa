using System.Globalization;
using Mingzhang.Model.Performance;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.District;

/// <summary>A value that stands apart from those of the same indicator elsewhere.</summary>
/// <param name="Unit">Whose target it is.</param>
/// <param name="Project">Code and name of the project.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="MeasureUnit">期, 元/期; of every value that it is held against.</param>
/// <param name="IsCost">A cost or a price, of which two units should not differ without a reason.</param>
/// <param name="Value">The target.</param>
/// <param name="Others">Quartiles of all values, this one among them.</param>
/// <param name="Count">Of how many projects.</param>
public sealed record Outlier(KeptUnit Unit, (string Code, string Name) Project, string Indicator, string MeasureUnit, bool IsCost, decimal Value, Quartiles Others, int Count);

/// <summary>离群值: targets far from what other projects of the district set for the same indicator in the same unit of measure (a question to
/// ask; what it rests on, the standard or the experience of TG-17, may well differ between units).</summary>
public static class Outliers
{
    public const int Most = 200;

    private sealed record Row(string Unit, string Project, string First, string Name, string Target, string MeasureUnit);

    private sealed record ProjectRow(string Unit, string Id, string Code, string Name);

    /// <summary>Costs and prices first, then by how far they are from the others; at most <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<Outlier>> FindAsync(Keeper keeper, string district, int year, IReadOnlyList<KeptUnit> units)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        ArgumentNullException.ThrowIfNull(units);
        var byCode = units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var (rows, projects) = await keeper.LookAsync(async looking => (
            await looking.QueryAsync<Row>("""select unit as "Unit", project as "Project", first as "First", name as "Name", target as "Target", measure_unit as "MeasureUnit" from indicator where district = @district and year = @year""", new { district, year = (long)year }),
            await looking.QueryAsync<ProjectRow>("""select unit as "Unit", id as "Id", code as "Code", name as "Name" from project where district = @district and year = @year""", new { district, year = (long)year })));
        var names = projects.ToDictionary(project => (project.Unit, project.Id), project => (project.Code, project.Name));
        List<Outlier> found = [];
        foreach (var alike in rows.Where(row => byCode.ContainsKey(row.Unit) && row.MeasureUnit.Trim().Length > 0).GroupBy(row => (Name: row.Name.Trim(), Unit: row.MeasureUnit.Trim())))
        {
            var values = alike.Select(row => (Row: row, Value: Number(row.Target))).Where(pair => pair.Value is not null).Select(pair => (pair.Row, Value: pair.Value!.Value)).ToList();
            if (Quartiles.Of(values.Select(pair => pair.Value)) is not { } quartiles)
            {
                continue;
            }

            found.AddRange(values.Where(pair => quartiles.IsApart(pair.Value)).Select(pair => new Outlier(
                byCode[pair.Row.Unit],
                names.GetValueOrDefault((pair.Row.Unit, pair.Row.Project), ("", "")),
                alike.Key.Name,
                alike.Key.Unit,
                IsCost(pair.Row.First, alike.Key.Unit),
                pair.Value,
                quartiles,
                values.Count)));
        }

        return [.. found.OrderByDescending(outlier => outlier.IsCost).ThenByDescending(Distance).ThenBy(outlier => outlier.Unit.Id, StringComparer.Ordinal).Take(Most)];
    }

    // In widths of the middle half; where half of all are equal, any other is as far as can be.
    private static decimal Distance(Outlier outlier)
    {
        var width = outlier.Others.Third - outlier.Others.First;
        return width == 0 ? decimal.MaxValue : Math.Abs(outlier.Value - outlier.Others.Median) / width;
    }

    private static bool IsCost(string first, string measureUnit) => first == nameof(FirstLevel.Cost) || measureUnit.Contains('元', StringComparison.Ordinal);

    private static decimal? Number(string target) =>
        decimal.TryParse(target.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
