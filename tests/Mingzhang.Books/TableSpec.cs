using Mingzhang.Model;

namespace Mingzhang.Books;

using Move = Func<Coordinates, Coordinates>;

/// <summary>A column: its head from the top down, and either which label of the row it prints or where its amounts stand.</summary>
public sealed record ColumnSpec(IReadOnlyList<string> Head)
{
    /// <summary>Which of the row's labels, for a column of words.</summary>
    public int? Label { get; init; }

    public Move? At { get; init; }

    /// <summary>Decides on other amounts than those of the postings: purchases, assets.</summary>
    public Func<RowSpec, (Figure? Figure, Coordinates At)>? Value { get; init; }

    /// <summary>A reader may leave its figures: changes against another year.</summary>
    public bool IsOptional { get; init; }

    public static ColumnSpec Words(int label, params IReadOnlyList<string> head) => new(head) { Label = label };

    public static ColumnSpec Amount(Move at, params IReadOnlyList<string> head) => new(head) { At = at };

    public static ColumnSpec Amount(params IReadOnlyList<string> head) => new(head) { At = point => point };
}

/// <summary>A row: its labels, and where its amounts stand. A row without a place prints words only.</summary>
public sealed record RowSpec(IReadOnlyList<string> Labels, Move? At)
{
    public bool IsBold { get; init; }

    /// <summary>Whatever a column with its own values needs.</summary>
    public object? Subject { get; init; }

    public static readonly RowSpec Blank = new([], null);

    public static RowSpec Of(string label, Move at) => new([label], at);

    public static RowSpec Of(IReadOnlyList<string> labels, Move at) => new(labels, at);
}

/// <summary>Columns with their rows. A table of two lists (收入 beside 支出) has two sides.</summary>
public sealed record SideSpec(IReadOnlyList<ColumnSpec> Columns, IReadOnlyList<RowSpec> Rows);

/// <summary>A table before it is printed.</summary>
public sealed record TableSpec
{
    /// <summary>What the reader's report names it by.</summary>
    public required string Title { get; init; }

    /// <summary>What the title says of all its figures.</summary>
    public required Coordinates At { get; init; }

    public required IReadOnlyList<SideSpec> Sides { get; init; }

    /// <summary>Lines above the table; {unit} stands for the unit of its money.</summary>
    public IReadOnlyList<PrintedLine> Above { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Differs from the style of the document where set.</summary>
    public Style? Style { get; init; }

    /// <summary>The word before the row of column numbers, if such a row is printed.</summary>
    public string NumbersWord { get; init; } = "栏次";

    /// <summary>The head of the column of row numbers, if such a column is printed.</summary>
    public string RowNumbersHead { get; init; } = "序号";

    /// <summary>Whether figures may be left unread by a reader: performance tables.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Rows of words repeat what the row above says; printed as one tall cell.</summary>
    public bool MergesLabels { get; init; }
}
