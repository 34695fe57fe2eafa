using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A row joins a departmental economic item with a governmental one that it cannot belong to (BX-14, CL-30 to CL-35). The allowed
/// pairs are data of the pack; governmental items that it does not list are not judged.</summary>
internal sealed class EconomicPairWrong : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var rows = context.Document.Tables.SelectMany(table => table.Grids).SelectMany(grid => grid.Rows.Select((line, row) => (Line: line, Facts: grid.Facts[row])))
            .Where(row => row.Line is { IsUnderstood: true, Coordinates: { Economy.IsAll: false, GovernmentEconomy.IsAll: false } }).ToList();
        return rows.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(rows
            .Where(row => !IsAllowed(context, row.Line.Coordinates))
            .Select(row => Found(context, row.Line.Coordinates, Array.Find(row.Facts, fact => fact is not null)?.Place))
            .OfType<RuleFinding>().DistinctBy(finding => (finding.Values["economy"], finding.Values["government"])));
    }

    private static bool IsAllowed(RuleContext context, in Coordinates point)
    {
        var economy = point.Economy.ToString();
        var allowed = context.List(point.GovernmentEconomy.ToString());
        return point.Economy.Level < 2 || allowed.Count == 0 || allowed.Any(code => economy.StartsWith(code, StringComparison.Ordinal));
    }

    private static RuleFinding? Found(RuleContext context, Coordinates point, Place? place)
    {
        string Named(EconomyCode code, string? name) => $"{code.Value.ToString(CultureInfo.InvariantCulture)} {name}".TrimEnd();
        var year = context.Document.Year?.Value ?? 0;
        return place is null ? null : context.Found(place,
            ("economy", Named(point.Economy, context.Packs.Economies.NameOf(point.Economy.Value, year))),
            ("government", Named(point.GovernmentEconomy, context.Packs.GovernmentEconomies.NameOf(point.GovernmentEconomy.Value, year))));
    }
}
