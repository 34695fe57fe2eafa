using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;

namespace Mingzhang.Store.Records;

/// <summary>账册 of one unit and year: what is said once of the whole. Its id is always <see cref="OnlyId"/>.</summary>
[Table("book")]
public sealed record KeptBook : Kept
{
    public const string OnlyId = "book";

    /// <summary>Profile whose forms are written: beijing-district.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Full official name of the body that discloses.</summary>
    public string Name { get; init; } = "";

    public string DepartmentCode { get; init; } = "";

    public string UnitCode { get; init; } = "";

    public string UnitName { get; init; } = "";

    public string Supervisor { get; init; } = "";

    public bool IsDepartment { get; init; }

    /// <summary>Other units of the department, “code name” a line.</summary>
    public string Units { get; init; } = "";
}

/// <summary>预算明细: see <see cref="BudgetLine"/>.</summary>
[Table("budget_line")]
public sealed record KeptLine : Kept
{
    /// <summary>Order in the grid.</summary>
    public int Position { get; init; }

    /// <summary>年度 of the money; the book's year or one before it.</summary>
    public int OfYear { get; init; }

    public Stage Stage { get; init; }

    public Flow Flow { get; init; }

    public Fund Fund { get; init; }

    public Nature Nature { get; init; }

    /// <summary>功能分类 code, 2070605; empty for the whole.</summary>
    public string Function { get; init; } = "";

    public string Economy { get; init; } = "";

    public string GovernmentEconomy { get; init; } = "";

    /// <summary>项目编码; empty for none.</summary>
    public string Project { get; init; } = "";

    public Theme Theme { get; init; }

    public string Item { get; init; } = "";

    /// <summary>Unit within the department; empty for the body itself.</summary>
    public string OfUnit { get; init; } = "";

    public long AmountFen { get; init; }

    public bool IsCarriedOver { get; init; }

    public string Note { get; init; } = "";

    public EntryOrigin Origin { get; init; }

    /// <summary>Where a document prints it, in words.</summary>
    public string Place { get; init; } = "";
}

/// <summary>A figure that stands for itself: see <see cref="StatedFigure"/>. Point and figure as the entries' JSON writes them.</summary>
[Table("stated_figure")]
public sealed record KeptStated : Kept
{
    public int Position { get; init; }

    public string Body { get; init; } = "";
}

/// <summary>项目; see <see cref="Mingzhang.Model.Entries.ProjectEntry"/>. Its id is given once; its code may be corrected.</summary>
[Table("project")]
public sealed record KeptProject : Kept
{
    public int Position { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public bool IsDepartment { get; init; }

    public string UnitCode { get; init; } = "";

    public string UnitName { get; init; } = "";

    public string Department { get; init; } = "";

    public string Person { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Goal { get; init; } = "";

    public string Outcome { get; init; } = "";

    /// <summary>资金支出计划 as “3:30 6:60 12:100”: month and cumulative percent.</summary>
    public string Plan { get; init; } = "";

    public decimal? ExecutionWeight { get; init; }

    public string? Grade { get; init; }

    /// <summary>First and last year of the project, where it lasts several; 0 where it is not said.</summary>
    public int StartYear { get; init; }

    public int EndYear { get; init; }

    /// <summary>Id of the person who leads it; empty for nobody.</summary>
    public string Lead { get; init; } = "";

    public EntryOrigin Origin { get; init; }

    public string Place { get; init; } = "";
}

/// <summary>Money of a project that no budget line names.</summary>
[Table("project_fund")]
public sealed record KeptProjectFund : Kept
{
    /// <summary>Id of the project.</summary>
    public string Project { get; init; } = "";

    public int Position { get; init; }

    public FundSource Source { get; init; }

    public int OfYear { get; init; }

    public Stage Stage { get; init; }

    public long AmountFen { get; init; }
}

/// <summary>绩效指标 with its result; see <see cref="IndicatorEntry"/>.</summary>
[Table("indicator")]
public sealed record KeptIndicator : Kept
{
    /// <summary>Id of the project.</summary>
    public string Project { get; init; } = "";

    public int Position { get; init; }

    public FirstLevel? First { get; init; }

    public SecondLevel? Second { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public Comparison Comparison { get; init; }

    public string Target { get; init; } = "";

    public string MeasureUnit { get; init; } = "";

    public string Basis { get; init; } = "";

    public string Activity { get; init; } = "";

    public string ActivityGoal { get; init; } = "";

    public decimal? Weight { get; init; }

    public string Actual { get; init; } = "";

    /// <summary>Score that was set by a person; null to have it computed.</summary>
    public decimal? Score { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>佐证材料 in words, one a line; files are <see cref="KeptEvidence"/>.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Measure over the unit's own records that gives the actual value; empty where it is typed.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Where it was knowingly copied from: “library:id” or “2025:project:indicator”; empty if written here.</summary>
    public string CopiedFrom { get; init; } = "";

    public EntryOrigin Origin { get; init; }

    public string Place { get; init; } = "";
}

/// <summary>政府采购 or 政府购买服务; see <see cref="PurchaseEntry"/>.</summary>
[Table("purchase")]
public sealed record KeptPurchase : Kept
{
    public int Position { get; init; }

    public string Name { get; init; } = "";

    public Theme Kind { get; init; }

    public int OfYear { get; init; }

    public Stage Stage { get; init; }

    public Fund Fund { get; init; }

    public bool IsCarriedOver { get; init; }

    /// <summary>Code of the project that pays it; null for 公用经费.</summary>
    public string? Project { get; init; }

    public string Catalogue { get; init; } = "";

    public string SecondCatalogue { get; init; } = "";

    public string ThirdCatalogue { get; init; } = "";

    public string Field { get; init; } = "";

    public string MeasureUnit { get; init; } = "";

    public decimal? Quantity { get; init; }

    public long? UnitPriceFen { get; init; }

    public long AmountFen { get; init; }

    public long? ReservedForSmallFen { get; init; }

    public long? ReservedForMicroFen { get; init; }

    public EntryOrigin Origin { get; init; }

    public string Place { get; init; } = "";
}

/// <summary>国有资产占用, vehicles among them; see <see cref="AssetEntry"/>.</summary>
[Table("asset")]
public sealed record KeptAsset : Kept
{
    public int Position { get; init; }

    public Theme Kind { get; init; }

    public string Name { get; init; } = "";

    public int OfYear { get; init; }

    public decimal? Quantity { get; init; }

    public string MeasureUnit { get; init; } = "";

    public long? ValueFen { get; init; }

    public EntryOrigin Origin { get; init; }

    public string Place { get; init; } = "";
}

/// <summary>What people write; see <see cref="TextEntry"/>.</summary>
[Table("text_entry")]
public sealed record KeptText : Kept
{
    public int Position { get; init; }

    /// <summary>Key of packs/entries.</summary>
    public string About { get; init; } = "";

    public string Words { get; init; } = "";

    public EntryOrigin Origin { get; init; }

    public string Place { get; init; } = "";
}
