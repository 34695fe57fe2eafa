namespace Mingzhang.Packs.Entries;

/// <summary>A sheet of the entries workbook.</summary>
public enum EntrySheet
{
    Unit,
    Units,
    Lines,
    Revenue,
    Balances,
    LastYear,
    Counts,
    Projects,
    ProjectFunds,
    Plans,
    Indicators,
    Purchases,
    Services,
    Assets,
    Texts,
}

/// <summary>What a column of a sheet, or a line of the sheet of the unit, holds.</summary>
public enum EntryColumn
{
    Profile,
    Year,
    Name,
    DepartmentCode,
    Code,
    UnitName,
    Supervisor,
    IsDepartment,
    Function,
    GovernmentEconomy,
    Economy,
    Fund,
    Nature,
    Flow,
    Project,
    Unit,
    CarriedOver,
    Theme,
    Item,
    Note,
    Key,
    Measure,
    UnitCode,
    Department,
    Person,
    Phone,
    Purpose,
    Goal,
    Outcome,
    ExecutionWeight,
    Grade,
    FundSource,
    First,
    Second,
    Description,
    Comparison,
    Target,
    MeasureUnit,
    Basis,
    Activity,
    ActivityGoal,
    Weight,
    Actual,
    Score,
    Reason,
    Evidence,
    Id,
    Kind,
    Stage,
    Catalogue,
    SecondCatalogue,
    ThirdCatalogue,
    Field,
    Quantity,
    UnitPrice,
    Amount,
    ReservedForSmall,
    ReservedForMicro,
    Value,
    Text,
    Help,
    Origin,

    /// <summary>来源位置</summary>
    From,

    /// <summary>A column for each year and stage.</summary>
    Stages,

    /// <summary>A column for each year.</summary>
    Years,

    /// <summary>A column for each month.</summary>
    Months,
}

/// <summary>How a sheet of the entries workbook looks.</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Title">Its name: 预算明细.</param>
/// <param name="Columns">Its columns from left to right.</param>
public sealed record EntrySheetForm(EntrySheet Sheet, string Title, IReadOnlyList<EntryColumnForm> Columns)
{
    /// <summary>What it is for, in a line.</summary>
    public string Help { get; init; } = "";

    /// <summary>Heads of the columns of amounts that an empty workbook for a budget has: 本年年初预算数.</summary>
    public IReadOnlyList<string> Budget { get; init; } = [];

    /// <summary>The same for final accounts.</summary>
    public IReadOnlyList<string> FinalAccounts { get; init; } = [];

    /// <summary>A column of the sheet; null where it has none.</summary>
    public EntryColumnForm? Column(EntryColumn column) => Columns.FirstOrDefault(form => form.Column == column);
}

/// <summary>A column of a sheet.</summary>
/// <param name="Column">What it holds.</param>
/// <param name="Head">Its head.</param>
public sealed record EntryColumnForm(EntryColumn Column, string Head)
{
    /// <summary>Other heads that mean the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What to enter, in a few words.</summary>
    public string Help { get; init; } = "";

    /// <summary>Width in characters; 0 for that of the program.</summary>
    public int Width { get; init; }

    /// <summary>A row without it cannot be understood.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Written only where an entry needs it; read wherever it stands.</summary>
    public bool IsOptional { get; init; }
}
