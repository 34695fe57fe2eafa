using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Sheets;

/// <summary>A unit price and the planned quantity that it is the price of.</summary>
/// <param name="Price">The limit of the price.</param>
/// <param name="Quantity">The quantity in the price's unit.</param>
/// <param name="SaysPer">The price says what it is a price of; if not, it is taken for that of the only quantity there is.</param>
internal sealed record PricedQuantity(CostCap Price, Indicator Quantity, bool SaysPer)
{
    /// <summary>Price times quantity, in fen.</summary>
    public decimal Fen => Price.Fen * Quantity.Target.Number!.Value;

    /// <summary>The prices of a sheet whose quantity is surely known.</summary>
    public static List<PricedQuantity> Of(PerformanceSheet sheet, IReadOnlyList<CostCap> caps, PerformanceWords words)
    {
        var names = new NameWords(words);
        var quantities = sheet.Indicators.Where(indicator => indicator is { Second: SecondLevel.Quantity, Target: { Number: > 0, IsApproximate: false, Unit: { Kind: UnitKind.Count or UnitKind.Duration, Per: null or Period.Year, PerThing: null } } }).ToList();
        return [.. caps.Where(cap => cap.Kind == CapKind.Price).Select(cap => Priced(cap, quantities, names, words)).OfType<PricedQuantity>()];
    }

    private static PricedQuantity? Priced(CostCap cap, List<Indicator> quantities, NameWords names, PerformanceWords words)
    {
        var name = cap.Indicator.Name.Text;
        if ((cap.Indicator.Target.Unit?.PerThing ?? PerOf(name, words)) is not { } per)
        {
            // 单价 of nothing named: it can only be that of the sheet's only quantity.
            return name.Contains("单价", StringComparison.Ordinal) && quantities is [{ } only] ? new(cap, only, SaysPer: false) : null;
        }

        var counted = quantities.FindAll(quantity => quantity.Target.Unit!.Name == per);
        if (counted.Count > 1)
        {
            var closest = counted.GroupBy(quantity => NameWords.Likeness(names.Thing(quantity.Name.Text), names.Thing(name))).MaxBy(group => group.Key)!;
            counted = closest.Key > 0 ? [.. closest] : [];
        }

        return counted is [{ } one] ? new(cap, one, SaysPer: true) : null;
    }

    // 每集价格 and 单集成本 are prices of a 集; 每人每天 is one of neither.
    private static string? PerOf(string name, PerformanceWords words)
    {
        var each = name.IndexOf('每', StringComparison.Ordinal);
        each = each >= 0 ? each : name.IndexOf('单', StringComparison.Ordinal);
        if (each < 0 || name.IndexOf('每', each + 1) >= 0)
        {
            return null;
        }

        var rest = name[(each + 1)..].TrimStart('一');
        return words.Where(meaning => meaning.Unit is UnitKind.Count or UnitKind.Duration)
            .Select(word => word.Text)
            .FirstOrDefault(unit => rest.StartsWith(unit, StringComparison.Ordinal) && unit is not ("位" or "项目"));
    }
}
