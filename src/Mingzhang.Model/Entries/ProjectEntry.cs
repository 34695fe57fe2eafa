using Mingzhang.Model.Performance;

namespace Mingzhang.Model.Entries;

/// <summary>项目: plan, targets and results of a project, or of the department as a whole. What it costs is in the book's
/// lines that name it; only what no line says is kept here.</summary>
public sealed record ProjectEntry
{
    /// <summary>项目编码; lines refer to the project by it. Where a place gives none, its name.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>部门整体支出 rather than one project.</summary>
    public bool IsDepartment { get; init; }

    /// <summary>单位代码 and 单位名称 of who carries it out; the book's unit where both are empty.</summary>
    public string UnitCode { get; init; } = "";

    public string UnitName { get; init; } = "";

    /// <summary>主管部门</summary>
    public string Department { get; init; } = "";

    /// <summary>项目负责人 and 联系电话. Published documents leave them out unless the form demands them (DR-22).</summary>
    public string Person { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>资金用途</summary>
    public string Purpose { get; init; } = "";

    /// <summary>绩效目标; items in lines of their own.</summary>
    public string Goal { get; init; } = "";

    /// <summary>实际完成情况</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Money by source and stage where no line of the book names the project: a sheet of targets without budget tables.</summary>
    public IReadOnlyList<ProjectFund> Funds { get; init; } = [];

    /// <summary>资金支出计划: percent of the budget to be spent by the end of each month, all months before it included.</summary>
    public IReadOnlyList<PlannedShare> Plan { get; init; } = [];

    public IReadOnlyList<IndicatorEntry> Indicators { get; init; } = [];

    /// <summary>Weight of the execution rate in the self-evaluation; null for that of the scheme.</summary>
    public decimal? ExecutionWeight { get; init; }

    /// <summary>评价等级; null where the score says it.</summary>
    public string? Grade { get; init; }

    public EntrySource Source { get; init; } = EntrySource.Entered;
}

/// <summary>A project's money from one source.</summary>
/// <param name="Source">Which money.</param>
/// <param name="Year">Its year.</param>
/// <param name="Stage">年初, 全年, 执行.</param>
/// <param name="Amount">Exact.</param>
public sealed record ProjectFund(FundSource Source, int Year, Stage Stage, Money Amount);

/// <summary>A step of a plan.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record PlannedShare(int Month, decimal Percent);

/// <summary>绩效指标 with its result.</summary>
public sealed record IndicatorEntry
{
    public FirstLevel? First { get; init; }

    public SecondLevel? Second { get; init; }

    /// <summary>三级指标</summary>
    public required string Name { get; init; }

    /// <summary>绩效指标描述</summary>
    public string Description { get; init; } = "";

    /// <summary>绩效指标性质</summary>
    public Comparison Comparison { get; init; }

    /// <summary>年度指标值 without sign and unit: 95, 优良, 12月底前.</summary>
    public required string Target { get; init; }

    /// <summary>绩效度量单位</summary>
    public string MeasureUnit { get; init; } = "";

    /// <summary>指标值确定依据</summary>
    public string Basis { get; init; } = "";

    /// <summary>Activity or department goal that it stands under, and that one's goal.</summary>
    public string Activity { get; init; } = "";

    public string ActivityGoal { get; init; } = "";

    /// <summary>分值</summary>
    public decimal? Weight { get; init; }

    /// <summary>实际完成值 without unit; empty while nothing is known.</summary>
    public string Actual { get; init; } = "";

    /// <summary>得分; null to have it computed where the scheme can.</summary>
    public decimal? Score { get; init; }

    /// <summary>偏差原因分析及改进措施</summary>
    public string Reason { get; init; } = "";

    /// <summary>佐证材料: file names, document numbers, links.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    public EntrySource Source { get; init; } = EntrySource.Entered;
}
