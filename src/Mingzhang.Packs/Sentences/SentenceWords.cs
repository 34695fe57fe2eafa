using Mingzhang.Model;
using Mingzhang.Packs.Forms;

namespace Mingzhang.Packs.Sentences;

/// <summary>Where a named figure comes from, if it is no amount at a point.</summary>
public enum FactSource
{
    /// <summary>The amount at the point, as the ledger says it.</summary>
    Point,

    /// <summary>A count that the entries state: 编制人数.</summary>
    Count,

    /// <summary>How many projects of the book have targets.</summary>
    TargetProjects,

    /// <summary>What those projects cost.</summary>
    TargetAmount,

    /// <summary>How many projects of the book have results.</summary>
    ResultProjects,

    /// <summary>What was planned for those projects in the whole year.</summary>
    ResultBudget,

    /// <summary>What those projects spent.</summary>
    ResultAmount,

    /// <summary>预留中小微企业 of all purchases.</summary>
    ReservedForSmall,

    /// <summary>其中小微企业</summary>
    ReservedForMicro,
}

/// <summary>A figure that sentences, charts and typed text refer to by name.</summary>
/// <param name="Name">收入总计, 编制人数.</param>
/// <param name="At">Its point, beside year and stage of the document.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record NamedFact(string Name, Meaning At, FactSource Source)
{
    /// <summary>Key of the stated figure; of no matter for other sources.</summary>
    public string Count { get; init; } = "";

    /// <summary>What is counted: 人, 辆; empty for money.</summary>
    public string Measure { get; init; } = "";

    /// <summary>How sentences and charts call it where its name would not do.</summary>
    public string Called { get; init; } = "";
}

/// <summary>What a figure is compared with, and the words of each outcome. {差}, {率} and {文} stand for amount, rate and reason.</summary>
/// <param name="Name">上年, 年初预算.</param>
/// <param name="At">Which year and stage.</param>
/// <param name="Up">比上年增加{差}[，增长{率}]</param>
/// <param name="Down">比上年减少{差}[，下降{率}]</param>
/// <param name="Level">与上年持平</param>
/// <param name="Reason">，主要原因是{文}</param>
public sealed record SentenceComparison(string Name, Meaning At, SentencePattern Up, SentencePattern Down, SentencePattern Level, SentencePattern Reason)
{
    /// <summary>Reasons for it stand under keys of their own, 原因/公务接待费/年初预算, and not under 原因/公务接待费.</summary>
    public bool HasOwnReasons { get; init; }
}

/// <summary>What a list goes through.</summary>
public enum ListEach
{
    Function,
    Economy,
    Project,
}

/// <summary>In which order a list is told.</summary>
public enum ListOrder
{
    /// <summary>As the classification or the pack lists them.</summary>
    Given,

    /// <summary>The largest amount first.</summary>
    Size,
}

/// <summary>Items told one after another: kinds of income, classes, economic items that have money.</summary>
/// <param name="Name">支出功能.</param>
public sealed record SentenceList(string Name)
{
    public Meaning At { get; init; } = new();

    /// <summary>What it goes through; null for a list of named figures.</summary>
    public ListEach? Each { get; init; }

    public CodeLevels Level { get; init; } = CodeLevels.Class;

    /// <summary>Names of figures, where it is a list of those.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What is said of one: {名}, {额}, {比}, {全名}, and 本项 as the name of a figure.</summary>
    public SentencePattern Item { get; init; } = new([]);

    /// <summary>What stands between two; a line break parts paragraphs.</summary>
    public string Between { get; init; } = "、";

    /// <summary>Name of the whole that {比} is a share of; empty for none.</summary>
    public string Of { get; init; } = "";

    public ListOrder Order { get; init; }

    /// <summary>Also what is 0 now but was not before, by this comparison; empty to list only what has money.</summary>
    public string Also { get; init; } = "";
}

/// <summary>A sentence of the narrative.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Says">Its words.</param>
public sealed record SentenceRule(string Id, SentencePattern Says)
{
    /// <summary>The figure that it is about; empty for none. Where that is 0, None is said.</summary>
    public string About { get; init; } = "";

    /// <summary>The sentence of none (DE-77, DR-13); empty to say the sentence all the same. An empty pattern says nothing.</summary>
    public SentencePattern? None { get; init; }

    /// <summary>A figure that must be 0 or unknown for the sentence to be said; empty for none.</summary>
    public string Unless { get; init; } = "";

    /// <summary>Where a figure of it is not known, it is told as missing.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Parameters of the profile that must be so for the sentence to be said.</summary>
    public IReadOnlyDictionary<string, string> When { get; init; } = new Dictionary<string, string>();
}

/// <summary>名词解释: a term that is explained where it occurs.</summary>
/// <param name="Name">The term.</param>
/// <param name="Meaning">What it means.</param>
public sealed record Term(string Name, string Meaning)
{
    /// <summary>Other words that call for it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Kinds of document that it is explained in; empty for all.</summary>
    public IReadOnlyList<DocumentKind> Documents { get; init; } = [];
}

/// <summary>All that packs/sentences say.</summary>
public sealed record SentenceWords
{
    public IReadOnlyDictionary<string, NamedFact> Facts { get; init; } = new Dictionary<string, NamedFact>();

    public IReadOnlyDictionary<string, SentenceComparison> Comparisons { get; init; } = new Dictionary<string, SentenceComparison>();

    public IReadOnlyDictionary<string, SentenceList> Lists { get; init; } = new Dictionary<string, SentenceList>();

    public IReadOnlyDictionary<string, SentenceRule> Sentences { get; init; } = new Dictionary<string, SentenceRule>();

    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Measures whose numbers, typed by hand, are figures: 人, 辆, 台.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}
