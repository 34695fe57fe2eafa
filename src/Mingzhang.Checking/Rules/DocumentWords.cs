using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A piece of a document's words: a paragraph or a cell of a table.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Place">Where.</param>
/// <param name="Table">The table that it is a cell of; null for a paragraph.</param>
internal sealed record TextPiece(string Text, Place Place, FactTable? Table)
{
    /// <summary>Its number among the paragraphs or, after them, among the cells.</summary>
    public int Number { get; init; }

    // A piece is itself only; comparing words and places of thousands would take long.
    public bool Equals(TextPiece? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Number;

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
    private (string Text, List<int> Starts, List<TextPiece> Pieces)? joined;

    public ReadDocument Document { get; } = document;

    /// <summary>All paragraphs in order, the lines around tables included.</summary>
    public IReadOnlyList<TextPiece> Paragraphs => paragraphs ??= [.. Document.Passages.Select((passage, index) => new TextPiece(passage.Text, passage.Place, null) { Number = index })];

    /// <summary>All cells of all tables that hold words or figures; tables of contents left out.</summary>
    public IReadOnlyList<TextPiece> Cells => cells ??= [.. Document.Tables.Where(table => table.Kind != TableKind.Contents).SelectMany(CellsOf).Select((cell, index) => cell with { Number = Document.Passages.Count + index })];

    public IEnumerable<TextPiece> All => Paragraphs.Concat(Cells);

    /// <summary>Every place where a word stands in a paragraph or a cell, in no order of pieces; letters' case does not matter.</summary>
    /// <remarks>All words of the document are searched as one text: thousands of cells one by one would take longer than all
    /// sums.</remarks>
    public IEnumerable<(TextPiece Piece, int Start)> Find(string word)
    {
        var (text, starts, pieces) = joined ??= Join();
        var sought = word.ToUpperInvariant();
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            var index = starts.BinarySearch(at);
            index = index < 0 ? ~index - 1 : index;
            yield return (pieces[index], at - starts[index]);
        }
    }

    /// <summary>How the running text is divided.</summary>
    public Outline Outline => outline ??= Outline.Of(this);

    private (string Text, List<int> Starts, List<TextPiece> Pieces) Join()
    {
        var (text, starts, pieces) = (new StringBuilder(), new List<int>(), All.ToList());
        foreach (var piece in pieces)
        {
            starts.Add(text.Length);
            text.Append(piece.Bare).Append('\n');
        }

        return (text.ToString().ToUpperInvariant(), starts, pieces);
    }

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
