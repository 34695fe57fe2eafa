using Mingzhang.Packs.Calendar;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Entries;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Glossary;
using Mingzhang.Packs.Measures;
using Mingzhang.Packs.Monitoring;
using Mingzhang.Packs.Payments;
using Mingzhang.Packs.Sentences;
using Mingzhang.Packs.Sheets;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Packs;

/// <summary>A profile: what differs by jurisdiction, kind of document and years.</summary>
/// <param name="Name">Its name on the command line: beijing-district.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Parameters">Its settings by name, those of the general profile where it says nothing itself. A list is
/// written with commas between its members.</param>
public sealed record Profile(string Name, string Title, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>First budget year that the profile was seen to hold for; null for no known beginning.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last budget year that the profile holds for; null for no known end.</summary>
    public int? ToYear { get; init; }

    /// <summary>Written rules that are switched off, each with the reason that its author gives.</summary>
    public IReadOnlyDictionary<string, string> RulesOff { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a setting of true and false is true.</summary>
    public bool Says(string parameter) => Parameters.GetValueOrDefault(parameter) == "true";

    /// <summary>The members of a setting that is a list; none if it is not given.</summary>
    public IReadOnlyList<string> List(string parameter) =>
        Parameters.TryGetValue(parameter, out var members) ? members.Split(',', StringSplitOptions.RemoveEmptyEntries) : [];
}

/// <summary>Everything that the packs say.</summary>
public sealed record PackSet(
    Classification Functions,
    Classification Economies,
    Classification GovernmentEconomies,
    Lexicon Lexicon,
    IReadOnlyDictionary<string, Profile> Profiles)
{
    /// <summary>The written rules by their names; packs may be without any.</summary>
    public IReadOnlyDictionary<string, WrittenRule> Rules { get; init; } = new Dictionary<string, WrittenRule>();

    /// <summary>The words of targets and results.</summary>
    public PerformanceWords Performance { get; init; } = new([]);

    /// <summary>The schemes of scoring by their names; packs may be without any.</summary>
    public IReadOnlyDictionary<string, ScoringScheme> Schemes { get; init; } = new Dictionary<string, ScoringScheme>();

    /// <summary>What the entries of a book are called and count for.</summary>
    public EntryWords Entries { get; init; } = new();

    /// <summary>The sets of official forms by their names; packs may be without any.</summary>
    public IReadOnlyDictionary<string, FormSet> Forms { get; init; } = new Dictionary<string, FormSet>();

    /// <summary>The sheets of performance by the names of their sets; packs may be without any.</summary>
    public IReadOnlyDictionary<string, SheetSet> Sheets { get; init; } = new Dictionary<string, SheetSet>();

    /// <summary>Words explained to citizens, in the order of their headings; packs may be without any.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>Sentences of the narrative and what they name.</summary>
    public SentenceWords Sentences { get; init; } = new();

    /// <summary>Plans of documents by their names; packs may be without any.</summary>
    public IReadOnlyDictionary<string, DisclosurePlan> Disclosures { get; init; } = new Dictionary<string, DisclosurePlan>();

    /// <summary>Roles, permissions, states and transitions of the work.</summary>
    public WorkRules Work { get; init; } = new();

    /// <summary>Deadlines and holidays.</summary>
    public CalendarRules Calendar { get; init; } = new();

    /// <summary>What exports of payments are made of.</summary>
    public PaymentWords Payments { get; init; } = new();

    /// <summary>How places watch the year, by name; packs may be without any.</summary>
    public IReadOnlyDictionary<string, MonitoringRule> Monitoring { get; init; } = new Dictionary<string, MonitoringRule>();

    /// <summary>Kinds of a unit's own records, and measures over them.</summary>
    public MeasureBook Measures { get; init; } = new();
}
