using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Finds tables that have no lines: figures that stand under each other.</summary>
internal static class AlignedTable
{
    private const int LeastColumns = 3;
    private const int LeastRows = 3;

    // Head cells and labels without figures stand at most this many lines above the first figures.
    private const int MostHeadLines = 3;

    /// <summary>Finds runs of lines that are tables.</summary>
    /// <returns>First line, and the line after the last, of each.</returns>
    public static List<(int First, int End)> Find(IReadOnlyList<TextLine> lines)
    {
        var found = new List<(int First, int End)>();
        for (var index = 0; index < lines.Count;)
        {
            if (!IsRow(lines[index]))
            {
                index++;
                continue;
            }

            var end = index + 1;
            while (end < lines.Count && (IsRow(lines[end]) || IsLabelBetween(lines, end)) && IsNear(lines[end - 1], lines[end]))
                end++;
            if (end - index >= LeastRows && Columns(lines, index, end).Count >= LeastColumns)
            {
                var first = index;
                var above = found.Count > 0 ? found[^1].End : 0;
                while (first > above && index - first < MostHeadLines && lines[first - 1].Segments.Count > 1
                    && !lines[first - 1].Text.Contains('：', StringComparison.Ordinal) && IsNear(lines[first - 1], lines[first]))
                {
                    first--;
                }

                found.Add((first, end));
            }

            index = end;
        }

        return found;
    }

    public static FoundTable Of(IReadOnlyList<TextLine> lines, int first, int end, int page, PdfMarks? marks)
    {
        var columns = Columns(lines, first, end);
        var grid = new TableGrid();
        for (var index = first; index < end; index++)
        {
            grid.AddRow();
            foreach (var segment in lines[index].Segments)
                Put(grid, index - first, columns, segment, marks?.Add(page, segment.Words) ?? 0);
        }

        return grid.ToTable();
    }

    private static void Put(TableGrid grid, int row, List<(double Left, double Right)> columns, Segment segment, int mark)
    {
        var start = columns.FindIndex(column => column.Right >= segment.Left);
        var last = columns.FindLastIndex(column => column.Left <= segment.Right);
        if (start < 0)
            start = columns.Count - 1;
        if (last < start)
            last = start;
        while (grid.IsTaken(row, start) && start < last)
            start++;
        var span = last - start + 1;
        grid.Put(row, start, new FoundCell(segment.Text) { ColumnSpan = span, Mark = mark });
        grid.Cover(row, start, 1, span);
    }

    private static bool IsRow(TextLine line) =>
        line.Segments.Count >= LeastColumns && line.Segments.Count(segment => segment.IsFigure) * 2 >= line.Segments.Count;

    private static bool IsLabelBetween(IReadOnlyList<TextLine> lines, int index) =>
        lines[index].Segments.Count <= 2 && index + 1 < lines.Count && IsRow(lines[index + 1]) && IsNear(lines[index], lines[index + 1])
        && lines[index].Left <= lines[index - 1].Segments[0].Right;

    private static bool IsNear(TextLine above, TextLine below) => below.Top - above.Bottom < Math.Max(above.Height, below.Height) * 1.5;

    // Columns are the places where figure rows have text, put together where they overlap.
    private static List<(double Left, double Right)> Columns(IReadOnlyList<TextLine> lines, int first, int end)
    {
        var columns = new List<(double Left, double Right)>();
        var segments = Enumerable.Range(first, end - first).Where(index => IsRow(lines[index])).SelectMany(index => lines[index].Segments);
        foreach (var segment in segments.OrderBy(segment => segment.Left))
        {
            if (columns.Count > 0 && segment.Left < columns[^1].Right - 1)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            else
                columns.Add((segment.Left, segment.Right));
        }

        return columns;
    }
}
