using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>A table joined over its pages, with the lines that stand above and below it.</summary>
/// <param name="Number">Number in the document, from 1.</param>
/// <param name="First">The table's first part: where it begins.</param>
/// <param name="Rows">All rows, heads of later pages left out.</param>
/// <param name="Above">Short lines above it: title, unit, organisation, year.</param>
/// <param name="Below">Notes under it.</param>
/// <param name="Parts">On how many pages it stood.</param>
internal sealed record PrintedTable(int Number, FoundTable First, List<FoundRow> Rows, List<Paragraph> Above, List<Paragraph> Below, int Parts);

/// <summary>Joins the parts of a table that pages cut, and gives every table the lines around it.</summary>
internal static class TableJoiner
{
    private const int LongestLine = 80;
    private const int MostLinesAbove = 12;

    /// <summary>Divides a document into its tables and the paragraphs that belong to none.</summary>
    public static (List<PrintedTable> Tables, List<Paragraph> Paragraphs) Join(SourceDocument document)
    {
        var tables = new List<PrintedTable>();
        var paragraphs = new List<Paragraph>();
        var since = new List<Paragraph>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    since.Add(paragraph);
                    break;
                case FoundTable { Rows.Count: > 0 } table:
                    Add(table, since, tables, paragraphs);
                    since = [];
                    break;
            }
        }

        GiveNotesBelow(tables.LastOrDefault(), since, paragraphs);
        paragraphs.AddRange(since);
        return (tables, paragraphs);
    }

    private static void Add(FoundTable table, List<Paragraph> since, List<PrintedTable> tables, List<Paragraph> paragraphs)
    {
        var last = tables.LastOrDefault();
        if (last is not null && Continues(table, since, last) is var skip && skip >= 0)
        {
            var rows = table.Rows.Skip(skip).Select(row => row.Page is null ? row with { Page = table.Page } : row);
            last.Rows.AddRange(rows);
            tables[^1] = last with { Parts = last.Parts + 1 };
            return;
        }

        GiveNotesBelow(last, since, paragraphs);
        var above = LinesAbove(since);
        paragraphs.AddRange(since.Take(since.Count - above.Count));
        tables.Add(new PrintedTable(tables.Count + 1, table, [.. table.Rows], above, [], 1));
    }

    /// <summary>How many head rows a continuation repeats; −1 if the table is no continuation.</summary>
    private static int Continues(FoundTable table, List<Paragraph> between, PrintedTable last)
    {
        if (!RepeatsLinesAbove(between, last) || (last.First.Sheet is { } sheet && sheet != table.Sheet))
        {
            return -1;
        }

        var same = 0;
        while (same < table.Rows.Count && same < last.First.Rows.Count && same < 6 && SameHead(table.Rows[same], last.First.Rows[same]))
        {
            same++;
        }

        if (same > 0)
        {
            return same;
        }

        // Without a repeated head only a table that follows at once, with as many columns, goes on; and not one
        // that begins with a head of its own.
        var width = last.Rows.Max(row => row.Cells.Count);
        return between.All(IsPageMark) && table.Rows.Max(row => row.Cells.Count) == width && width > 2 && LooksLikeData(table.Rows[0]) ? 0 : -1;
    }

    private static bool LooksLikeData(FoundRow row) =>
        row.Cells.Any(cell => NumberText.Of(cell.Text) is { IsNumber: true });

    private static bool SameHead(FoundRow a, FoundRow b)
    {
        var count = Math.Max(a.Cells.Count, b.Cells.Count);
        var filled = 0;
        for (var i = 0; i < count; i++)
        {
            var first = i < a.Cells.Count ? Normal.Of(a.Cells[i].Text) : "";
            var second = i < b.Cells.Count ? Normal.Of(b.Cells[i].Text) : "";
            if (first != second && !(IsNumberingMark(first) && IsNumberingMark(second)))
            {
                return false;
            }

            filled += first.Length > 0 ? 1 : 0;
        }

        return filled > 0;
    }

    // 栏次 on one page and 档次 on the next are one and the same.
    private static bool IsNumberingMark(string normal) => normal is "栏次" or "档次" or "行次" or "列次";

    private static bool RepeatsLinesAbove(List<Paragraph> between, PrintedTable last)
    {
        var text = Joined(between.Where(line => !IsPageMark(line)));
        if (text.Length == 0)
        {
            return true;
        }

        var above = Joined(last.Above.Where(line => !IsPageMark(line)));
        text = text.Replace("（续）", "", StringComparison.Ordinal).Replace("续表", "", StringComparison.Ordinal);
        return above.EndsWith(text, StringComparison.Ordinal)
            || (text.Length >= 4 && Lines(between).All(Lines(last.Above).Contains));
    }

    private static HashSet<string> Lines(IEnumerable<Paragraph> paragraphs) =>
        [.. paragraphs.Where(line => !IsPageMark(line)).Select(line => Normal.Of(line.Text)).Where(line => line is not ("续表" or "（续）"))];

    private static string Joined(IEnumerable<Paragraph> lines) => string.Concat(lines.Select(line => Normal.Of(line.Text)));

    /// <summary>A page number or the like: 3, — 3 —, 第 3 页 共 9 页.</summary>
    internal static bool IsPageMark(Paragraph paragraph)
    {
        var text = Normal.Of(paragraph.Text);
        return text.Length <= 12 && text.AsSpan().IndexOfAnyExcept("0123456789-第页共/，·") < 0;
    }

    private static List<Paragraph> LinesAbove(List<Paragraph> since)
    {
        var above = new List<Paragraph>();
        for (var i = since.Count - 1; i >= 0 && above.Count < MostLinesAbove; i--)
        {
            var text = since[i].Text;
            if (text.Length > LongestLine || text.EndsWith('。') || text.EndsWith('；') || text.StartsWith('注'))
            {
                break;
            }

            above.Insert(0, since[i]);
        }

        return above;
    }

    private static void GiveNotesBelow(PrintedTable? table, List<Paragraph> since, List<Paragraph> paragraphs)
    {
        if (table is null)
        {
            return;
        }

        while (since.Count > 0 && (IsNote(since[0].Text) || IsPageMark(since[0])))
        {
            table.Below.Add(since[0]);
            paragraphs.Add(since[0]);
            since.RemoveAt(0);
        }
    }

    private static bool IsNote(string text)
    {
        var normal = Normal.Of(text);
        return normal.StartsWith('注') || normal.StartsWith("备注", StringComparison.Ordinal) || normal.StartsWith("说明：", StringComparison.Ordinal)
            || normal.StartsWith("本表", StringComparison.Ordinal) || (normal.Length < 40 && normal.Contains("空表", StringComparison.Ordinal));
    }
}
