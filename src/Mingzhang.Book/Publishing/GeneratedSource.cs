using Mingzhang.Reading.Source;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Book.Publishing;

/// <summary>A generated document as a reader of any format would find it: paragraphs and tables of text, with nothing of the points that
/// the figures were computed for.</summary>
internal static class GeneratedSource
{
    /// <param name="document">The document.</param>
    /// <param name="name">What places in it are named by: the file of the entries.</param>
    public static SourceDocument Of(WrittenDocument document, string name) => new(name, "entries", [.. document.Blocks.SelectMany(Blocks)]);

    private static IEnumerable<Block> Blocks(WrittenBlock block) => block switch
    {
        WrittenParagraph paragraph => [new Paragraph(paragraph.Text) { HeadingLevel = Level(paragraph.Kind) }],
        WrittenTable table => [.. table.Above.Select(Line), Table(table), .. table.Below.Select(Line)],
        _ => [],
    };

    private static Paragraph Line(WrittenLine line) => new(line.Text);

    private static FoundTable Table(WrittenTable table) => new([.. table.Rows.Select(row => new FoundRow([.. row.Cells.Select(Cell)]))]);

    private static FoundCell Cell(WrittenCell cell) =>
        cell.IsCovered ? FoundCell.Covered : new(cell.Text) { RowSpan = cell.RowSpan, ColumnSpan = cell.ColumnSpan };

    private static int? Level(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Title or ParagraphKind.Chapter => 1,
        ParagraphKind.Section => 2,
        ParagraphKind.Subsection => 3,
        _ => null,
    };
}
