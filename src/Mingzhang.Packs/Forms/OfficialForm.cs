using Mingzhang.Model;

namespace Mingzhang.Packs.Forms;

/// <summary>How an amount of 0 is printed where the row or column is listed.</summary>
public enum ZeroStyle
{
    /// <summary>Nothing: the cell stays blank (TB-03).</summary>
    Blank,

    /// <summary>0 with the form's decimals: 0.00.</summary>
    Zero,
}

/// <summary>How a form lies on its page.</summary>
public enum PageSide
{
    Portrait,
    Landscape,
}

/// <summary>The official forms of one jurisdiction and kind of document, in their order: packs/forms, a file a set.</summary>
/// <param name="Id">Its name, that of its file: beijing-district-budget.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Forms">The forms.</param>
public sealed record FormSet(string Id, string Title, IReadOnlyList<OfficialForm> Forms)
{
    /// <summary>Where the forms were seen, and how sure they are.</summary>
    public string Source { get; init; } = "";

    public Confidence Sure { get; init; }

    /// <summary>First and last year that the forms are known to hold for; null for not known.</summary>
    public int? FromYear { get; init; }

    public int? ToYear { get; init; }
}

/// <summary>An official form: a title, column coordinates and row coordinates. It is filled from a book, printed in every
/// format, and read back by its words alone.</summary>
public sealed record OfficialForm
{
    /// <summary>Its name within its set: balance, revenue.</summary>
    public required string Id { get; init; }

    /// <summary>预算01表; empty where forms bear no number.</summary>
    public string Number { get; init; } = "";

    public required string Title { get; init; }

    /// <summary>Lines above the table. {number}, {title}, {unit} (money unit), {year}, {name} (the body's) stand for what they say.</summary>
    public IReadOnlyList<FormLine> Above { get; init; } = [];

    /// <summary>Lines below the table.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>The line below a form without any amount (DR-13).</summary>
    public string EmptyNote { get; init; } = "";

    /// <summary>What all figures of the form have in common.</summary>
    public Meaning At { get; init; } = new();

    public required MoneyUnit MoneyUnit { get; init; }

    /// <summary>Digits printed after the point (TB-02).</summary>
    public required int Decimals { get; init; }

    /// <summary>Thousands are parted by commas.</summary>
    public bool HasThousands { get; init; }

    public ZeroStyle Zero { get; init; }

    /// <summary>The word before a row that numbers the columns, below the head: 栏次; empty for a form without such a row.</summary>
    public string ColumnNumbers { get; init; } = "";

    public PageSide Page { get; init; }

    /// <summary>One side, or two that stand beside each other (收入 and 支出), filled up to the same length.</summary>
    public required IReadOnlyList<FormSide> Sides { get; init; }
}

/// <summary>Where a line stands above its table.</summary>
public enum LineSide
{
    Left,
    Centre,
    Right,
}

/// <summary>A line above a table.</summary>
/// <param name="Text">Its words, with {…} for what is filled in.</param>
/// <param name="Side">Where it stands.</param>
public sealed record FormLine(string Text, LineSide Side)
{
    /// <summary>Printed as the table's title.</summary>
    public bool IsTitle { get; init; }
}

/// <summary>Columns and the rows under them.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From the top down.</param>
/// <param name="Ends">Rows that stand at the bottom; blank rows before them make both sides equally long.</param>
public sealed record FormSide(IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormRow> Rows, IReadOnlyList<FormRow> Ends);

/// <summary>A column: its head from the top down, equal neighbours printed as one cell, and what stands in it.</summary>
/// <param name="Head">预算数, 基本支出, 人员经费.</param>
public sealed record FormColumn(IReadOnlyList<string> Head)
{
    /// <summary>Which of the row's labels it prints, from 0; null for a column of amounts.</summary>
    public int? Label { get; init; }

