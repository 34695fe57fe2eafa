using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>A table of targets or results, and what stands before it.</summary>
/// <param name="Table">The table as read: rows and lines above.</param>
/// <param name="TitlePlace">Where its title stands; the table's place where it has none.</param>
/// <param name="Between">Paragraphs between it and the table before, page numbers left out.</param>
/// <param name="After">Paragraphs between it and the next table.</param>
/// <param name="FollowsPerformance">The table before is one of targets or results too.</param>
internal sealed record SheetTable(FactTable Table, Place TitlePlace, IReadOnlyList<Paragraph> Between, IReadOnlyList<Paragraph> After, bool FollowsPerformance)
{
    /// <summary>The tables of targets and results of a document, in its order.</summary>
    public static IEnumerable<SheetTable> Of(IReadOnlyList<FactTable> tables, IReadOnlyList<PrintedTable> printed, IReadOnlyList<Paragraph> paragraphs)
    {
        var at = 0;
        List<Paragraph> Until(int block)
        {
            var found = new List<Paragraph>();
            for (; at < paragraphs.Count && paragraphs[at].Number < block; at++)
            {
                found.Add(paragraphs[at]);
            }

            return found;
        }

        var between = new List<List<Paragraph>>();
        foreach (var table in printed)
        {
            between.Add(Until(table.First.Number));

            // Lines that a table's pages repeat stand inside it.
            Until(LastBlock(table));
        }

        between.Add(Until(int.MaxValue));
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].Kind == TableKind.Performance)
            {
                yield return new SheetTable(tables[i], TitleOf(tables[i], printed[i], between[i]), between[i], between[i + 1], i > 0 && tables[i - 1].Kind == TableKind.Performance);
            }
        }
    }

    /// <summary>The lines that stand above every part of a table, in one form.</summary>
    public HashSet<string> Captions() => [.. Table.LinesAbove.Select(Normal.Of)];

    private static int LastBlock(PrintedTable table) => table.Rows.Max(row => row.Origin?.Block) ?? table.First.Number;

    private static Place TitleOf(FactTable table, PrintedTable printed, List<Paragraph> between)
    {
        var title = Normal.Of(table.Title);
        var line = title.Length == 0 ? null : printed.Above.Concat(between).LastOrDefault(line => title.EndsWith(Normal.Of(line.Text), StringComparison.Ordinal));
        return line is null ? table.Place : (line with { Sheet = line.Sheet ?? table.Place.Sheet, Page = line.Page ?? table.Place.Page }).PlaceIn(table.Place.Document) with { Table = table.Number, TableTitle = table.Title };
    }
}
