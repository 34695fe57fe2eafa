using Mingzhang.Model;
using Mingzhang.Packs.Entries;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>What stands under a heading of a standard part.</summary>
/// <param name="Key">Key of the text that it is.</param>
/// <param name="Lines">Its paragraphs in their order.</param>
internal sealed record TextSection(string Key, IReadOnlyList<Passage> Lines);

/// <summary>Divides the paragraphs of a document by the headings that the packs know.</summary>
internal sealed class TextSections(EntryWords words)
{
    // The heading of the 三公 part is the longest there is; one that only mentions a word is longer still.
    private const int MostOtherLetters = 14;
    private const int ShortestBrokenLine = 20;

    private readonly List<(string Key, string Words)> headings =
        [.. words.Texts.SelectMany(text => text.Headings.Select(heading => (text.Key, Normal.Of(heading)))).OrderByDescending(heading => heading.Item2.Length)];

    public IReadOnlyList<TextSection> Of(ReadDocument document)
    {
        var titles = document.Tables.Select(table => Normal.Of(table.Title)).ToHashSet(StringComparer.Ordinal);
        var aroundTables = document.Tables.SelectMany(table => table.LinesAbove.Concat(table.LinesBelow)).Select(Normal.Of).ToHashSet(StringComparer.Ordinal);
        var organisation = Normal.Of(document.Organisation?.Value ?? "");
        List<(string Key, List<Passage> Lines)> sections = [];
        (string Key, int Level)? open = null;
        var numbered = 0;
        foreach (var passage in Lines(document))
        {
            var heading = HeadingLine.Of(passage, organisation);
            var normal = Normal.Of(passage.Text);
            if (titles.Contains(normal) || (IsLabel(normal, heading) && aroundTables.Contains(normal)))
            {
                continue;
            }

            numbered = heading?.Level ?? numbered;
            if (heading is not null && KeyOf(heading) is { } key)
            {
                // 主要职责如下： below the heading 主要职责 begins nothing new.
                var isSame = open is { } known && known.Key == key && (heading.Level ?? int.MaxValue) > known.Level;
                open = isSame ? open : (key, heading.Level ?? numbered + 1);
                if (!isSame)
                {
                    sections.Add((key, []));
                }
            }
            else if (open is { } section && heading?.Level is { } level && (level <= section.Level || section.Level == 0))
            {
                // A part with chapters of its own is a report, not a text.
                open = null;
            }
            else if (open is not null)
            {
                Add(sections[^1].Lines, passage);
            }
        }

        return [.. sections.Where(section => section.Lines.Count > 0).Select(section => new TextSection(section.Key, section.Lines))];
    }

    // 单位：万元 above a table is no text, nor is a note below it; a sentence is, and so is the next heading, though they stand beside one.
    private static bool IsLabel(string normal, HeadingLine? heading) => (heading is null or { Level: null, IsLeadIn: false }) && (!normal.EndsWith('。') || normal[0] == '注');

    // Tables of words (a list of bodies) stand among the paragraphs, a line a row.
    private static IEnumerable<Passage> Lines(ReadDocument document)
    {
        var tables = document.Tables.Where(table => table is { Kind: TableKind.Words, Place.Origin: not null }).SelectMany(table =>
            table.Printed.Skip(1).Select(row => new Passage(table.Place, RowText(row))).Where(passage => passage.Text.Length > 0));
        return document.Passages.Concat(tables).Select((passage, index) => (passage, index))
            .OrderBy(pair => pair.passage.Place.Origin?.Block ?? 0).ThenBy(pair => pair.index)
            .Select(pair => pair.passage);
    }

    private static string RowText(PrintedRow row)
    {
        var cells = row.Cells.Where(cell => !cell.IsCovered && cell.Text.Length > 0).Select(cell => cell.Text.ReplaceLineEndings("")).ToList();
        return cells.Count < 2 ? string.Concat(cells) : $"{cells[0]}：{string.Join('，', cells.Skip(1))}";
    }

    private string? KeyOf(HeadingLine heading)
    {
        // Words without number and mark are a heading only where they say nothing else, or end in a colon.
        var most = heading.Level is not null || heading.IsLeadIn ? MostOtherLetters : 2;
        return headings.Select(known => (known.Key, known.Words, At: heading.Words.IndexOf(known.Words, StringComparison.Ordinal)))
            .Where(found => found.At >= 0 && heading.Words.Length - found.Words.Length <= most)
            .OrderBy(found => found.At + found.Words.Length)
            .ThenByDescending(found => found.Words.Length)
            .Select(found => found.Key)
            .FirstOrDefault();
    }

    // A page that ends within a sentence breaks its paragraph.
    private static void Add(List<Passage> lines, Passage passage)
    {
        if (lines.Count > 0 && passage.Place.Table is null && lines[^1] is { Text.Length: >= ShortestBrokenLine } last && char.IsLetter(last.Text[^1]) && char.IsLetter(passage.Text[0])
            && HeadingLine.Of(passage, "")?.Level is null && Normal.WithoutNumber(Normal.Of(passage.Text)) == Normal.Of(passage.Text))
        {
            lines[^1] = last with { Text = last.Text + passage.Text };
        }
        else
        {
            lines.Add(passage);
        }
    }
}
