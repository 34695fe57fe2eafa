using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A piece of a document's words: a paragraph or a cell of a table.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Place">Where.</param>
/// <param name="Table">The table that it is a cell of; null for a paragraph.</param>
internal sealed record TextPiece(string Text, Place Place, FactTable? Table)
{
    /// <summary>Without blanks and line breaks, digits, letters, brackets and the colon in one width.</summary>
    public string Bare { get; } = RuleText.Bare(Text);

    /// <summary>The same place, told by the sentence that holds a position of the bare text.</summary>
    public Place At(int position) => Table is null ? Place with { Sentence = RuleText.SentenceAt(Bare, position) } : Place;
}

/// <summary>The words of a document, prepared once for all rules.</summary>
internal sealed class DocumentWords(ReadDocument document)
{
    private List<TextPiece>? paragraphs;
    private List<TextPiece>? cells;
    private Outline? outline;

    public ReadDocument Document { get; } = document;

    /// <summary>All paragraphs in order, the lines around tables included.</summary>
    public IReadOnlyList<TextPiece> Paragraphs => paragraphs ??= [.. Document.Passages.Select(passage => new TextPiece(passage.Text, passage.Place, null))];

    /// <summary>All cells of all tables that hold words or figures; tables of contents left out.</summary>
    public IReadOnlyList<TextPiece> Cells => cells ??= [.. Document.Tables.Where(table => table.Kind != TableKind.Contents).SelectMany(CellsOf)];

    public IEnumerable<TextPiece> All => Paragraphs.Concat(Cells);

    /// <summary>How the running text is divided.</summary>
    public Outline Outline => outline ??= Outline.Of(this);

    /// <summary>The words of a table's cells.</summary>
    public static IEnumerable<TextPiece> CellsOf(FactTable table)
    {
        for (var row = 0; row < table.Printed.Count; row++)
        {
            var printed = table.Printed[row];
            for (var column = 0; column < printed.Cells.Count; column++)
            {
                if (printed.Cells[column] is { IsCovered: false, Text.Length: > 0 } cell)
                {
                    yield return new TextPiece(cell.Text, PlaceOf(table, row, column), table);
                }
            }
        }
    }

    /// <summary>The place of a cell, row and column counted from 0.</summary>
    public static Place PlaceOf(FactTable table, int row, int column)
    {
        var printed = table.Printed[row];
        return table.Place with
        {
            Row = row + 1,
            Column = column + 1,
            Line = printed.Line ?? table.Place.Line,
            Page = printed.Page ?? table.Place.Page,
            Cell = printed.Cells[column].Address,
            Origin = printed.Origin is { } origin ? origin with { Cell = column + 1 } : null,
        };
    }
}
