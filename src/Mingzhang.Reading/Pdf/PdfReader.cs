using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Reads PDFs: tables by their lines or by alignment, text by its lines, in the order of the pages.</summary>
internal sealed class PdfReader(IPdfEngine engine) : IFormatReader
{
    /// <inheritdoc/>
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation) => Read(file, name, marks: null, cancellation);

    /// <summary>Reads a file and, where somebody wants to know, notes where on its pages everything stands.</summary>
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, PdfMarks? marks, CancellationToken cancellation)
    {
        var pages = engine.Read(file, name, cancellation).Select(page => PageContent.Of(page, marks)).ToList();
        var running = new RunningLines([.. pages.Select(page => (page.Page, page.Lines))]);
        var blocks = new List<Block>();
        var text = new PageText(blocks, marks);
        var tables = new TableJoiner(blocks);
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            AddPage(page, running, text, tables, marks);
        }

        text.End();
        return new SourceDocument(name, "pdf", blocks);
    }

    private static void AddPage(PageContent page, RunningLines running, PageText text, TableJoiner tables, PdfMarks? marks)
    {
        var number = page.Page.Number;
        var lines = page.Lines.Where(line => !running.IsLeftOut(page.Page, line)).ToList();
        var aligned = AlignedTable.Find(lines);
        text.BeginPage(page.Page, lines);
        var isPageTop = true;
        var nextTable = 0;
        for (var index = 0; index <= lines.Count; index++)
        {
            for (; nextTable < page.Tables.Count && (index == lines.Count || page.Tables[nextTable].Grid.Top < lines[index].Top); nextTable++)
            {
                text.End();
                tables.Add(page.Tables[nextTable].Table, page.Tables[nextTable].Grid, number, isPageTop);
                isPageTop = false;
            }

            if (index == lines.Count)
                return;
            if (aligned.Find(run => run.First == index) is { End: > 0 } table)
            {
                text.End();
                tables.Add(AlignedTable.Of(lines, table.First, table.End, number, marks), number);
                index = table.End - 1;
            }
            else
            {
                text.Add(lines[index], number, isPageTop);
            }

            isPageTop = false;
        }
    }
}
