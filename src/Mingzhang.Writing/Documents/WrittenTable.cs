using Mingzhang.Model;
using Mingzhang.Packs.Forms;

namespace Mingzhang.Writing.Documents;

/// <summary>Where text stands in its cell or line.</summary>
public enum TextSide
{
    Left,
    Centre,
    Right,
}

/// <summary>A cell of a generated table. Covered cells stand in the row too, so that column c is the c-th cell.</summary>
/// <param name="Text">As printed; never a formula, a field or markup, whatever it looks like.</param>
public sealed record WrittenCell(string Text)
{
    public static readonly WrittenCell Blank = new("");

    public WrittenFigure? Figure { get; init; }

    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    /// <summary>A place that a merged cell above it or to its left covers.</summary>
    public bool IsCovered { get; init; }

    public bool IsBold { get; init; }

    public TextSide Side { get; init; }

    /// <summary>Steps of indentation.</summary>
    public int Indent { get; init; }
}

/// <summary>A row of a generated table.</summary>
/// <param name="Cells">As many as the table has columns.</param>
public sealed record WrittenRow(IReadOnlyList<WrittenCell> Cells)
{
    /// <summary>A total, printed bold.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A line above or below a table.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Side">Where it stands.</param>
public sealed record WrittenLine(string Text, TextSide Side)
{
    public bool IsTitle { get; init; }
}

/// <summary>A block of a generated document.</summary>
public abstract record WrittenBlock;

/// <summary>A generated table: an official form, filled.</summary>
public sealed record WrittenTable : WrittenBlock
{
    /// <summary>Stable name within the document: balance, revenue; of a sheet its kind and project: targets-12000.</summary>
    public required string Id { get; init; }

    /// <summary>预算01表; may be empty.</summary>
    public string Number { get; init; } = "";

    public required string Title { get; init; }

    /// <summary>Name of the project that the whole table is about, where its title does not say it; else empty. Contents tell forms of one title apart by it.</summary>
    public string Subject { get; init; } = "";

    public IReadOnlyList<WrittenLine> Above { get; init; } = [];

    public IReadOnlyList<WrittenLine> Below { get; init; } = [];

    /// <summary>Money unit of its amounts; null where it has none.</summary>
    public MoneyUnit? MoneyUnit { get; init; }

    public PageSide Page { get; init; }

    /// <summary>How wide each column is beside the others.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    /// <summary>Rows at the top that are the head, repeated on each page.</summary>
    public required int HeadRows { get; init; }

    /// <summary>All rows, the head's first.</summary>
    public required IReadOnlyList<WrittenRow> Rows { get; init; }

    /// <summary>Points that the form asks for and the book does not say; their cells are blank, which is not 0.</summary>
    public IReadOnlyList<Coordinates> Unknown { get; init; } = [];

    /// <summary>Names of the projects that figures are about, by code: a table may print only the name.</summary>
    public IReadOnlyDictionary<string, string> Projects { get; init; } = new Dictionary<string, string>();

    /// <summary>No amount is printed in it.</summary>
    public bool IsEmpty => !Figures.Any();

    public IEnumerable<WrittenFigure> Figures => Rows.SelectMany(row => row.Cells).Select(cell => cell.Figure).OfType<WrittenFigure>();
}