    /// <summary>A column that numbers the rows: 序号, 行次. A second side counts on where the first ends.</summary>
    public bool Counts { get; init; }

    /// <summary>It prints words, not amounts.</summary>
    public bool IsWords => Label is not null || Counts;

    /// <summary>Where its amounts stand, beside what form and row say.</summary>
    public Meaning At { get; init; } = new();

    /// <summary>A number of the listed thing that is no amount at a point: quantity, unitPrice, reserved; null for amounts.</summary>
    public ItemNumber? Number { get; init; }

    /// <summary>Only spending paid from money of years before, or only that which is not; null for both. 财政拨款结转 beside the funds of the
    /// year.</summary>
    public bool? IsCarriedOver { get; init; }

    /// <summary>Width beside the others; 0 to have it told by what stands in it.</summary>
    public int Width { get; init; }

    /// <summary>A label is repeated in each row of the document, but printed once over rows that share it.</summary>
    public bool Merges { get; init; }
}

/// <summary>A number of a purchase or an asset.</summary>
public enum ItemNumber
{
    Quantity,
    UnitPrice,
    ReservedForSmall,
    ReservedForMicro,
}

/// <summary>What rows are listed by.</summary>
public enum RowList
{
    Function,
    Economy,
    GovernmentEconomy,
    Unit,

    /// <summary>The department as a whole, before its units.</summary>
    Department,
    Project,

    /// <summary>The narrowest themes that have money: 货物, 工程, 服务.</summary>
    Theme,

    /// <summary>Purchases, one by one.</summary>
    Purchase,

    /// <summary>Assets, one by one.</summary>
    Asset,
}

/// <summary>Levels of a classification that are printed.</summary>
[Flags]
public enum CodeLevels
{
    None = 0,

    /// <summary>类</summary>
    Class = 1,

    /// <summary>款</summary>
    Section = 2,

    /// <summary>项</summary>
    Item = 4,
}

/// <summary>A row, or a rule that lists rows.</summary>
public sealed record FormRow
{
    /// <summary>Words of the label columns. {function}, {function.name}, {function.joined} (2050803-培训支出), {n}, {numeral} (十一)
    /// and so on stand for what the row is about.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public Meaning At { get; init; } = new();

    /// <summary>A total: printed bold, its label centred.</summary>
    public bool IsTotal { get; init; }

    /// <summary>A row without any words or amounts.</summary>
    public bool IsBlank { get; init; }

    /// <summary>A row that never has amounts: 人行科目 in a list of functional classes.</summary>
    public bool IsWords { get; init; }

    /// <summary>Columns, to the right and over the edge of its side, that its first label is printed across: 公用经费合计 below two lists.</summary>
    public int Across { get; init; } = 1;

    /// <summary>Left out of a form that has no amount at all: the 合计 of an empty table in Hebei.</summary>
    public bool IsOmittedIfEmpty { get; init; }

    /// <summary>Steps that the last label, the name, is indented by.</summary>
    public int Indent { get; init; }

    /// <summary>What the rows are listed by, each combination that has an amount in some column being a row; empty for one
    /// row that is always printed.</summary>
    public IReadOnlyList<RowList> Each { get; init; } = [];

    /// <summary>Levels of codes that are listed; those above the finest are printed as subtotals before their parts.</summary>
    public CodeLevels Levels { get; init; } = CodeLevels.Item | CodeLevels.Section;

    /// <summary>Codes that are listed with or without an amount, in this order: all classes of a 收支总表. A code beside them that has an
    /// amount is put in where its digits belong, if the list has its class or is one of classes: no amount is lost for a short list.</summary>
    public IReadOnlyList<int> Codes { get; init; } = [];

    /// <summary>Where the things listed must have money, beside the columns of the form itself.</summary>
    public Meaning Where { get; init; } = new();

    /// <summary>Printed where nothing is listed: a blank row, so that an empty form has a body.</summary>
    public bool BlankIfNone { get; init; }
}
