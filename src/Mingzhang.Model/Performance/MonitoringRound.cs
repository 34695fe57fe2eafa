namespace Mingzhang.Model.Performance;

/// <summary>偏差原因分析: what a unit may choose from (MN-04).</summary>
public enum DeviationReason
{
    /// <summary>经费保障</summary>
    Funds,

    /// <summary>制度保障</summary>
    Rules,

    /// <summary>人员保障</summary>
    Staff,

    /// <summary>硬件条件保障</summary>
    Equipment,

    /// <summary>其他</summary>
    Other,
}

/// <summary>完成目标可能性 (MN-04).</summary>
public enum Attainability
{
    /// <summary>确定能</summary>
    Certain,

    /// <summary>有可能</summary>
    Possible,

    /// <summary>完全不可能</summary>
    Impossible,
}

/// <summary>运行监控 of January to a month: what the form of each project says (MN-04).</summary>
/// <param name="Months">The last month, 1 to 12.</param>
/// <param name="Projects">By project; a project that is missing has an empty form.</param>
public sealed record MonitoringRound(int Months, IReadOnlyList<ProjectMonitoring> Projects)
{
    public ProjectMonitoring? Of(string project) => Projects.FirstOrDefault(known => known.Project == project);
}

/// <summary>A project in the middle of the year.</summary>
/// <param name="Project">Its code.</param>
public sealed record ProjectMonitoring(string Project)
{
    /// <summary>1—N月执行数 by source; a source is missing where the payments do not say it, which is not 0.</summary>
    public IReadOnlyDictionary<FundSource, Money> Executed { get; init; } = new Dictionary<FundSource, Money>();

    /// <summary>What the plan says to have been spent by now; null without a plan.</summary>
    public Money? Planned { get; init; }

    /// <summary>全年预计执行数 as a range; both null where there is not enough data.</summary>
    public Money? ForecastLeast { get; init; }

    public Money? ForecastMost { get; init; }

    /// <summary>In the order of the project's indicators.</summary>
    public IReadOnlyList<IndicatorMonitoring> Indicators { get; init; } = [];
}

/// <summary>An indicator in the middle of the year.</summary>
public sealed record IndicatorMonitoring
{
    /// <summary>1—N月完成值 without unit; empty while nothing is known.</summary>
    public string Actual { get; init; } = "";

    /// <summary>完成率 in percent, two decimals, halves away from zero; null where it cannot be told.</summary>
    public decimal? CompletionPercent { get; init; }

    /// <summary>偏差: what was reached less what is expected by now, in the target's unit, at most four decimals; null as above.</summary>
    public decimal? Deviation { get; init; }

    /// <summary>全年预计完成 without unit; empty while nobody says it.</summary>
    public string Expected { get; init; } = "";

    public IReadOnlyList<DeviationReason> Reasons { get; init; } = [];

    /// <summary>其他原因说明</summary>
    public string OtherReason { get; init; } = "";

    public Attainability? Attainability { get; init; }

    /// <summary>整改措施</summary>
    public string Remedy { get; init; } = "";

    /// <summary>备注</summary>
    public string Note { get; init; } = "";
}
