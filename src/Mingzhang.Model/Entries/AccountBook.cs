namespace Mingzhang.Model.Entries;

/// <summary>账册: what one unit enters for one year. Every official table, sentence and chart is a question to it, so each
/// number stands in it once. The workbook, its JSON form and the database hold the same book.</summary>
public sealed record AccountBook
{
    /// <summary>Name of the profile whose forms are written: beijing-district.</summary>
    public required string Profile { get; init; }

    /// <summary>年度 that the documents are about; lines of years before it serve comparison.</summary>
    public required int Year { get; init; }

    public required UnitIdentity Unit { get; init; }

    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>Figures that stand for themselves: last year's published totals, counts of staff, vehicles, receptions.</summary>
    public IReadOnlyList<StatedFigure> Stated { get; init; } = [];

    /// <summary>Projects with plan, targets and results; the department as a whole is one of them.</summary>
    public IReadOnlyList<ProjectEntry> Projects { get; init; } = [];

    public IReadOnlyList<PurchaseEntry> Purchases { get; init; } = [];

    public IReadOnlyList<AssetEntry> Assets { get; init; } = [];

    /// <summary>What people write: duties, bodies, reasons for changes, by key.</summary>
    public IReadOnlyList<TextEntry> Texts { get; init; } = [];

    /// <summary>The text of a key; null where nothing is entered, or only blanks.</summary>
    public string? Text(string key) => Texts.FirstOrDefault(text => text.Key == key && !string.IsNullOrWhiteSpace(text.Text))?.Text;
}

/// <summary>Whose book it is.</summary>
/// <param name="Name">Full official name of the body that discloses: 示例县融媒体中心.</param>
public sealed record UnitIdentity(string Name)
{
    /// <summary>部门代码, 401; empty where the forms print none.</summary>
    public string DepartmentCode { get; init; } = "";

    /// <summary>单位代码, 401001.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name of the unit in tables that list the department's units; the body's own name where it is empty.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>主管部门</summary>
    public string Supervisor { get; init; } = "";

    /// <summary>部门 with all its units, rather than 单位 (TB-09).</summary>
    public bool IsDepartment { get; init; }

    /// <summary>其他 units of the department by code, where it has several.</summary>
    public IReadOnlyList<UnitName> Units { get; init; } = [];
}

/// <summary>A unit of a department.</summary>
/// <param name="Code">401001</param>
/// <param name="Name">Its name.</param>
public sealed record UnitName(string Code, string Name);

/// <summary>How an entry came into the book.</summary>
public enum EntryOrigin
{
    /// <summary>A person entered it.</summary>
    Entered,

    /// <summary>A document prints it.</summary>
    Read,

    /// <summary>The only value that the documents leave open.</summary>
    Derived,

    /// <summary>One of several that the documents leave open: a person has to confirm it.</summary>
    Assumed,
}

/// <summary>Where an entry stands, for messages that lead a person to it.</summary>
/// <param name="Origin">How it came.</param>
/// <param name="Place">Sheet and cell of the workbook, or the place in the document that it was read from; null in a book made by a program.</param>
public sealed record EntrySource(EntryOrigin Origin, Place? Place)
{
    public static readonly EntrySource Entered = new(EntryOrigin.Entered, null);

    /// <summary>Where the document prints it, in words: a workbook that is read again keeps them, though its place is then the
    /// workbook's. Empty where there is nothing to say.</summary>
    public string Words { get; init; } = "";
}

/// <summary>预算明细: an amount at the finest point that is known. Flow is Expenditure for spending, with its codes; Revenue,
/// OpeningBalance and so on for the other side, where nature and economies stay whole.</summary>
/// <param name="At">Its point; year, stage, flow and fund are always said.</param>
/// <param name="Amount">Exact, may be negative in an adjusting report (FK-15).</param>
public sealed record BudgetLine(Coordinates At, Money Amount)
{
    /// <summary>Paid from money of years before (上年结转), where spending says so.</summary>
    public bool IsCarriedOver { get; init; }

    /// <summary>Free note; it is printed nowhere.</summary>
    public string Note { get; init; } = "";

    public EntrySource Source { get; init; } = EntrySource.Entered;
}

/// <summary>A figure that no line adds up to: a total of a year without lines, a count.</summary>
/// <param name="Key">What it is, as packs/entries names it: 编制人数; for an amount at a point its words, 上年收入总计.</param>
/// <param name="At">Its point; for counts only year and stage matter.</param>
/// <param name="Figure">The number in the unit that it is entered in. An entered amount is exact to its last digit.</param>
public sealed record StatedFigure(string Key, Coordinates At, Figure Figure)
{
    public EntrySource Source { get; init; } = EntrySource.Entered;
}

/// <summary>政府采购 or 政府购买服务: a thing to buy.</summary>
public sealed record PurchaseEntry
{
    /// <summary>Distinguishes the entry within the book; stable over years where the unit keeps it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ProcuredGoods, ProcuredWorks or ProcuredServices; PurchasedServices for 政府购买服务.</summary>
    public required Theme Kind { get; init; }

    public int Year { get; init; }

    public Stage Stage { get; init; }

    public Fund Fund { get; init; }

    /// <summary>Paid from money of years before.</summary>
    public bool IsCarriedOver { get; init; }

    /// <summary>Code of the project that pays it; null for 公用经费.</summary>
    public string? Project { get; init; }

    /// <summary>政府采购目录序号, or the first level of 政府购买服务指导性目录.</summary>
    public string Catalogue { get; init; } = "";

    /// <summary>Second and third level of the catalogue of services.</summary>
    public string SecondCatalogue { get; init; } = "";

    public string ThirdCatalogue { get; init; } = "";

    /// <summary>政府购买服务领域</summary>
    public string Field { get; init; } = "";

    /// <summary>计量单位</summary>
    public string MeasureUnit { get; init; } = "";

    public decimal? Quantity { get; init; }

    public Money? UnitPrice { get; init; }

    public Money Amount { get; init; }

    /// <summary>预留中小微企业份额; null where nothing is said.</summary>
    public Money? ReservedForSmall { get; init; }

    /// <summary>其中小微企业</summary>
    public Money? ReservedForMicro { get; init; }

    public EntrySource Source { get; init; } = EntrySource.Entered;
}

/// <summary>国有资产占用: what the unit holds of a kind at a day.</summary>
/// <param name="Kind">Buildings, OfficeBuildings, AssetVehicles, Equipment, OtherAssets, NewAssets.</param>
/// <param name="Name">Words of the row, where the kind does not say them all.</param>
public sealed record AssetEntry(Theme Kind, string Name)
{
    public int Year { get; init; }

    public decimal? Quantity { get; init; }

    /// <summary>平方米, 辆, 台</summary>
    public string MeasureUnit { get; init; } = "";

    /// <summary>Value of the books; null where it is not entered, which is not 0.</summary>
    public Money? Value { get; init; }

    public EntrySource Source { get; init; } = EntrySource.Entered;
}

/// <summary>What a person wrote.</summary>
/// <param name="Key">职责, 机构设置, 原因/因公出国（境）费 …, as packs/entries lists them.</param>
/// <param name="Text">The words; paragraphs are parted by line breaks. {…} refers to a figure.</param>
public sealed record TextEntry(string Key, string Text)
{
    public EntrySource Source { get; init; } = EntrySource.Entered;
}
