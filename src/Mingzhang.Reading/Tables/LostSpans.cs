using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>Gives back their width to merged head cells that a format prints once (text of one cell a line): the row
/// below says how many columns there are, and the words say which belong together.</summary>
internal sealed class LostSpans(Vocabulary vocabulary)
{
    private const int MostHeadRows = 5;
    private const int LongestRun = 40;

    /// <summary>The rows with head rows widened; the same rows where nothing is lost or nothing can be told.</summary>
    public List<FoundRow> Restore(List<FoundRow> rows)
    {
        var width = rows.Max(row => row.Cells.Count);
        var heads = HeadRows(rows);
        if (heads < 2 || rows[0].Cells.Count >= width || rows.Take(heads).Any(row => row.Cells.Any(cell => cell.IsCovered || cell.ColumnSpan > 1)))
        {
            return rows;
        }

        // A blank cell in the first row keeps its place: nothing was merged away there.
        var leaf = Enumerable.Range(0, heads).LastOrDefault(row => !IsNumbering(rows[row]), -1);
        if (leaf < 1 || rows[0].Cells.Any(cell => cell.Text.Length == 0))
        {
            return rows;
        }

        var restored = rows.ToList();

        // The lowest row has no merged cells; what it lacks are blanks cut off at its end.
        restored[leaf] = rows[leaf] with { Cells = [.. rows[leaf].Cells, .. Enumerable.Repeat(FoundCell.Blank, width - rows[leaf].Cells.Count)] };
        for (var level = leaf - 1; level >= 0; level--)
        {
            if (Widen(restored[level], restored.GetRange(level + 1, leaf - level), width) is not { } wide)
            {
                return rows;
            }

            restored[level] = wide;
        }

        return restored;
    }

    private static int HeadRows(List<FoundRow> rows) =>
        rows.Take(MostHeadRows).TakeWhile(row => !row.Cells.Any(cell => NumberText.Of(cell.Text) is { IsNumber: true } number && (number.Decimals > 0 || number.Number > 2100)) || IsNumbering(row)).Count();

    private static bool IsNumbering(FoundRow row) =>
        row.Cells.Any(cell => Normal.Of(cell.Text) is "栏次" or "档次" or "行次") && row.Cells.All(cell => cell.Text.Length <= 4);

    /// <summary>Widens one row over the rows below it; null if its cells do not fit.</summary>
    private FoundRow? Widen(FoundRow row, List<FoundRow> below, int width)
    {
        if (row.Cells.Count == width)
        {
            return row;
        }

        var texts = Enumerable.Range(0, width).Select(column => below.Select(lower => Shown(lower, column)).Where(text => text.Length > 0).ToList()).ToList();
        if (Divide(row.Cells.Select(cell => Normal.Of(cell.Text)).ToList(), texts) is not { } spans)
        {
            return null;
        }

        var cells = new List<FoundCell>(width);
        foreach (var (cell, span) in row.Cells.Zip(spans))
        {
            cells.Add(cell with { ColumnSpan = span });
            cells.AddRange(Enumerable.Repeat(FoundCell.Covered, span - 1));
        }

        return row with { Cells = cells };
    }

    private static string Shown(FoundRow row, int column)
    {
        for (var c = Math.Min(column, row.Cells.Count - 1); c >= 0; c--)
        {
            if (!row.Cells[c].IsCovered)
            {
                return c == column || row.Cells[c].ColumnSpan > column - c ? Normal.Of(row.Cells[c].Text) : "";
            }
        }

        return "";
    }

