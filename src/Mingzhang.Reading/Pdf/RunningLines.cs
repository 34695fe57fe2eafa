using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Pdf;

/// <summary>Lines at the upper and lower border of pages that are no content: page numbers, and what is printed on most
/// pages alike. Its first print is kept; it may be the document's only mention of a title or a unit.</summary>
internal sealed partial class RunningLines
{
    private const double BorderShare = 0.1;

    private readonly HashSet<(string Text, int Place)> repeated = [];
    private readonly HashSet<(string Text, int Place)> seen = [];

    /// <param name="pages">Lines of all pages with the page's height.</param>
    public RunningLines(IReadOnlyList<(PdfPage Page, List<TextLine> Lines)> pages)
    {
        var counts = new Dictionary<(string Text, int Place), int>();
        foreach (var (page, lines) in pages)
        {
            foreach (var key in lines.Where(line => IsAtBorder(page, line)).Select(Key).Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        repeated.UnionWith(counts.Where(count => count.Value >= 3 && count.Value * 2 > pages.Count).Select(count => count.Key));
    }

    [GeneratedRegex(@"^[\-—–－·.\s]*(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*页)?(?:\s*[/，,／]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\-—–－·.\s]*$", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();

    /// <summary>Tells whether a line is to be left out. Asked once for each line, in order.</summary>
    public bool IsLeftOut(PdfPage page, TextLine line)
    {
        if (!IsAtBorder(page, line))
            return false;
        return PageNumber().IsMatch(line.Text) || (repeated.Contains(Key(line)) && !seen.Add(Key(line)));
    }

    private static bool IsAtBorder(PdfPage page, TextLine line) =>
        line.Bottom < page.Height * BorderShare || line.Top > page.Height * (1 - BorderShare);

    private static (string Text, int Place) Key(TextLine line) => (line.Text, (int)(line.Top / 6));
}
