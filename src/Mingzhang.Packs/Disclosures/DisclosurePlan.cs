using Mingzhang.Model;
using Mingzhang.Packs.Sentences;

namespace Mingzhang.Packs.Disclosures;

/// <summary>How a chart shows its figures.</summary>
public enum PlannedChart
{
    Bars,
    Columns,
    Pie,
}

/// <summary>A part of a section.</summary>
public abstract record PlanPart;

/// <summary>One paragraph of sentences; those that say nothing are left out.</summary>
/// <param name="Sentences">Their names.</param>
public sealed record SentencesPart(IReadOnlyList<string> Sentences) : PlanPart;

/// <summary>What a person wrote under a key of the entries.</summary>
/// <param name="Key">职责.</param>
/// <param name="IsRequired">The document may not go without it (DE-13).</param>
public sealed record TextPart(string Key, bool IsRequired) : PlanPart;

/// <summary>Official forms: a whole set, or one form of it.</summary>
/// <param name="Set">hebei-budget.</param>
/// <param name="Form">balance; null for all.</param>
public sealed record FormsPart(string Set, string? Form) : PlanPart;

/// <summary>Forms of performance, which another filler makes.</summary>
/// <param name="Sheets">Their name.</param>
public sealed record SheetsPart(string Sheets) : PlanPart;

/// <summary>A picture of figures.</summary>
/// <param name="Id">Its name within the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">How it shows them.</param>
/// <param name="Facts">Named figures; empty where a list says them.</param>
/// <param name="List">Name of a list; empty where figures are named.</param>
/// <param name="Compare">Name of a comparison that makes a second series; empty for none.</param>
public sealed record ChartPart(string Id, SentencePattern Title, PlannedChart Kind, IReadOnlyList<string> Facts, string List, string Compare) : PlanPart;

/// <summary>名词解释 of the terms that the document uses.</summary>
public sealed record TermsPart : PlanPart;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreakPart : PlanPart;

/// <summary>A chapter, section or item of the document. Numbers are given when it is written, so that none is skipped.</summary>
/// <param name="Heading">Its words, without number.</param>
/// <param name="Parts">What stands under the heading itself.</param>
/// <param name="Sections">What is divided from it.</param>
public sealed record PlanSection(SentencePattern Heading, IReadOnlyList<PlanPart> Parts, IReadOnlyList<PlanSection> Sections);

/// <summary>公开文件 of one place and kind: its parts in the order of the paper.</summary>
/// <param name="Id">Its name, that of its file.</param>
/// <param name="Kind">What the document is.</param>
/// <param name="Stage">Stage of its figures.</param>
/// <param name="Title">{名称}{年}年{类型}预算</param>
public sealed record DisclosurePlan(string Id, DocumentKind Kind, Stage Stage, SentencePattern Title)
{
    /// <summary>What the plan is called in lists.</summary>
    public string Name { get; init; } = "";

    /// <summary>Profiles that it is for.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Unit and decimals of amounts in sentences (TB-01, TB-02).</summary>
    public MoneyUnit MoneyUnit { get; init; } = MoneyUnit.Wan;

    public int Decimals { get; init; } = 2;

    /// <summary>Lines of the cover below the title.</summary>
    public IReadOnlyList<SentencePattern> Cover { get; init; } = [];

    /// <summary>Sections stand under chapters (第一部分); else they begin at 一、.</summary>
    public bool HasChapters { get; init; }

    public IReadOnlyList<PlanSection> Sections { get; init; } = [];

    public string Source { get; init; } = "";

    public Confidence Sure { get; init; }
}