    /// <summary>How many columns each cell spans, as the words fit best: a cell with nothing below it is one column
    /// wide, one with cells below spans columns that have some. Null if the cells cannot fill the width.</summary>
    private List<int>? Divide(List<string> names, List<List<string>> below)
    {
        var groups = names.ConvertAll(name => (Saying: Saying.Of(vocabulary.Head.Match(HeadReader.WithoutUnit(name)), 0), IsLabel: vocabulary.Head.Match(name).Words.Any(word => word.Word.Role == WordRole.Label)));
        var columns = below.ConvertAll(texts => (Text: texts.Count == 0 ? "" : texts[0], Match: vocabulary.Head.Match(HeadReader.WithoutUnit(string.Concat(texts)))));
        const int Impossible = int.MinValue / 2;
        var best = new int[names.Count + 1, below.Count + 1];
        var cut = new int[names.Count + 1, below.Count + 1];
        for (var g = 0; g <= names.Count; g++)
        {
            for (var end = 0; end <= below.Count; end++)
            {
                best[g, end] = g == 0 && end == 0 ? 0 : Impossible;
                for (var start = end - 1; g > 0 && start >= Math.Max(0, end - LongestRun) && (start == end - 1 || (columns[start].Text.Length > 0 && columns[end - 1].Text.Length > 0)); start--)
                {
                    if (best[g - 1, start] == Impossible || (names[g - 1].Length == 0 && end - start > 1))
                    {
                        continue;
                    }

                    var score = best[g - 1, start] + (columns[start].Text.Length == 0 ? 0 : Fit(groups[g - 1], columns, start, end));
                    if (score >= best[g, end])
                    {
                        (best[g, end], cut[g, end]) = (score, start);
                    }
                }
            }
        }

        if (best[names.Count, below.Count] == Impossible)
        {
            return null;
        }

        var spans = new List<int>();
        for (int g = names.Count, end = below.Count; g > 0; g--)
        {
            spans.Insert(0, end - cut[g, end]);
            end = cut[g, end];
        }

        return spans;
    }

    private static int Fit((Saying Saying, bool IsLabel) group, List<(string Text, MatchedText Match)> columns, int start, int end)
    {
        var score = IsSubtotal(columns[start].Text) ? 6 : 0;
        var first = start;
        while (first > 0 && columns[first - 1].Text.Length > 0)
        {
            first--;
        }

        score += start > first && columns[start].Text == columns[first].Text ? 6 : 0;
        var changes = columns.Skip(start).Take(end - start).Count(column => column.Match.Has(WordRole.ChangeAmount) || column.Match.Has(WordRole.ChangeRate));
        score -= changes > 0 && changes < end - start ? 6 : 0;
        for (var c = start; c < end; c++)
        {
            var isLabel = columns[c].Match.Words.Any(word => word.Word.Role == WordRole.Label);
            score += group.IsLabel ? (isLabel ? 4 : -4) : 0;
            score -= c > start && (IsSubtotal(columns[c].Text) || columns[c].Text == columns[start].Text) ? 6 : 0;
            score += Fit(group.Saying, Saying.Of(columns[c].Match, 0));
        }

        return score;
    }

    private static bool IsSubtotal(string text) => text is "小计" or "合计";

    /// <summary>Whether a column may stand under a name: within it, beside the point, or against it.</summary>
    private static int Fit(Saying group, Saying column)
    {
        var both = column.Within(group with { Stage = null, Year = null });
        var inside = (group.Nature is not null && column.Nature is not null ? both.Nature == column.Nature && Contains(group, column) ? 2 : -4 : 0)
            + (group.Theme is not null && column.Theme is not null ? Contains(group, column) ? 2 : -4 : 0)
            + (group.Fund is not null && column.Fund is not null ? Contains(group, column) ? 1 : -2 : 0);
        var flow = group.Flow is not null && column.Flow is not null ? group.Flow == column.Flow ? 1 : -2 : 0;
        return inside + flow;
    }

    private static bool Contains(Saying group, Saying column) =>
        new Coordinates { Nature = group.Nature ?? Nature.All, Theme = group.Theme ?? Theme.All, Fund = group.Fund ?? Fund.All }
            .Contains(new Coordinates { Nature = column.Nature ?? group.Nature ?? Nature.All, Theme = column.Theme ?? group.Theme ?? Theme.All, Fund = column.Fund ?? group.Fund ?? Fund.All });
}
