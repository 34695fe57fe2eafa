using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Money for vehicles is told in one sum, and not as buying and running them (DE-18, DR-12).</summary>
internal sealed class VehiclesNotSplit : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var year = context.Document.Year?.Value;
        var sums = context.Document.Facts.Where(fact => fact.Coordinates.Theme == Theme.Vehicles && fact.Coordinates.Year == year && fact.Figure is { Number: not 0, Measure.Kind: MeasureKind.Money }).ToList();
        if (sums.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var isSplit = context.Document.Facts.Any(fact => IsPart(fact.Coordinates))
            || context.Document.Tables.SelectMany(table => table.Grids).SelectMany(grid => grid.Rows.Concat(grid.Columns)).Any(line => IsPart(line.Coordinates));
        return RuleResult.Of(isSplit ? [] : [context.Found(sums[0].Place, ("money", sums[0].Printed))]);
    }

    private static bool IsPart(in Coordinates point) => point.Theme is Theme.VehiclePurchase or Theme.VehicleRunning;
}
