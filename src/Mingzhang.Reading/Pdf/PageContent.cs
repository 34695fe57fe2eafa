using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>A page parted into ruled tables and the lines outside of them.</summary>
internal sealed record PageContent(PdfPage Page, List<(RuleGrid Grid, FoundTable Table)> Tables, List<TextLine> Lines)
{
    public static PageContent Of(PdfPage page, PdfMarks? marks)
    {
        // A single box is a frame around text, or around the whole page.
        var grids = RuleGrid.Find(page.Rules).Where(grid => grid.Rows * grid.Columns > 1).ToList();
        var inside = new List<PdfWord>[grids.Count];
        var outside = new List<PdfWord>();
        foreach (var word in page.Words)
        {
            // Of grids within each other the smaller one owns the word.
            var owner = grids.Where(grid => grid.Contains(word)).MinBy(grid => grid.Bottom - grid.Top);
            if (owner is null)
                outside.Add(word);
            else
                (inside[grids.IndexOf(owner)] ??= []).Add(word);
        }

        var tables = new List<(RuleGrid Grid, FoundTable Table)>();
        for (var index = 0; index < grids.Count; index++)
        {
            if (inside[index] is { } words && RuledTable.Of(grids[index], words, page.Number, marks) is { } table)
                tables.Add((grids[index], table));
        }

        return new PageContent(page, tables, [.. CellText.Lines(outside).Select(words => new TextLine(words))]);
    }
}
