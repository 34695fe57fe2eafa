namespace Mingzhang.Model.Performance;

/// <summary>What a sheet is for.</summary>
public enum SheetKind
{
    /// <summary>项目绩效目标表: what a project is to reach.</summary>
    ProjectTargets,

    /// <summary>项目支出绩效自评表: what it reached, scored by the unit itself.</summary>
    ProjectSelfEvaluation,

    /// <summary>项目支出绩效评价表: scored by the department or the finance bureau (SC-01).</summary>
    ProjectEvaluation,

    /// <summary>部门整体支出绩效目标</summary>
    DepartmentTargets,

    /// <summary>部门整体支出绩效自评</summary>
    DepartmentSelfEvaluation,
}

/// <summary>The targets of one project or of a whole department, with its results where the sheet holds them.</summary>
public sealed record PerformanceSheet
{
    public required SheetKind Kind { get; init; }

    /// <summary>Where the sheet begins; for one of several projects in a table, its first row.</summary>
    public required Place Place { get; init; }

    /// <summary>Title as printed; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>项目编码, joined over lines.</summary>
    public PrintedText? Code { get; init; }

    /// <summary>项目名称 as printed, joined over lines, without the code; the department's name for a department.</summary>
    public PrintedText? Name { get; init; }

    /// <summary>单位名称, 实施单位</summary>
    public PrintedText? Unit { get; init; }

    public string? UnitCode { get; init; }

    /// <summary>主管部门</summary>
    public PrintedText? Department { get; init; }

    /// <summary>项目负责人 and 联系电话 are filled in. Who it is and the number are never kept.</summary>
    public bool NamesPerson { get; init; }

    public bool GivesPhone { get; init; }

    /// <summary>Year that the sheet itself names: （2020年度）.</summary>
    public int? Year { get; init; }

    /// <summary>Money unit of its funds.</summary>
    public Measure Measure { get; init; }

    public IReadOnlyList<FundRow> Funds { get; init; } = [];

    /// <summary>资金支出计划; empty where the form has none.</summary>
    public IReadOnlyList<PlanStep> Plan { get; init; } = [];

    /// <summary>资金用途</summary>
    public PrintedText? Purpose { get; init; }

    /// <summary>绩效目标, 预期目标</summary>
    public PrintedText? Goal { get; init; }

    /// <summary>实际完成情况</summary>
    public PrintedText? Outcome { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>总分: the weights' and the scores' total as printed.</summary>
    public PrintedNumber? WeightTotal { get; init; }

    public PrintedNumber? ScoreTotal { get; init; }

    /// <summary>评价等级 as printed.</summary>
    public PrintedText? Grade { get; init; }

    public bool IsDepartment => Kind is SheetKind.DepartmentTargets or SheetKind.DepartmentSelfEvaluation;

    /// <summary>Whether the sheet tells results.</summary>
    public bool HasResults => Kind is SheetKind.ProjectSelfEvaluation or SheetKind.ProjectEvaluation or SheetKind.DepartmentSelfEvaluation;

    /// <summary>The row of a source; null where the sheet has none.</summary>
    public FundRow? Fund(FundSource source) => Funds.FirstOrDefault(row => row.Source == source);

    /// <summary>The budget that targets are held against: the adjusted one where it is printed, else the initial one;
    /// the total, or else the sum of what is printed. Null where no amount is printed.</summary>
    public Figure? Budget
    {
        get
        {
            static Figure? Of(FundRow? row) => (row?.Adjusted ?? row?.Initial)?.Figure;
            if (Of(Fund(FundSource.Total)) is { } total)
            {
                return total;
            }

            var parts = Funds.Where(row => row.Source != FundSource.Unknown).Select(Of).OfType<Figure>().ToList();
            return parts.Count == 0 ? null : new Figure(parts.Sum(part => part.Number), parts.Max(part => part.Decimals), parts[0].Measure);
        }
    }
}
