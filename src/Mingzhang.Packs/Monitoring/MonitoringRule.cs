using Mingzhang.Model.Performance;

namespace Mingzhang.Packs.Monitoring;

/// <summary>The colour of a lamp (MN-05).</summary>
public enum Lamp
{
    /// <summary>No lamp: no rule gives one, or there is nothing to tell yet.</summary>
    None,
    Red,
    Yellow,
    Green,
    Blue,
}

/// <summary>What a result is held against in the middle of the year.</summary>
public enum LampStandard
{
    /// <summary>Target × months ÷ 12, as deployed systems do, whatever the indicator (MN-05).</summary>
    MonthShare,

    /// <summary>What the indicator's own plan says by now; the month's share only for what is counted up (MN-11).</summary>
    Planned,
}

/// <summary>What a unit may choose after a warning (MN-06).</summary>
public enum WarningAnswer
{
    /// <summary>继续</summary>
    Continue,

    /// <summary>调剂</summary>
    Adjust,

    /// <summary>取消</summary>
    Cancel,
}

/// <summary>A stage of monitoring: January to a month, reported by a day (MN-02, MN-03).</summary>
/// <param name="Months">The last month, 1 to 12.</param>
/// <param name="DueMonth">Month of the day by which it is reported; 0 where none is known.</param>
/// <param name="DueDay">The day; 0 as above.</param>
public sealed record MonitoringStage(int Months, int DueMonth, int DueDay);

/// <summary>A step of lamps.</summary>
/// <param name="From">Percent of the standard from which it is shown, this included.</param>
/// <param name="Lamp">The colour.</param>
public sealed record LampBand(decimal From, Lamp Lamp);

/// <summary>The lamps of a place.</summary>
public sealed record LampRule
{
    public LampStandard Standard { get; init; }

    /// <summary>Steps of what should grow, from the lowest.</summary>
    public IReadOnlyList<LampBand> Bands { get; init; } = [];

    /// <summary>Levels that the steps are for; others are inside their limit or outside it.</summary>
    public IReadOnlyList<FirstLevel> BandedFirst { get; init; } = [];

    public IReadOnlyList<SecondLevel> BandedSecond { get; init; } = [];

    public Lamp Inside { get; init; }

    public Lamp Outside { get; init; }

    /// <summary>What words reach.</summary>
    public IReadOnlyDictionary<Reach, Lamp> Words { get; init; } = new Dictionary<Reach, Lamp>();
}

/// <summary>An execution that is too slow at the end of a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Below">Percent of the budget; less is warned of.</param>
public sealed record ExecutionThreshold(int Month, decimal Below);

/// <summary>Money that is examined to be taken back (MN-07).</summary>
/// <param name="Month">At the end of this month.</param>
/// <param name="FromWan">Budgets of so many 万元 and more.</param>
/// <param name="Below">Percent of the budget.</param>
public sealed record RecallThreshold(int Month, decimal FromWan, decimal Below);

/// <summary>How a place watches execution and targets during the year: packs/monitoring, a file a rule.</summary>
public sealed record MonitoringRule
{
    /// <summary>The rule of places that have none: deviations, and no lamp.</summary>
    public const string General = "general";

    /// <summary>Its name, that of its file: sichuan-2025.</summary>
    public required string Id { get; init; }

    public required Said Title { get; init; }

    public string Source { get; init; } = "";

    /// <summary>Numbers in the collection of the field's rules: MN-06.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public Confidence Sure { get; init; }

    /// <summary>Profiles that use it where nothing else is said.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    public IReadOnlyList<MonitoringStage> Stages { get; init; } = [];

    /// <summary>Null: no lamps.</summary>
    public LampRule? Lamps { get; init; }

    /// <summary>By month; empty where nothing is warned of.</summary>
    public IReadOnlyList<ExecutionThreshold> Execution { get; init; } = [];

    /// <summary>Percentage points between the progress of targets and of money above which is warned; null for none.</summary>
    public decimal? GapPoints { get; init; }

    public RecallThreshold? Recall { get; init; }

    /// <summary>Working days in which a warning has to be answered; null where nothing is said.</summary>
    public int? AnswerWorkingDays { get; init; }

    public IReadOnlyList<WarningAnswer> Answers { get; init; } = [];

    /// <summary>Words in the names of what is delivered once: a system, a vehicle. Only the general rule has them.</summary>
    public IReadOnlyList<string> OneOffWords { get; init; } = [];
}
