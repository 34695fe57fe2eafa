using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>量价对账: what the payments of each item explain, held against the quantities of the sheet that they belong to.</summary>
internal static class PaymentQuantities
{
    private const int MostTimes = 8;

    public static IEnumerable<QuantityFinding> Find(PeriodicPayments payments, IReadOnlyList<PerformanceSheet> sheets, QuantityLimits limits)
    {
        var (sheet, unit) = Belongs(payments, sheets);
        var items = payments.Items.Where(item => !item.IsTotal)
            .Select(item => (Item: item, Units: unit is null ? (null, NotTellingReason.AmountsUnclear) : PaymentUnits.Infer(item.Amounts, unit, limits)))
            .ToList();
        foreach (var (item, (inferred, reason)) in items)
        {
            IReadOnlyList<HeldQuantity> held = inferred is null || sheet is null ? [] : Held(sheet, inferred.Total);
            var support = inferred is null ? null : items.Find(other => other.Item != item && other.Units.Inferred is { } units && GoTogether(units, inferred)).Item?.Label;
            yield return new QuantityFinding
            {
                Matter = QuantityMatter.PaymentsAndQuantity,
                Verdict = inferred is null ? QuantityVerdict.NotTelling : VerdictOf(held, item, inferred, support is not null, limits),
                Place = item.Place,
                Label = item.Label,
                Sheet = sheet,
                Reason = reason,
                Inferred = inferred,
                SupportedBy = support,
                Held = held,
            };
        }
    }

    // A table of payments belongs to the project that spent its total. That also tells a unit that is not printed.
    private static (PerformanceSheet? Sheet, MoneyUnit? Unit) Belongs(PeriodicPayments payments, IReadOnlyList<PerformanceSheet> sheets)
    {
        var totals = payments.Items.Where(item => item.IsTotal).Select(item => item.Total).OfType<PrintedNumber>().ToList();
        if (totals.Count == 0)
        {
            totals = Summed(payments);
        }

        IEnumerable<MoneyUnit> units = payments.Measure.MoneyUnit is { } printed ? [printed] : [MoneyUnit.Yuan, MoneyUnit.Wan];
        foreach (var unit in units)
        {
            var found = sheets.Where(sheet => totals.Exists(total => Spent(sheet) is { } spent && spent.Meets((total.Figure with { Measure = Measure.Money(unit) }).Interval))).ToList();
            if (found.Count == 1)
            {
                return (found[0], unit);
            }
        }

        return (null, payments.Measure.MoneyUnit);
    }

    private static List<PrintedNumber> Summed(PeriodicPayments payments)
    {
        var amounts = payments.Items.SelectMany(item => item.Amounts).OfType<PrintedNumber>().ToList();
        return amounts.Count == 0 ? []
            : [amounts[0] with { Figure = new Figure(amounts.Sum(amount => amount.Number), amounts.Max(amount => amount.Figure.Decimals), amounts[0].Figure.Measure) }];
    }

    private static Interval? Spent(PerformanceSheet sheet) =>
        sheet.Fund(FundSource.Total) is { Executed: { Number: > 0, Figure: { Measure.Kind: MeasureKind.Money } figure } } ? figure.Interval : null;

    private static List<HeldQuantity> Held(PerformanceSheet sheet, long units) =>
    [
        .. from indicator in sheet.Indicators
           where indicator.Second == SecondLevel.Quantity
           from side in new[] { (Value: indicator.Target, Place: indicator.TargetPlace, IsTarget: true), (Value: indicator.Actual, Place: indicator.ActualPlace ?? indicator.Place, IsTarget: false) }
           let value = WithUnit(side.Value, indicator.Target)
           where value is not null && Counted(value) is { } number && IsOfThatSize(number, units)
           select new HeldQuantity(side.Place, indicator.Name.Text, side.IsTarget, value, IsExplained(value.Number!.Value, units)),
    ];

    private static IndicatorValue? WithUnit(IndicatorValue? value, IndicatorValue target) => value is { Unit: null } && target.Unit is { } unit ? value with { Unit = unit } : value;

    private static decimal? Counted(IndicatorValue value) =>
        value is { IsApproximate: false, Number: { } number, Unit: { Kind: UnitKind.Count, Per: null or Period.Year, PerThing: null } } && decimal.IsInteger(number) && number > 0 ? number : null;

    /// <summary>In every period one is the same multiple of the other, up to one unit.</summary>
    internal static bool GoTogether(InferredQuantity one, InferredQuantity other)
    {
        var (fewer, more) = one.Total <= other.Total ? (one, other) : (other, one);
        return Enumerable.Range(1, MostTimes).Any(times => fewer.Units.Zip(more.Units, (few, many) => Math.Abs(((few ?? 0) * times) - (many ?? 0))).All(apart => apart <= 1));
    }

    /// <summary>Only a quantity of the same size can be what was paid for: 2000 stories are no issues of a paper.</summary>
    internal static bool IsOfThatSize(decimal number, long units) => number * 2 >= units && number <= units * 2;

    /// <summary>Not even near to what would be explained.</summary>
    internal static bool IsFar(decimal number, long units, QuantityLimits limits) =>
        Array.TrueForAll([units / 2m, units, units * 2m], explained => Math.Abs(number - explained) > explained * limits.NearShare);

    /// <summary>At half the price there are twice as many units.</summary>
    internal static bool IsExplained(decimal number, long units) => number % units == 0 || units % number == 0;

    private static QuantityVerdict VerdictOf(IReadOnlyList<HeldQuantity> held, PaymentItem item, InferredQuantity inferred, bool isSupported, QuantityLimits limits)
    {
        var reached = held.Where(quantity => !quantity.IsTarget).ToList();
        return reached.Exists(quantity => quantity.IsExplained) ? QuantityVerdict.Explained

            // Of several things nobody says which one was paid for; nor of one, unless the names say it, or two items of
            // payment count the same thing.
            : reached is [{ Value.Number: { } number } only] && IsFar(number, inferred.Total, limits) && (isSupported || SharedWords.Any(item.Label, only.Label)) ? QuantityVerdict.NotExplained
            : QuantityVerdict.NothingToHoldAgainst;
    }
}
