namespace Mingzhang.Model;

/// <summary>Where something stands in a document. Numbers count from 1; what a format has not is null.</summary>
public sealed record Place
{
    /// <summary>The document's file name.</summary>
    public required string Document { get; init; }

    /// <summary>Worksheet of a workbook.</summary>
    public string? Sheet { get; init; }

    public int? Page { get; init; }

    /// <summary>Line of a text document.</summary>
    public int? Line { get; init; }

    /// <summary>Number of the table in the document.</summary>
    public int? Table { get; init; }

    public string? TableTitle { get; init; }

    /// <summary>Row and column of the table as printed, head rows included.</summary>
    public int? Row { get; init; }

    public int? Column { get; init; }

    /// <summary>The words that name the row.</summary>
    public string? RowLabel { get; init; }

    /// <summary>The words that name the column, from the head's top down.</summary>
    public string? ColumnLabel { get; init; }

    /// <summary>Cell of a worksheet, as C7.</summary>
    public string? Cell { get; init; }

    /// <summary>The sentence, where a figure stands in running text.</summary>
    public string? Sentence { get; init; }

    /// <summary>Number of the paragraph in the document, tables not counted.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Where the same thing stands in the file itself; null for what stands in no single place of it.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>A place in the file as its format reader found it, before pages were joined and rows mended: what it takes to
/// mark the place in the file again.</summary>
/// <param name="Block">Number of the paragraph or table in the file, from 1, both counted together.</param>
/// <param name="Row">Row of that table, from 1; null for a paragraph.</param>
/// <param name="Cell">Column of that row's grid, from 1, covered cells counted; null for a whole row.</param>
public sealed record Origin(int Block, int? Row = null, int? Cell = null);
