namespace Mingzhang.Scoring;

/// <summary>From when on figures of money and quantity are worth a question. No source gives such numbers.</summary>
public sealed record QuantityLimits
{
    public static readonly QuantityLimits Default = new();

    /// <summary>Payments are read as units at one price only if unrelated payments would have such a divisor in common less
    /// often than this.</summary>
    public decimal Chance { get; init; } = 0.0001m;

    /// <summary>Units of a payment, in the mean, up to which an inference is made. A discount or a raised price leaves a
    /// divisor too, a small one, and hundreds of units.</summary>
    public decimal UnitsOfPayment { get; init; } = 100;

    /// <summary>A number within this share of what payments explain is not called unexplained: a discount, a raised price or a
    /// few units free of charge make such a difference.</summary>
    public decimal NearShare { get; init; } = 0.15m;

    /// <summary>Share of the budget from which it counts as nearly all spent.</summary>
    public decimal SpentShare { get; init; } = 0.9m;

    /// <summary>Share of the planned months up to which a thing hardly ran.</summary>
    public decimal OperatedShare { get; init; } = 0.5m;
}
