using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Office;

/// <summary>How much room the texts of a table need, measured once. Texts are in thousandths of a letter, lengths in twentieths of a point.</summary>
internal sealed class MeasuredTable
{
    // Left and right of each cell.
    private const int Margins = 114;
    private const int Rule = 10;

    // Above and below the text of each cell, as the style of the table says.
    private const int Paddings = 40;
    private readonly IReadOnlyList<Cell> cells;
    private readonly int[] least;
    private readonly int[] whole;

    public MeasuredTable(WrittenTable table)
    {
        Table = table;
        var columns = table.Widths.Count;
        least = new int[columns];
        whole = new int[columns];
        List<Cell> found = [];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < Math.Min(columns, table.Rows[row].Cells.Count); column++)
            {
                if (table.Rows[row].Cells[column] is { IsCovered: false } cell)
                {
                    found.Add(Measured(cell, row, column));
                    Need(cell, column, isHead: row < table.HeadRows);
                }
            }
        }

        // A merged cell grows the last of its rows, after the others have grown it.
        cells = [.. found.OrderBy(cell => cell.LastRow).ThenBy(cell => cell.LastRow - cell.Row)];
    }

    public WrittenTable Table { get; }

    /// <summary>Width of each column with which no number and no code breaks over lines, and words have room for a few letters.</summary>
    public IReadOnlyList<int> Least(int halfPoints) => [.. least.Select(value => Twips(value, halfPoints))];

    /// <summary>Width of each column with which no text of its own breaks, but for long heads, which stand well on two lines.</summary>
    public IReadOnlyList<int> Whole(int halfPoints) => [.. whole.Select(value => Twips(value, halfPoints))];

    /// <summary>Height of a line, a quarter more than its letters.</summary>
    public static int LineHeight(int halfPoints) => halfPoints * 25 / 2;

    /// <summary>Height of each row.</summary>
    /// <param name="columns">Width of each column.</param>
    /// <param name="halfPoints">Size of the letters.</param>
    /// <param name="row">Least height of a row.</param>
    public IReadOnlyList<int> Heights(IReadOnlyList<int> columns, int halfPoints, int row)
    {
        var heights = Enumerable.Repeat(row + Rule, Table.Rows.Count).ToArray();
        foreach (var cell in cells)
        {
            Grow(heights, cell, Lines(cell, columns, halfPoints) * LineHeight(halfPoints));
        }

        return heights;
    }

    /// <summary>How well such columns do: the height of the table; where it is the same, how evenly its texts stand.</summary>
    public Cost CostOf(IReadOnlyList<int> columns, int halfPoints)
    {
        var heights = Enumerable.Repeat(LineHeight(halfPoints), Table.Rows.Count).ToArray();
        var squares = 0L;
        foreach (var cell in cells)
        {
            var lines = Lines(cell, columns, halfPoints);
            squares += (long)lines * lines;
            Grow(heights, cell, lines * LineHeight(halfPoints));
        }

        return new(heights.Sum(height => (long)height), squares);
    }

    private static void Grow(int[] heights, Cell cell, int height)
    {
        var has = 0;
        for (var row = cell.Row; row <= cell.LastRow; row++)
        {
            has += heights[row];
        }

        heights[cell.LastRow] += Math.Max(0, height + Paddings + Rule - has);
    }

    // A line ends before the word that does not fit, so that a little of each line is lost.
    private static int Lines(Cell cell, IReadOnlyList<int> columns, int halfPoints)
    {
        var width = -Margins;
        for (var column = cell.Column; column < cell.EndColumn; column++)
        {
            width += columns[column];
        }

        var room = Math.Max((width * 100 / halfPoints) - cell.Indent, 1000);
        var lines = 0;
        foreach (var line in cell.Lines)
        {
            lines += line <= room ? 1 : 1 + (line / Math.Max(room - 250, 1000));
        }

        return lines;
    }

    private Cell Measured(WrittenCell cell, int row, int column) => new(
        row,
        Math.Min(row + Math.Max(1, cell.RowSpan), Table.Rows.Count) - 1,
        column,
        Math.Min(column + Math.Max(1, cell.ColumnSpan), Table.Widths.Count),
        cell.Indent * 1000,
        cell.Figure is not null ? [0] : [.. cell.Text.Split('\n').Select(line => TextMeasure.Of(line))]);

    private void Need(WrittenCell cell, int column, bool isHead)
    {
        if (cell.ColumnSpan != 1)
        {
            return;
        }

        var text = TextMeasure.Of(cell.Text);
        var indent = cell.Indent * 1000;
        // Codes are kept whole; a link of forty letters is not.
        var word = Math.Min(TextMeasure.LongestWord(cell.Text), 8000);
        var few = Math.Min(text, isHead ? 2000 : 3000);
        least[column] = Math.Max(least[column], indent + (cell.Figure is null ? Math.Max(word, few) : text));
        whole[column] = Math.Max(whole[column], indent + (isHead ? Math.Min(text, Math.Max(4000, (text + 1000) / 2)) : text));
    }

    // A half point is ten twentieths of a point.
    private static int Twips(int thousandths, int halfPoints) => (int)(((((long)thousandths * halfPoints) + 99) / 100) + Margins);

    private sealed record Cell(int Row, int LastRow, int Column, int EndColumn, int Indent, IReadOnlyList<int> Lines);

    /// <summary>How good widths are; less is better.</summary>
    internal readonly record struct Cost(long Height, long Unevenness)
    {
        public bool IsLessThan(Cost other) => Height < other.Height || (Height == other.Height && Unevenness < other.Unevenness);
    }
}
