using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>Writes word/document.xml.</summary>
internal sealed class WordBodyWriter(XmlPart xml, WordContents contents, IReadOnlyList<int>? pages, Func<WrittenChart, string> chartPart)
{
    private int charts;
    private bool startsPage;
    private bool isLowBefore;

    public void Section(WordSection section, WordPages look, bool isLast)
    {
        WrittenBlock? before = null;
        startsPage = false;
        foreach (var block in section.Blocks)
        {
            Block(block, before, section.Kind, section.Side);
            before = block;
        }

        if (isLast)
        {
            look.Write(xml, section);
            return;
        }

        xml.Begin("w:p");
        xml.Begin("w:pPr");
        xml.Value("w:pStyle", "Gap");
        look.Write(xml, section);
        xml.End();
        xml.End();
    }

    private void Block(WrittenBlock block, WrittenBlock? before, SectionKind section, PageSide side)
    {
        switch (block)
        {
            case WrittenPageBreak:
                startsPage = true;
                break;
            case WrittenParagraph paragraph:
                Paragraph(paragraph, before, section, WordPages.TextWidth(side));
                break;
            case WrittenTable table:
                Table(table, before, side);
                break;
            case WrittenContents:
                contents.Write(xml, pages);
                break;
            case WrittenChart chart:
                Chart(chart);
                break;
        }
    }

    private void Paragraph(WrittenParagraph paragraph, WrittenBlock? before, SectionKind section, int width)
    {
        var spaceBefore = section != SectionKind.Cover ? null
            : before is null ? "3600"
            : paragraph.Kind == ParagraphKind.CoverLine && before is WrittenParagraph { Kind: ParagraphKind.Title } ? "4600"
            : null;
        Begin(Style(paragraph.Kind), spaceBefore);
        Marked(paragraph, () =>
        {
            foreach (var run in paragraph.Runs)
            {
                WordRuns.Run(xml, paragraph.Kind == ParagraphKind.Title ? CoverTitle.Balanced(run.Text, width) : run.Text);
            }
        });
        xml.End();
    }

    // Text that the contents lead to stands within a mark.
    private void Marked(object listed, Action write)
    {
        var number = contents.NumberOf(listed);
        if (number is { } begun)
        {
            xml.Leaf("w:bookmarkStart", ("w:id", $"{begun}"), ("w:name", WordContents.MarkOf(begun)));
        }

        write();
        if (number is { } ended)
        {
            xml.Leaf("w:bookmarkEnd", ("w:id", $"{ended}"));
        }
    }

    private void Table(WrittenTable table, WrittenBlock? before, PageSide side)
    {
        var height = WordPages.TextHeight(side) - HeightAround(table, before);
        var fit = TableFit.Of(table, WordPages.TextWidth(side), height);
        var isLow = table.Number.Length == 0 && fit.Height < height * 2 / 3;
        // Forms one after the other each begin a page, but for low ones, two of which may share it.
        startsPage |= before is WrittenTable && !(isLow && isLowBefore);
        var spaceBefore = before is WrittenTable && !startsPage ? "480" : null;
        isLowBefore = isLow;
        foreach (var line in table.Above)
        {
            Line(line, keepsWithNext: true, spaceBefore);
            spaceBefore = null;
        }

        // Two tables without a paragraph between them are one table to Word.
        if (startsPage || (before is WrittenTable && table.Above.Count == 0))
        {
            Begin("Gap");
            xml.End();
        }

        WordTableWriter.Write(xml, table, fit, height);
        foreach (var line in table.Below)
        {
            Line(line, keepsWithNext: false);
        }
    }

    // Lines of 24 and 16 points with their space, the headings before them, and a little for what is only about so high.
    private static int HeightAround(WrittenTable table, WrittenBlock? before)
    {
        var heads = before is not WrittenParagraph paragraph ? 0 : paragraph.Kind switch
        {
            ParagraphKind.Chapter => 1120,
            ParagraphKind.Section or ParagraphKind.Subsection => 1700,
            _ => 0,
        };
        return table.Above.Concat(table.Below).Sum(line => line.IsTitle ? 600 : 400) + heads + 200;
    }

    private void Line(WrittenLine line, bool keepsWithNext, string? spaceBefore = null)
    {
        Begin(Style(line), spaceBefore, keepsNext: keepsWithNext && !line.IsTitle, side: line.IsTitle && line.Side == TextSide.Centre ? null : line.Side);
        Marked(line, () =>
        {
            if (contents.ListedAs(line) is { } words)
            {
                WordRuns.ContentsMark(xml, words);
            }

            WordRuns.Run(xml, line.Text);
        });
        xml.End();
    }

    private void Chart(WrittenChart chart)
    {
        charts++;
        Begin("Chart");
        xml.Begin("w:r");
        WordChart.Frame(xml, chart, charts, chartPart(chart));
        xml.End();
        xml.End();
    }

    // Begins a paragraph; the caller ends it.
    private void Begin(string style, string? spaceBefore = null, bool keepsNext = false, TextSide? side = null)
    {
        xml.Begin("w:p");
        xml.Begin("w:pPr");
        xml.Value("w:pStyle", style);
        if (keepsNext)
        {
            xml.Leaf("w:keepNext");
        }

        if (startsPage)
        {
            xml.Leaf("w:pageBreakBefore");
            startsPage = false;
        }

        if (spaceBefore is not null)
        {
            xml.Leaf("w:spacing", ("w:before", spaceBefore));
        }

        if (side is { } aligned)
        {
            xml.Value("w:jc", aligned switch { TextSide.Left => "left", TextSide.Centre => "center", _ => "right" });
        }

        xml.End();
    }

    // A title that a section says before it, or that a mark lists, is a mere caption; others are listed in the contents by their style.
    private string Style(WrittenLine line) => !line.IsTitle ? "TableLine" : contents.NumberOf(line) is null || contents.ListedAs(line) is not null ? "Caption" : "FormTitle";

    private static string Style(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Title => "Title",
        ParagraphKind.CoverLine => "CoverLine",
        ParagraphKind.Chapter => "1",
        ParagraphKind.Section => "2",
        ParagraphKind.Subsection => "3",
        ParagraphKind.Note => "Note",
        _ => "Body",
    };
}
