using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A table of spending by function stops at 类 or 款 (DE-12, DR-07). Which tables have to go to 项 the rule's list
/// names; a table with a row that was not understood is not judged.</summary>
internal sealed class FunctionNotToItem : IRule
{
    private const int ItemLevel = 3;

    public RuleResult Check(RuleContext context)
    {
        var titles = context.List("tables");
        var kinds = context.Packs.Rules.GetValueOrDefault("missing-table")?.Lists;
        var tables = context.Document.Tables.Where(table => table.Kind == TableKind.Amounts && !table.IsEmpty && kinds is not null && MissingTable.KindOf(table.Title, kinds) is { } kind && titles.Contains(kind)).ToList();
        if (tables.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var judged = tables.Where(table => table.Grids.All(grid => grid.Rows.All(row => row.IsUnderstood || row.Label.Length == 0)) && Codes(table).Count > 0).ToList();
        return judged.Count == 0 ? RuleResult.NotEnoughData : RuleResult.Of(judged.Select(table => Found(context, table)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, FactTable table)
    {
        var codes = Codes(table);
        var open = codes.Where(code => code.Function.Level < ItemLevel && !codes.Any(other => other.Function != code.Function && other.Function.IsWithin(code.Function))).ToList();
        return open.Count == 0 ? null : context.Found(open[0].Place, ("table", table.Title), ("row", open[0].Place.RowLabel ?? ""), ("count", open.Count.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The functions that rows with money name, each with the place of a figure.</summary>
    private static List<(FunctionCode Function, Place Place)> Codes(FactTable table) =>
    [
        .. table.Grids.SelectMany(grid => grid.Facts).Select(row => Array.Find(row, fact => fact is not null && fact.Figure.Number != 0 && !fact.Coordinates.Function.IsAll))
            .OfType<Fact>().Select(fact => (fact.Coordinates.Function, fact.Place)),
    ];
}
