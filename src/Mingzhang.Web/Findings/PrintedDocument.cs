using Mingzhang.Model;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Web.Findings;

/// <summary>Writes a document in the order of its paper: paragraphs and tables.</summary>
internal sealed class PrintedDocument(Markup html, TextBook texts, HtmlTables printed, PageMarks marks)
{
    /// <summary>Tables without a finding are left out once so many cells are written: the page has to stay usable.</summary>
    private const int MostCells = 40_000;

    public void Write(ReadDocument document, bool onlyMarked)
    {
        var marked = marks.PassagesOf(document).Where(passage => MarkedPassage.KeyOf(passage.Place) is not null).GroupBy(passage => MarkedPassage.KeyOf(passage.Place)!).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var cells = 0;
        foreach (var block in Blocks(document))
        {
            if (block is FactTable table)
            {
                var isMarked = marks.Has(document, table);
                cells += table.Printed.Sum(row => row.Cells.Count);
                if (isMarked || (!onlyMarked && cells <= MostCells))
                {
                    printed.Write(document, table, open: true);
                }
            }
            else if (block is Passage passage)
            {
                if (MarkedPassage.KeyOf(passage.Place) is { } key && marked.TryGetValue(key, out var found))
                {
                    if (written.Add(key))
                    {
                        printed.Write(found);
                    }
                }
                else if (!onlyMarked && passage.Text.Length > 0)
                {
                    html.Element(passage.HeadingLevel is { } level ? level > 1 ? "h4" : "h3" : "p", SafeText.OneLine(passage.Text));
                    html.Break();
                }
            }
        }

        // What no paragraph holds any more, as a sentence that was mended.
        foreach (var passage in marks.PassagesOf(document).Where(passage => MarkedPassage.KeyOf(passage.Place) is not { } key || !written.Contains(key)))
        {
            printed.Write(passage);
        }

        if (!onlyMarked && cells > MostCells)
        {
            html.Element("p", texts.Format("html.too-many-others", ("count", Markup.Number(document.Tables.Count(table => !marks.Has(document, table))))), ("class", "faint"));
        }
    }

    // Lines that a table prints above or below itself are paragraphs of the file too: they are written once, with the table.
    private static IEnumerable<object> Blocks(ReadDocument document)
    {
        var all = document.Passages.Select(passage => (Block: passage.Place.Origin?.Block ?? passage.Place.Paragraph ?? 0, Order: 0, Item: (object)passage))
            .Concat(document.Tables.Where(table => table.Printed.Count > 0).Select(table => (Block: table.Place.Origin?.Block ?? int.MaxValue, Order: 1, Item: (object)table)))
            .OrderBy(entry => entry.Block).ThenBy(entry => entry.Order).Select(entry => entry.Item).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is not Passage passage || !(Next(i, 1)?.LinesAbove.Contains(passage.Text) == true || Next(i, 1)?.Title == passage.Text || Next(i, -1)?.LinesBelow.Contains(passage.Text) == true))
            {
                yield return all[i];
            }
        }

        FactTable? Next(int from, int step)
        {
            for (var i = from + step; i >= 0 && i < all.Count; i += step)
            {
                if (all[i] is FactTable table)
                {
                    return table;
                }
            }

            return null;
        }
    }
}
