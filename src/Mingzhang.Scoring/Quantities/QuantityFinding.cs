using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>What figures of money were held against.</summary>
public enum QuantityMatter
{
    /// <summary>How many units at one price the payments of an item are (量价对账).</summary>
    PaymentsAndQuantity,

    /// <summary>Unit cost × quantity, against what was spent.</summary>
    UnitCostAndSpending,

    /// <summary>Nearly all was spent, and the thing ran for a small part of the planned months.</summary>
    MonthsAndSpending,

    /// <summary>Nothing was spent, and results are told.</summary>
    NothingSpent,

    /// <summary>The sheets' executed amounts, against the accounts' project expenditure.</summary>
    SheetsAndAccounts,
}

/// <summary>What came of it.</summary>
public enum QuantityVerdict
{
    /// <summary>The figures explain each other.</summary>
    Explained,

    /// <summary>The figures do not explain each other; that says nothing of who is right.</summary>
    NotExplained,

    /// <summary>An inference without anything to hold it against.</summary>
    NothingToHoldAgainst,

    /// <summary>Nothing could be inferred, for the reason told.</summary>
    NotTelling,
}

/// <summary>Why payments do not tell a quantity.</summary>
public enum NotTellingReason
{
    /// <summary>Fewer than four payments.</summary>
    TooFewPayments,

    /// <summary>Hardly any two payments differ: what they have in common is no sign of a unit price.</summary>
    EqualPayments,

    /// <summary>What they have in common is a round amount, or so small that chance, a discount or a second price is likelier.</summary>
    RoundOrChance,

    /// <summary>The payments are parts of ten, of a hundred or of the year: instalments, months.</summary>
    Instalments,

    /// <summary>An amount is blank, negative, no whole number of fen, or without unit.</summary>
    AmountsUnclear,
}

/// <summary>Money held against quantities, or against money elsewhere.</summary>
public sealed record QuantityFinding
{
    public required QuantityMatter Matter { get; init; }

    public required QuantityVerdict Verdict { get; init; }

    public required Place Place { get; init; }

    /// <summary>The item of payments, the indicator, the project: what it is about.</summary>
    public required string Label { get; init; }

    /// <summary>The sheet that it belongs to; null where none could be told.</summary>
    public PerformanceSheet? Sheet { get; init; }

    /// <summary>Why nothing could be inferred; null otherwise.</summary>
    public NotTellingReason? Reason { get; init; }

    /// <summary>What payments were inferred to be; null for other matters.</summary>
    public InferredQuantity? Inferred { get; init; }

    /// <summary>Another item of the same payments whose units go up and down with this one's; null where there is none.</summary>
    public string? SupportedBy { get; init; }

    /// <summary>The numbers that were held against it.</summary>
    public IReadOnlyList<HeldQuantity> Held { get; init; } = [];

    /// <summary>Amounts and shares that the text of the finding needs, by their part in it.</summary>
    public IReadOnlyDictionary<string, Figure> Figures { get; init; } = new Dictionary<string, Figure>();
}

/// <summary>Payments as units at one price.</summary>
/// <param name="PriceFen">The highest price that divides all payments; every other is a whole part of it.</param>
/// <param name="Units">Units of each period, null for a blank one.</param>
/// <param name="Total">All units. At half the price it is twice as many, and so on: only its multiples are possible.</param>
/// <param name="Chance">How often payments without any unit price would have such a divisor in common, 0 to 1.</param>
public sealed record InferredQuantity(long PriceFen, IReadOnlyList<long?> Units, long Total, decimal Chance);

/// <summary>A quantity of the sheet beside what money explains.</summary>
/// <param name="Place">Where it is printed.</param>
/// <param name="Label">The indicator.</param>
/// <param name="IsTarget">Planned, not reached.</param>
/// <param name="Value">The number with its unit.</param>
/// <param name="IsExplained">Whether the figures can explain it.</param>
public sealed record HeldQuantity(Place Place, string Label, bool IsTarget, IndicatorValue Value, bool IsExplained);
