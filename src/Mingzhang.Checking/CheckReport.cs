using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>What came of a relation.</summary>
public enum Outcome
{
    Holds,
    Violated,
    DoesNotApply,

    /// <summary>A figure that takes part could not be read or is missing. Not checked is never passed.</summary>
    NotEnoughData,

    /// <summary>The document can be read in more than one way, and the ways do not agree.</summary>
    SeveralReadings,
}

/// <summary>A kind of relation that follows from coordinates or sentences. Its text is in the resources.</summary>
public enum Relation
{
    /// <summary>One point, one value.</summary>
    Equality,

    /// <summary>A parent is the sum of the children that its table lists.</summary>
    Sum,

    /// <summary>A point of one table is the sum of the lines of another that lie within it.</summary>
    SumAcross,

    /// <summary>A part is at most its whole.</summary>
    PartOfWhole,

    /// <summary>Two names of one thing: “三公” items and economic items, 人员/公用 and 301–310.</summary>
    Alias,

    /// <summary>Now − base = the change that is said.</summary>
    ChangeAmount,

    /// <summary>Change ÷ base = the rate that is said.</summary>
    ChangeRate,

    /// <summary>The word 增加, 减少 or 持平 against the sign of the change.</summary>
    ChangeDirection,

    /// <summary>A rate of growth on a base of nothing.</summary>
    RateOnNothing,

    /// <summary>Part ÷ whole = the share that is said.</summary>
    Share,

    /// <summary>Final ÷ budget = the completion that is said.</summary>
    Completion,

    /// <summary>The parts that a sentence lists against its whole.</summary>
    Breakdown,

    /// <summary>Two figures that a sentence calls one.</summary>
    Sameness,
}

/// <summary>A figure that takes part in a relation, and its part in it.</summary>
/// <param name="Fact">The figure.</param>
/// <param name="Sign">+1 or −1 as it enters the sum; 0 for the figure on the other side of the equals sign.</param>
public sealed record Term(Fact Fact, int Sign);

/// <summary>A relation that does not hold: a symptom, of which a finding tells the cause.</summary>
public sealed record BrokenRelation
{
    public required Relation Relation { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The figure that the relation is about, first; then all others.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>What the relation says it should be, in the printed unit of the figure.</summary>
    public required string Expected { get; init; }

    /// <summary>Printed less expected, signed, in the same unit; null where no difference has a meaning.</summary>
    public string? Difference { get; init; }

    /// <summary>Which text of the resources tells it, where a relation has several.</summary>
    public string? Variant { get; init; }

    public IEnumerable<Place> Places => Terms.Select(term => term.Fact.Place);
}

/// <summary>The outcome of one check of a body of documents.</summary>
public sealed record CheckReport
{
    public required IReadOnlyList<ReadDocument> Documents { get; init; }

    /// <summary>What is wrong, the worst first: causes with the relations that they break, and what written rules find.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The findings that nobody has explained: what a person has to act on.</summary>
    public IEnumerable<Finding> Open => Findings.Where(finding => finding.Explained is null);

    /// <summary>The findings that the unit lets stand, each with its reason.</summary>
    public IEnumerable<Finding> Explained => Findings.Where(finding => finding.Explained is not null);

    /// <summary>Explanations that belong to no finding.</summary>
    public IReadOnlyList<StaleExplanation> Stale { get; init; } = [];

    /// <summary>All relations that do not hold.</summary>
    public IEnumerable<BrokenRelation> Broken => Findings.OfType<CauseFinding>().SelectMany(finding => finding.Broken);

    /// <summary>How many relations of each kind came out how.</summary>
    public required IReadOnlyDictionary<(Relation Relation, Outcome Outcome), int> Counts { get; init; }

    /// <summary>What came of each written rule in each document; empty where none were to be applied.</summary>
    public IReadOnlyList<RuleOutcome> RuleOutcomes { get; init; } = [];

    /// <summary>Relations that were really checked: those that hold and those that do not.</summary>
    public int Checked => Counts.Where(count => count.Key.Outcome is Outcome.Holds or Outcome.Violated).Sum(count => count.Value);

    public int CountOf(Outcome outcome) => Counts.Where(count => count.Key.Outcome == outcome).Sum(count => count.Value);
}
