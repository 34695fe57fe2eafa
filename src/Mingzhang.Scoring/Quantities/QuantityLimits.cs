namespace Mingzhang.Scoring;

/// <summary>From when on figures of money and quantity are worth a question. No source gives such numbers.</summary>
public sealed record QuantityLimits
{
    public static readonly QuantityLimits Default = new();

    /// <summary>Payments are read as units at one price only if unrelated payments would have such a divisor in common less
    /// often than this.</summary>
    public decimal Chance { get; init; } = 0.0001m;

    /// <summary>Share of the budget from which it counts as nearly all spent.</summary>
    public decimal SpentShare { get; init; } = 0.9m;

    /// <summary>Share of the planned months up to which a thing hardly ran.</summary>
    public decimal OperatedShare { get; init; } = 0.5m;
}
