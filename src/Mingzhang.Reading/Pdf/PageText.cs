using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Joins lines to the paragraphs that they were broken from.</summary>
internal sealed partial class PageText(List<Block> blocks, PdfMarks? marks)
{
    private string open = "";
    private int openPage;
    private readonly List<(int Page, PdfWord Word)> openWords = [];
    private TextLine? last;
    private double margin;
    private double indent;

    /// <summary>Tells the text's borders on a page, by all that is printed there: a page of short lines above a wide
    /// table has its border where the table ends.</summary>
    public void BeginPage(PdfPage page, IReadOnlyList<TextLine> lines)
    {
        if (lines.Count == 0)
            return;
        margin = Math.Max(page.Words.Max(word => word.Right), page.Width * 0.7);
        indent = lines.Min(line => line.Left);
    }

    public void Add(TextLine line, int page, bool isPageTop)
    {
        // Parts with a wide gap between them are lines of their own: 编制单位 at the left, 金额单位 at the right.
        if (line.Segments.Count > 1)
        {
            End();
            foreach (var segment in line.Segments)
                blocks.Add(new Paragraph(segment.Text) { Page = page, Mark = marks?.Add(page, segment.Words) ?? 0 });
            return;
        }

        if (last is not null && GoesOn(last, line, isPageTop))
        {
            open += NeedsBlank(open, line.Text) ? " " + line.Text : line.Text;
        }
        else
        {
            End();
            (open, openPage) = (line.Text, page);
        }

        last = line;
        if (marks is not null)
            openWords.AddRange(line.Segments.SelectMany(segment => segment.Words).Select(word => (page, word)));
    }

    /// <summary>Ends the paragraph that is open.</summary>
    public void End()
    {
        if (open.Length > 0)
            blocks.Add(new Paragraph(CleanText.Of(open)) { Page = openPage, Mark = marks?.Add(openWords) ?? 0 });
        openWords.Clear();
        open = "";
        last = null;
    }

    // A line that ran to the right border goes on in the next, if that one is not indented and as large.
    private bool GoesOn(TextLine above, TextLine below, bool isPageTop)
    {
        var isFull = above.Right + LeadWidth(below) > margin - (above.Height * 1.6) && above.Right - above.Left > above.Height * 12;
        var isIndented = below.Left > indent + (below.Height * 0.8);
        var isSameSize = Math.Abs(above.Height - below.Height) < Math.Max(above.Height, below.Height) * 0.2;
        var isNear = isPageTop || (below.Top - above.Bottom < above.Height * 1.8 && below.Top > above.Top);
        var isEnded = (isPageTop && open[^1] is '。' or '：' or ':') || (open[^1] is '。' && NumberedStart().IsMatch(below.Text));
        return isFull && !isIndented && isSameSize && isNear && !isEnded && !SideLine.Is(below.Text);
    }

    // 五、 or （三） or 2. after a full stop begins a paragraph, however full the line above it is.
    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}部分)")]
    private static partial System.Text.RegularExpressions.Regex NumberedStart();

    // A figure is not broken; the line above it ends early.
    private static double LeadWidth(TextLine line)
    {
        var lead = line.Text.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return (lead < 0 ? line.Text.Length : lead) * line.Height / 2;
    }

    private static bool NeedsBlank(string above, string below) => char.IsAsciiLetter(above[^1]) && char.IsAsciiLetter(below[0]);
}
