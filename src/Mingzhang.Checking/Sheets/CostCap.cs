using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Sheets;

/// <summary>What a limit of cost is a limit of.</summary>
internal enum CapKind
{
    /// <summary>The whole project; its name says so.</summary>
    Whole,

    /// <summary>A part, or the whole under a name that does not say so.</summary>
    Part,

    /// <summary>One piece, one person, one time.</summary>
    Price,

    /// <summary>A month, a quarter: the unit says so.</summary>
    Period,

    /// <summary>More than a year, or a part of another limit: it takes part in no comparison.</summary>
    Aside,
}

/// <summary>A limit of cost in money. A limit is exact as printed: nothing about it is rounded.</summary>
internal sealed record CostCap(Indicator Indicator, Figure Figure, CapKind Kind)
{
    /// <summary>The limit in fen.</summary>
    public decimal Fen => Figure.Number * Figure.Measure.Scale;

    /// <summary>The limit in another unit of money.</summary>
    public decimal In(Measure measure) => Fen / measure.Scale;

    /// <summary>The limits of a sheet in its order.</summary>
    public static List<CostCap> Of(PerformanceSheet sheet, PerformanceWords words) =>
        [.. sheet.Indicators.Where(IsCap).Select(indicator => new CostCap(indicator, indicator.Target.Figure!.Value, KindOf(indicator, words)))];

    private static bool IsCap(Indicator indicator) =>
        (indicator.Second?.IsCost() ?? indicator.First == FirstLevel.Cost)
        && indicator.Target is { Kind: ValueKind.Number, IsApproximate: false, Comparison: Comparison.AtMost or Comparison.LessThan or Comparison.Equal or Comparison.None, Figure.Measure.Kind: MeasureKind.Money };

    private static CapKind KindOf(Indicator indicator, PerformanceWords words)
    {
        var text = indicator.Name.Text + indicator.Description?.Text + indicator.Target.Words;
        bool Within(string said, string list) => words.List(list).Any(word => said.Contains(word, StringComparison.Ordinal));
        bool Says(string list) => Within(text, list);
        var unit = indicator.Target.Unit;
        return unit?.PerThing is not null ? CapKind.Price
            : unit?.Per is not null ? (Says("unitPrice") ? CapKind.Price : CapKind.Period)
            : Says("severalYears") || Says("partOfCost") ? CapKind.Aside
            : Within(indicator.Name.Text, "wholeCost") ? CapKind.Whole
            // “总成本÷条数” explains the price of a piece.
            : Within(indicator.Name.Text, "unitPrice") ? CapKind.Price
            : Says("wholeCost") ? CapKind.Whole
            : Says("unitPrice") ? CapKind.Price
            : CapKind.Part;
    }
}
