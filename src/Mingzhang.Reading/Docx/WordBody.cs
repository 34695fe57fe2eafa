using System.Runtime.CompilerServices;
using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

/// <summary>Walks the body of a document: paragraphs and tables in order. Content controls, insertions, hyperlinks and
/// other wrappers are walked through; what is deleted or an older program's alternative is left out.</summary>
/// <param name="xml">The body's XML.</param>
/// <param name="styles">The document's styles.</param>
/// <param name="numbering">Its lists.</param>
/// <param name="marks">Notes where everything stands in the XML; null when nobody wants to know.</param>
/// <param name="cancellation">Ends long work.</param>
internal sealed partial class WordBody(XmlReader xml, WordStyles styles, WordNumbering numbering, WordMarks? marks, CancellationToken cancellation)
{
    private readonly PageCount pages = new();
    private int tableDepth;

    public IReadOnlyList<Block> Read()
    {
        var blocks = new List<Block>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.WordName() == "body")
                ReadBlocks(blocks);
        }

        if (carried.Length > 0)
            AddParagraph(blocks, CleanText.Of(carried), headingLevel: null, pages.Current, marks?.TakeCarried() ?? 0);
        return pages.IsKnown ? blocks : [.. blocks.Select(block => block with { Page = null })];
    }

    private void ReadBlocks(List<Block> into)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType == XmlNodeType.Element)
                ReadBlock(into);
        }
    }

    private void ReadBlock(List<Block> into)
    {
        // Tables within tables without end must not end the program.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (xml.WordName())
        {
            case "p":
                ReadParagraph(into);
                break;
            case "tbl":
                ReadTable(into);
                break;
            case "sdtPr" or "sdtEndPr" or "customXmlPr" or "del" or "moveFrom" or "sectPr" or "Fallback":
                xml.SkipElement();
                break;
        }
    }

    private static void AddParagraph(List<Block> into, string text, int? headingLevel, int page, int mark)
    {
        if (text.Length > 0)
            into.Add(new Paragraph(text) { HeadingLevel = headingLevel, Page = page, Mark = mark });
    }

    /// <summary>Counts pages by the breaks in the text: those that the author put, and those that the program noted
    /// when it last drew the document.</summary>
    private sealed class PageCount
    {
        private bool isFreshPage;

        public int Current { get; private set; } = 1;

        public bool IsKnown { get; private set; }

        public void Break()
        {
            Current++;
            IsKnown = true;
            isFreshPage = true;
        }

        /// <summary>A noted break; directly after one that the author put it is the same break.</summary>
        public void NotedBreak()
        {
            if (!isFreshPage)
                Current++;
            IsKnown = true;
            isFreshPage = false;
        }

        public void Text() => isFreshPage = false;

        /// <summary>Cells of a row each note the same break: all of them begin on the row's first page.</summary>
        public void Return(int page) => Current = page;
    }
}
