using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A table of amounts holds a negative one (FK-15, FX-25). Columns of changes have no amounts of their own and are not looked at. One
/// finding for a table.</summary>
internal sealed class NegativeAmount : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var tables = context.Document.Tables.Where(table => table.Kind == TableKind.Amounts && table.Grids.Count > 0).ToList();
        return tables.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(tables.Select(table => Found(context, table)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, FactTable table)
    {
        var negative = table.Grids.SelectMany(grid => grid.Facts).SelectMany(row => row).OfType<Fact>().Where(fact => fact.Figure is { Number: < 0, Measure.Kind: MeasureKind.Money }).ToList();
        return negative.Count == 0 ? null
            : context.Found(negative[0].Place, ("table", table.Title), ("row", negative[0].Place.RowLabel ?? ""), ("money", Telling.Money(negative[0]))) with { Places = [.. negative.Select(fact => fact.Place)] };
    }
}
