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
}
