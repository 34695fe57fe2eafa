using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>Walks a page in order and ends a paragraph at each block's border and each line break.</summary>
internal sealed class HtmlWalk(CancellationToken cancellation)
{
    private readonly List<Block> blocks = [];
    private readonly StringBuilder text = new();
    private int? line;
    private int? headingLevel;

    public void Walk(IElement element)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        cancellation.ThrowIfCancellationRequested();
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words)
                Append(words.Data, element);
            else if (node is IElement child && !HtmlElements.IsUnread(child))
                WalkElement(child);
        }
    }

    public List<Block> Finish()
    {
        EndParagraph();
        return blocks;
    }

    private void WalkElement(IElement element)
    {
        if (element.LocalName == "table")
        {
            EndParagraph();
            WalkTable(element);
            return;
        }

        if (element.LocalName == "br")
        {
            // Inside a heading a break is typography; elsewhere pages divide their paragraphs with it.
            if (headingLevel is null)
                EndParagraph();
            else
                text.Append('\n');
            return;
        }

        if (!HtmlElements.IsBlock(element))
        {
            Walk(element);
            return;
        }

        EndParagraph();
        line = HtmlElements.Line(element);
        var outer = headingLevel;
        headingLevel = HtmlElements.HeadingLevel(element) ?? outer;
        Walk(element);
        EndParagraph();
        headingLevel = outer;
    }

    private void WalkTable(IElement element)
    {
        var table = HtmlTable.Read(element);
        if (table.IsLayout)
        {
            Walk(element);
            EndParagraph();
            return;
        }

        if (table.Caption is { Length: > 0 } caption)
            blocks.Add(new Paragraph(caption) { Line = HtmlElements.Line(element) });
        if (table.ToTable() is { } found)
            blocks.Add(found with { Line = HtmlElements.Line(element) });
    }

    private void Append(string words, IElement parent)
    {
        if (text.Length == 0)
            line = HtmlElements.Line(parent) ?? line;
        HtmlText.AppendCollapsed(text, words);
    }

    private void EndParagraph()
    {
        var content = CleanText.Of(text.ToString());
        text.Clear();
        if (content.Length > 0)
            blocks.Add(new Paragraph(content) { Line = line, HeadingLevel = headingLevel });
    }
}
