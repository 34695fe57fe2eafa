using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The table of 基本支出 is not divided by economic classification down to 款 (DE-11, DR-07).</summary>
internal sealed class BasicNotByEconomy : IRule
{
    private const int GroupLevel = 2;

    public RuleResult Check(RuleContext context)
    {
        var tables = context.Document.Tables.Where(table => table is { Kind: TableKind.Amounts, IsEmpty: false } && table.Coordinates.Nature == Nature.Basic && table.Coordinates.Flow == Flow.Expenditure).ToList();
        if (tables.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var without = tables.Where(table => !Lines(table).Any(IsGroup)).ToList();

        // A line that was not understood may be one of them.
        return without.Exists(table => table.Grids.Count == 0 || Lines(table).Any(line => !line.IsUnderstood && line.Label.Length > 0))
            ? RuleResult.NotEnoughData
            : RuleResult.Of(without.Select(table => context.Found(table.Place, ("table", table.Title))));
    }

    private static IEnumerable<Line> Lines(FactTable table) => table.Grids.SelectMany(grid => grid.Rows.Concat(grid.Columns));

    private static bool IsGroup(Line line) => line.Coordinates.Economy.Level >= GroupLevel || line.Coordinates.GovernmentEconomy.Level >= GroupLevel;
}
