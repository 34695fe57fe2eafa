using Mingzhang.Model.Performance;

namespace Mingzhang.Model;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    Unknown,

    /// <summary>部门预算, 单位预算</summary>
    Budget,

    /// <summary>部门决算, 单位决算</summary>
    FinalAccounts,

    /// <summary>绩效目标 without budget tables</summary>
    PerformanceTargets,

    /// <summary>绩效自评, 绩效评价 without final accounts</summary>
    PerformanceResults,
}

/// <summary>Something that a document says of itself, and the place that proves it.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Place">Where.</param>
public sealed record Proven<T>(T Value, Place Place);

/// <summary>A figure, a row or a table that got no coordinates.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Printed">The characters as printed.</param>
/// <param name="Reason">Why, as a key of the texts: unknown-row, unknown-column, unknown-subject,
/// ambiguous-subject, unknown-title, no-number, reason, performance, sheet, sheet-indicators, monitoring.</param>
/// <param name="Words">The words that were not understood.</param>
public sealed record NotUnderstood(Place Place, string Printed, string Reason, string Words);

/// <summary>What reading mended or chose, told to the reader of the report.</summary>
/// <param name="Key">Which kind of repair, as a key of the texts.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">Values for the text.</param>
public sealed record ReadingNote(string Key, Place Place, params IReadOnlyList<string> Arguments);

/// <summary>A paragraph as printed.</summary>
/// <param name="Place">Where it stands; its sentence is the whole paragraph.</param>
/// <param name="Text">Its words.</param>
public sealed record Passage(Place Place, string Text)
{
    /// <summary>Level of the heading that the format itself marks (1 is the highest); null for the rest.</summary>
    public int? HeadingLevel { get; init; }
}

/// <summary>A document as it was read: tables, facts, claims, and what could not be understood.</summary>
public sealed class ReadDocument
{
    public required string Name { get; init; }

    public required string Format { get; init; }

    public Proven<DocumentKind>? Kind { get; init; }

    public Proven<string>? Organisation { get; init; }

    public Proven<string>? UnitCode { get; init; }

    public Proven<int>? Year { get; init; }

    public Proven<Stage>? Stage { get; init; }

    public IReadOnlyList<FactTable> Tables { get; init; } = [];

    /// <summary>All paragraphs in the document's order, page numbers left out.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>All facts, those of tables first, then those of sentences, in the document's order.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Targets, results, payments by period: the part of the document that is no budget table.</summary>
    public PerformancePart Performance { get; init; } = PerformancePart.None;

    public IReadOnlyList<NotUnderstood> NotUnderstood { get; init; } = [];

    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}
