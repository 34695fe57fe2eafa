using Mingzhang.Books;
using Mingzhang.Books.Mistakes;
using Mingzhang.Model;
using ReadRow = Mingzhang.Model.PrintedRow;
using ReadTable = Mingzhang.Model.FactTable;
using WrittenRow = Mingzhang.Books.PrintedRow;
using WrittenTable = Mingzhang.Books.PrintedTable;

namespace Mingzhang.Causes;

/// <summary>Where a change of the written document stands in the document as it was read.</summary>
/// <param name="Change">What was changed.</param>
/// <param name="Cell">Number of the table as read, and row and column in it as places count them; null in running text.</param>
/// <param name="Sentence">The sentence without blanks, for running text.</param>
internal sealed record Located(PrintedChange Change, (int Table, int Row, int Column)? Cell, string? Sentence)
{
    /// <summary>The characters of the figure and its unit as they are printed now, without blanks and separators.</summary>
    public string Printed { get; } =
        Locator.Bare(Change.Now is { } now ? $"{(Change.At.IsInSentence ? now.Digits + now.Measure.Name : Change.After)}" : "");

    public bool IsAt(Fact fact)
    {
        if (Cell is { } cell)
        {
            return (fact.Place.Table, fact.Place.Row, fact.Place.Column) == (cell.Table, cell.Row, cell.Column);
        }

        if (!IsInSentence(fact.Place) || Locator.Bare(fact.Printed) != Printed)
        {
            return false;
        }

        // Where the sentence prints the same figure twice, the point tells which.
        var truth = Change.Original!;
        return truth.IsOptional
            || Occurrences(Sentence!, Printed) < 2
            || truth.OrElse.Prepend(truth.Coordinates).Contains(fact.Coordinates);
    }

    public bool IsInSentence(Place place) => Sentence is not null && place.Sentence is { } read && Locator.Bare(read) == Sentence;

    public bool IsInTable(Place place) => Cell is { } cell && place.Table == cell.Table;

    public bool IsInLine(Place place) =>
        Cell is { } cell && place.Table == cell.Table && (place.Row == cell.Row || place.Column == cell.Column);

    private static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            count += at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.') ? 0 : 1;
        }

        return count;
    }
}

/// <summary>Finds the tables and sentences of a written document in the document as it was read, by what they print.</summary>
internal sealed class Locator
{
    private readonly BookDocument written;

    /// <summary>The table as read and the index in it of the written table's first row, by element.</summary>
    private readonly Dictionary<int, (ReadTable Table, int FirstRow)> tables = [];

    public Locator(BookDocument written, ReadDocument read)
    {
        this.written = written;
        var next = 0;
        for (var element = 0; element < written.Elements.Count; element++)
        {
            if (written.Elements[element] is not WrittenTable table)
            {
                continue;
            }

            for (var index = next; index < read.Tables.Count; index++)
            {
                if (FirstRow(table, read.Tables[index]) is { } first)
                {
                    tables[element] = (read.Tables[index], first);
                    next = index + 1;
                    break;
                }
            }
        }
    }

    /// <summary>Null where the table, or the row, was not read as it is printed.</summary>
    public Located? Find(PrintedChange change)
    {
        var at = change.At;
        if (change.OffsetNow is { } offset)
        {
            return new Located(change, null, SentenceAt(((TextParagraph)written.Elements[at.Element]).Text, offset));
        }

        return
            tables.TryGetValue(at.Element, out var table)
            && IsSame(((WrittenTable)written.Elements[at.Element]).Rows[at.Row!.Value], table.Table, table.FirstRow + at.Row.Value)
            ? new Located(change, (table.Table.Number, table.FirstRow + at.Row.Value + 1, at.Column!.Value + 1), null)
            : null;
    }

    /// <summary>Without blanks and thousands separators.</summary>
    public static string Bare(string text) => text.Any(IsDropped) ? string.Concat(text.Where(character => !IsDropped(character))) : text;

    private static bool IsDropped(char character) => char.IsWhiteSpace(character) || character is ',' or '，';

    /// <summary>The sentence of a paragraph that holds a character, without blanks and separators.</summary>
    public static string SentenceAt(string paragraph, int offset)
    {
        ReadOnlySpan<char> ends = ['。', '！', '\n'];
        var end = paragraph.AsSpan(offset).IndexOfAny(ends);
        var start = paragraph.AsSpan(0, offset).LastIndexOfAny(ends) + 1;
        return Bare(paragraph[start..(end < 0 ? paragraph.Length : offset + end)]);
    }

    /// <summary>Where in a table the rows of a written one begin. Where wide cells are one cell, head and total may differ;
    /// nine rows in ten below the head have to be as they are printed.</summary>
    private static int? FirstRow(WrittenTable written, ReadTable read)
    {
        var body = Enumerable.Range(written.HeadRows, written.Rows.Count - written.HeadRows).ToList();
        for (var first = 0; body.Count > 0 && first + written.Rows.Count <= read.Printed.Count; first++)
        {
            if (body.Count(row => IsSame(written.Rows[row], read, first + row)) * 10 >= body.Count * 9)
            {
                return first;
            }
        }

        return null;
    }

    private static bool IsSame(WrittenRow writtenRow, ReadTable table, int row)
    {
        var (written, read) = (writtenRow.Cells, table.Printed[row]);
        for (var column = 0; column < written.Count; column++)
        {
            var cell = column < read.Cells.Count ? read.Cells[column] : Model.PrintedCell.Blank;
            if (!cell.IsCovered && written[column].Kind != CellKind.Covered && Bare(cell.Text) != Bare(written[column].Text))
            {
                return false;
            }
        }

        return true;
    }
}
