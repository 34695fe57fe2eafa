using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Unit cost × quantity, both as told by one sheet, against what it says was spent.</summary>
internal static class UnitCosts
{
    public static QuantityFinding? Find(PerformanceSheet sheet)
    {
        if (sheet.Fund(FundSource.Total)?.Executed is not { Figure.Measure.Kind: MeasureKind.Money } spent)
        {
            return null;
        }

        var told = new List<HeldQuantity>();
        var sum = Interval.Zero;
        foreach (var cost in sheet.Indicators.Where(row => row.Second?.IsCost() == true))
        {
            if (Price(cost) is { } price && Quantity(sheet, cost, price.Unit.PerThing!) is { } counted)
            {
                sum += price.Figure.Interval * Interval.Exactly(counted.Actual!.Number!.Value);
                told.Add(new(cost.ActualPlace ?? cost.Place, cost.Name.Text, IsTarget: false, cost.Actual!, IsExplained: true));
                told.Add(new(counted.ActualPlace ?? counted.Place, counted.Name.Text, IsTarget: false, counted.Actual, IsExplained: true));
            }
        }

        if (told.Count == 0)
        {
            return null;
        }

        // Less than was spent is no question: not everything has a unit cost.
        var isMore = sum.Low > spent.Figure.Interval.High;
        var unit = spent.Figure.Measure;
        return new QuantityFinding
        {
            Matter = QuantityMatter.UnitCostAndSpending,
            Verdict = isMore ? QuantityVerdict.NotExplained : QuantityVerdict.Explained,
            Place = spent.Place,
            Label = sheet.Name?.Text ?? sheet.Title,
            Sheet = sheet,
            Held = isMore ? [.. told.Select(quantity => quantity with { IsExplained = false })] : told,
            Figures = new Dictionary<string, Figure> { ["told"] = new(Math.Round(sum.Middle / unit.Scale, 6), 6, unit), ["spent"] = spent.Figure },
        };
    }

    private static (Figure Figure, IndicatorUnit Unit)? Price(Indicator cost)
    {
        // A bare 6.6 beside a target of 5.4万元/部 is in the same unit.
        var unit = cost.Actual?.Unit ?? cost.Target.Unit;
        return cost.Actual is { Number: > 0, IsApproximate: false, Figure: { } figure } && unit is { Kind: UnitKind.Money, PerThing: not null } && MoneyUnit.Named(unit.Name) is { } money
            ? (figure with { Measure = Measure.Money(money) }, unit)
            : null;
    }

    // The one quantity in that unit; of several the one whose name shares words with the cost's.
    private static Indicator? Quantity(PerformanceSheet sheet, Indicator cost, string thing)
    {
        var candidates = sheet.Indicators.Where(row =>
            row.Second == SecondLevel.Quantity && row.Actual is { Number: > 0, IsApproximate: false } actual && (actual.Unit ?? row.Target.Unit) is { Kind: UnitKind.Count, Per: null or Period.Year } unit
            && (unit.Name == thing || unit.Name.StartsWith(thing, StringComparison.Ordinal) || thing.StartsWith(unit.Name, StringComparison.Ordinal))).ToList();
        var named = candidates.Where(row => SharedWords.Any(row.Name.Text, cost.Name.Text)).ToList();
        return named is [var only] ? only : candidates is [var single] ? single : null;
    }
}
