using Mingzhang.Model;

namespace Mingzhang.Reading.Source;

/// <summary>What a format reader finds in a file: paragraphs and tables in the order of the page, nothing
/// interpreted. Every format ends here, and every later stage starts here.</summary>
/// <param name="Name">The file's name, as places name it.</param>
/// <param name="Format">docx, xlsx, xls, pdf, html, markdown or text.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
public sealed record SourceDocument(string Name, string Format, IReadOnlyList<Block> Blocks)
{
    /// <summary>The same document, its blocks and rows numbered in the order of the file.</summary>
    public SourceDocument Numbered() => this with { Blocks = [.. Blocks.Select((block, index) => Numbered(block, index + 1))] };

    private static Block Numbered(Block block, int number) =>
        block is FoundTable table
            ? table with { Number = number, Rows = [.. table.Rows.Select((row, index) => row with { Origin = new Origin(number, index + 1) })] }
            : block with { Number = number };
}

/// <summary>A paragraph or a table, and where it stands.</summary>
public abstract record Block
{
    /// <summary>Worksheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>First line, for text formats.</summary>
    public int? Line { get; init; }

    /// <summary>Number in the file, from 1, paragraphs and tables counted together; 0 before it is given.</summary>
    public int Number { get; init; }

    /// <summary>What the format's reader finds the same paragraph by in its file; 0 unless it was asked to mark.</summary>
    internal int Mark { get; init; }
}

/// <summary>A paragraph of running text, a heading, or a line beside a table. Never empty, blanks trimmed.</summary>
public sealed record Paragraph(string Text) : Block
{
    /// <summary>Level of the heading that the format itself marks (1 is the highest); null for the rest.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Cell of a worksheet, as C7: the first one that it stands in.</summary>
    public string? Address { get; init; }

    /// <summary>Where the paragraph stands, its sentence being the whole of it.</summary>
    public Place PlaceIn(string document) => new() { Document = document, Sheet = Sheet, Page = Page, Line = Line, Cell = Address, Sentence = Text, Origin = new Origin(Number) };
}

/// <summary>A table as it is printed, head rows included.</summary>
/// <param name="Rows">Rows from the top. Rows may differ in length; a missing cell is a blank one.</param>
public sealed record FoundTable(IReadOnlyList<FoundRow> Rows) : Block;

/// <summary>A row as it is printed.</summary>
/// <param name="Cells">Cells by column of the grid. A cell that spans several columns or rows stands at its first
/// row and column; the places that it covers hold <see cref="FoundCell.Covered"/>.</param>
public sealed record FoundRow(IReadOnlyList<FoundCell> Cells)
{
    public int? Line { get; init; }

    /// <summary>Page, where it differs from that of the table.</summary>
    public int? Page { get; init; }

    /// <summary>Where the row stands in the file.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>A cell as it is printed: blanks trimmed, line breaks inside kept as '\n'. Empty text is a blank cell.</summary>
public sealed record FoundCell(string Text)
{
    public static readonly FoundCell Blank = new("");

    /// <summary>A place that is covered by a merged cell above it or to its left.</summary>
    public static readonly FoundCell Covered = new("") { IsCovered = true };

    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public bool IsCovered { get; init; }

    /// <summary>Line of the cell, where it differs from that of its row.</summary>
    public int? Line { get; init; }

    /// <summary>Cell of a worksheet, as C7.</summary>
    public string? Address { get; init; }

    /// <summary>What the format's reader finds the same cell by in its file; 0 unless it was asked to mark.</summary>
    internal int Mark { get; init; }
}
