using System.Globalization;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.District;

/// <summary>A kind of finding with the units that have it.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Units">The units, those with most of it first.</param>
public sealed record RuleOfUnits(string Rule, IReadOnlyList<(KeptUnit Unit, int Count)> Units)
{
    public int Count => Units.Sum(unit => unit.Count);

    /// <summary>The kinds that were found, those that most units have first.</summary>
    public static IReadOnlyList<RuleOfUnits> Of(IEnumerable<DistrictRow> rows) =>
    [
        .. rows.Where(row => row.Summary is { IsChecked: true })
            .SelectMany(row => row.Summary!.Rules.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts => (Rule: parts[0], row.Unit, Count: int.Parse(parts[1], CultureInfo.InvariantCulture))))
            .GroupBy(found => found.Rule, StringComparer.Ordinal)
            .Select(group => new RuleOfUnits(group.Key, [.. group.OrderByDescending(found => found.Count).ThenBy(found => found.Unit.Id, StringComparer.Ordinal).Select(found => (found.Unit, found.Count))]))
            .OrderByDescending(rule => rule.Units.Count).ThenByDescending(rule => rule.Count).ThenBy(rule => rule.Rule, StringComparer.Ordinal),
    ];
}
