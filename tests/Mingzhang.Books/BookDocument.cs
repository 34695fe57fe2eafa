using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>A figure that a document prints, and what a reader must make of it.</summary>
/// <param name="Where">The table's title, or the number of the sentence.</param>
/// <param name="RowLabel">The words of the row; the sentence itself in running text.</param>
/// <param name="ColumnLabel">The words of the column from the head's top down.</param>
/// <param name="Figure">The figure as printed.</param>
/// <param name="Coordinates">Its point.</param>
public sealed record ExpectedFact(string Where, string RowLabel, string ColumnLabel, Figure Figure, Coordinates Coordinates)
{
    /// <summary>Other points that are as true: without a balance brought forward, 收入预算 is the year's revenue
    /// and the grand total at once.</summary>
    public IReadOnlyList<Coordinates> OrElse { get; init; } = [];

    /// <summary>True, but a reader may leave it: money in the head of a performance table, a change or a rate.</summary>
    public bool IsOptional { get; init; }

    public bool IsInSentence { get; init; }

    /// <summary>The exact amount in fen that the figure rounds; null where the figure is not an amount of the book.</summary>
    public long? Fen { get; init; }
}

public enum CellKind
{
    Head,
    Label,
    Amount,

    /// <summary>Lies under a cell that spans it.</summary>
    Covered,
}

/// <summary>A cell as printed.</summary>
public sealed record PrintedCell(string Text, CellKind Kind)
{
    public static readonly PrintedCell Covered = new("", CellKind.Covered);

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public bool IsBold { get; init; }

    public ExpectedFact? Fact { get; init; }

    /// <summary>The text is no longer the plain number: a workbook must keep it as words.</summary>
    public bool IsDamaged { get; init; }
}

public sealed record PrintedRow(IReadOnlyList<PrintedCell> Cells);

public enum Alignment
{
    Left,
    Centre,
    Right,
}

/// <summary>A line above or below a table, or a paragraph.</summary>
public sealed record PrintedLine(string Text, Alignment Alignment = Alignment.Left, bool IsTitle = false);

public abstract record Element;

/// <summary>A heading of the document.</summary>
public sealed record Heading(string Text, int Level) : Element;

/// <summary>Running text.</summary>
public sealed record TextParagraph(string Text, IReadOnlyList<ExpectedFact> Facts) : Element;

/// <summary>A table with the lines that belong to it.</summary>
public sealed record PrintedTable : Element
{
    public required string Title { get; init; }

    /// <summary>Title, table number, unit of money and so on, in printed order.</summary>
    public required IReadOnlyList<PrintedLine> Above { get; init; }

    /// <summary>Head rows first. All rows have the same number of cells, covered ones included.</summary>
    public required IReadOnlyList<PrintedRow> Rows { get; init; }

    public required int HeadRows { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A later page of the same table.</summary>
    public bool IsContinuation { get; init; }

    public int Width => Rows[0].Cells.Count;

    public IEnumerable<ExpectedFact> Facts => Rows.SelectMany(row => row.Cells).Select(cell => cell.Fact).OfType<ExpectedFact>();
}

/// <summary>A document with everything that is printed in it, before any file format.</summary>
public sealed record BookDocument(string Name, string Title, IReadOnlyList<Element> Elements)
{
    public IReadOnlyList<string> Damages { get; init; } = [];

    public IEnumerable<ExpectedFact> Facts =>
        Elements.SelectMany(element =>
            element switch
            {
                PrintedTable table => table.Facts,
                TextParagraph paragraph => paragraph.Facts,
                _ => [],
            }
        );
}
