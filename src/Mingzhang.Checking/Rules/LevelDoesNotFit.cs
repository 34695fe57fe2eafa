using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>An indicator stands under a level that its name does not fit (TG-32): a count under 质量指标, a satisfaction among
/// outputs (among benefits, where the form has a level for it), a unit price under 数量指标. Only what no custom excuses is asked about. The lists named as the levels hold what a
/// person calls them. One finding a sheet and a fitting level.</summary>
internal sealed class LevelDoesNotFit : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var rows = Targets.Of(context).Where(row => row.Indicator.Second is not null).ToList();
        if (rows.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var qualities = context.List("qualities");
        var often = context.List("often");
        var hasSatisfaction = rows.Exists(row => row.Indicator.Second == SecondLevel.ServedSatisfaction);
        return RuleResult.Of(rows.Select(row => (Row: row, Level: Fitting(row, often, qualities, hasSatisfaction))).Where(found => found.Level is not null)
            .GroupBy(found => (found.Row.Sheet.Place, found.Row.Indicator.Second, found.Level))
            .Select(group => Targets.Told(context, [.. group.Select(found => found.Row)], ("level", RuleText.Name(group.First().Row.Indicator.SecondPrinted)), ("fitting", context.List(Name(group.Key.Level!.Value))[0]))));
    }

    /// <summary>The level where it belongs; null where it may stay.</summary>
    private static SecondLevel? Fitting(TargetRow row, IReadOnlyList<string> often, IReadOnlyList<string> qualities, bool hasSatisfaction)
    {
        var (level, unit) = (row.Indicator.Second!.Value, row.Value.Unit?.Kind);
        var fits = row.Noun?.Fits;
        return fits switch
        {
            SecondLevel.ServedSatisfaction when row.Value.Number is not null && (row.Indicator.First is FirstLevel.Output or FirstLevel.Cost || (hasSatisfaction && row.IsBenefit)) => fits,
            SecondLevel.OutputCost when unit == UnitKind.Money && level is SecondLevel.Quantity or SecondLevel.Quality or SecondLevel.Timeliness => fits,
            SecondLevel.Timeliness when level == SecondLevel.Quantity || row.IsCost => fits,
            SecondLevel.Quality when unit == UnitKind.Percent && (level == SecondLevel.Quantity || row.IsCost) => fits,
            _ when level == SecondLevel.Quality && unit == UnitKind.Count && row.Value.Number is > 0 && row.Noun?.Better != Better.Less && !row.Says(qualities)
                && (fits == SecondLevel.Quantity || often.Any(word => row.Name.StartsWith(word, StringComparison.Ordinal))) => SecondLevel.Quantity,
            _ => null,
        };
    }

    private static string Name(SecondLevel level) => level switch
    {
        SecondLevel.ServedSatisfaction => "satisfaction",
        SecondLevel.OutputCost => "cost",
        SecondLevel.Timeliness => "timeliness",
        SecondLevel.Quality => "quality",
        _ => "quantity",
    };
}
