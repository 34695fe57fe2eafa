namespace Mingzhang.Books.Mistakes;

/// <summary>Prints a document with changes.</summary>
internal static class Printer
{
    public static BookDocument Print(BookDocument document, IReadOnlyCollection<Edit> edits)
    {
        var byElement = edits.ToLookup(edit => edit.Spot.Element);
        return document with
        {
            Elements =
            [
                .. document.Elements.Select(
                    (element, index) =>
                        !byElement.Contains(index) ? element
                        : element is PrintedTable table ? Print(table, byElement[index])
                        : Print((TextParagraph)element, byElement[index])
                ),
            ],
        };
    }

    /// <summary>The record of an edit, among all edits of the document.</summary>
    public static PrintedChange Change(Edit edit, IEnumerable<Edit> all)
    {
        var (before, after) = edit.Told ?? (edit.Spot.Text, edit.Text);
        return new PrintedChange(edit.Spot, edit.Now, before, after)
        {
            OffsetNow = edit.Spot.Offset is { } offset
                ? offset
                    + all.Where(other => other.Spot.Element == edit.Spot.Element)
                        .SelectMany(other => other.Replacements)
                        .Where(replacement => replacement.Offset < offset)
                        .Sum(replacement => replacement.Text.Length - replacement.Length)
                : null,
        };
    }

    // The cell stays a plain number, so that a workbook holds the wrong number as a number.
    private static PrintedTable Print(PrintedTable table, IEnumerable<Edit> edits)
    {
        var texts = edits.ToDictionary(edit => (edit.Spot.Row!.Value, edit.Spot.Column!.Value), edit => edit.Text);
        return table with
        {
            Rows =
            [
                .. table.Rows.Select(
                    (row, index) =>
                        new PrintedRow([
                            .. row.Cells.Select(
                                (cell, column) => texts.TryGetValue((index, column), out var text) ? cell with { Text = text } : cell
                            ),
                        ])
                ),
            ],
        };
    }

    private static TextParagraph Print(TextParagraph paragraph, IEnumerable<Edit> edits)
    {
        var text = paragraph.Text;
        foreach (var replacement in edits.SelectMany(edit => edit.Replacements).OrderByDescending(replacement => replacement.Offset))
        {
            text = text.Remove(replacement.Offset, replacement.Length).Insert(replacement.Offset, replacement.Text);
        }

        return paragraph with
        {
            Text = text,
        };
    }
}
