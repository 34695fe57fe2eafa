using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Makes a table of a grid of lines and the words in it.</summary>
internal static class RuledTable
{
    // A word that reaches over a line by this much of its length belongs to both sides.
    private const double ShareOver = 0.2;

    /// <summary>Makes the table; null when no word stands in the grid.</summary>
    /// <param name="grid">The lines.</param>
    /// <param name="words">The words between them.</param>
    /// <param name="page">The page's number.</param>
    /// <param name="marks">Notes where each cell stands; null when nobody wants to know.</param>
    public static FoundTable? Of(RuleGrid grid, IEnumerable<PdfWord> words, int page, PdfMarks? marks)
    {
        var owners = Owners(grid, out var cells);
        var isEmpty = true;
        foreach (var word in words.SelectMany(word => AtLines(grid, word)))
        {
            var (row, column) = (RuleGrid.IndexOf(grid.Ys, word.MiddleY), RuleGrid.IndexOf(grid.Xs, word.MiddleX));
            cells[owners[row, column]].Words.Add(word);
            isEmpty = false;
        }

        if (isEmpty)
            return null;
        var table = new TableGrid();
        for (var row = 0; row < grid.Rows; row++)
            table.AddRow();
        foreach (var cell in cells)
        {
            var text = cell.Words.Count == 0 ? "" : CellText.OfCell(cell.Words, grid.Xs[cell.Column + cell.Columns]);
            table.Put(cell.Row, cell.Column, new FoundCell(text) { RowSpan = cell.Rows, ColumnSpan = cell.Columns, Mark = marks?.Add(page, cell.Words.Count > 0 ? cell.Words : [BlankAt(grid, cell)]) ?? 0 });
            table.Cover(cell.Row, cell.Column, cell.Rows, cell.Columns);
        }

        return table.ToTable();
    }

    // A blank cell is a word without characters, so that it can be found on the page as well.
    private static PdfWord BlankAt(RuleGrid grid, Cell cell) =>
        new("", grid.Xs[cell.Column], grid.Ys[cell.Row], grid.Xs[cell.Column + cell.Columns], grid.Ys[cell.Row + cell.Rows]);

    // Each cell grows to the right and then down until a line divides.
    private static int[,] Owners(RuleGrid grid, out List<Cell> cells)
    {
        var owners = new int[grid.Rows, grid.Columns];
        var taken = new bool[grid.Rows, grid.Columns];
        cells = [];
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (taken[row, column])
                    continue;
                var columns = 1;
                while (column + columns < grid.Columns && !taken[row, column + columns] && !grid.DividesRight(row, column + columns - 1))
                    columns++;
                var rows = 1;
                while (row + rows < grid.Rows && GoesOnBelow(grid, row + rows - 1, column, columns))
                    rows++;
                for (var r = row; r < row + rows; r++)
                {
                    for (var c = column; c < column + columns; c++)
                        (taken[r, c], owners[r, c]) = (true, cells.Count);
                }

                cells.Add(new Cell(row, column, rows, columns));
            }
        }

        return owners;
    }

    private static bool GoesOnBelow(RuleGrid grid, int row, int column, int columns)
    {
        for (var c = column; c < column + columns; c++)
        {
            if (grid.DividesBelow(row, c) || (c + 1 < column + columns && grid.DividesRight(row + 1, c)))
                return false;
        }

        return true;
    }

    // Tightly set columns come as one word over the line between them; it is cut there.
    private static IEnumerable<PdfWord> AtLines(RuleGrid grid, PdfWord word)
    {
        var row = RuleGrid.IndexOf(grid.Ys, word.MiddleY);
        var rest = word;
        for (var index = 1; index < grid.Xs.Count - 1; index++)
        {
            var at = grid.Xs[index];
            var width = rest.Right - rest.Left;
            if (at <= rest.Left + (width * ShareOver) || at >= rest.Right - (width * ShareOver) || !grid.DividesRight(row, index - 1))
                continue;
            var cut = Cut(rest, at);
            if (cut is > 0 && cut < rest.Text.Length)
            {
                yield return rest with { Text = rest.Text[..cut], Right = at };
                rest = rest with { Text = rest.Text[cut..], Left = at };
            }
        }

        yield return rest;
    }

    // Number of characters left of a position; Chinese ones are twice as wide as the others.
    private static int Cut(PdfWord word, double at)
    {
        var total = word.Text.Sum(Width);
        var wanted = total * (at - word.Left) / (word.Right - word.Left);
        double reached = 0;
        var count = 0;
        while (count < word.Text.Length && reached + (Width(word.Text[count]) / 2.0) < wanted)
            reached += Width(word.Text[count++]);
        return count;
    }

    private static int Width(char character) => character >= '\u2E80' ? 2 : 1;

    private sealed record Cell(int Row, int Column, int Rows, int Columns)
    {
        public List<PdfWord> Words { get; } = [];
    }
}
