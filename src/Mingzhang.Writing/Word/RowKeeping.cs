using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Word;

/// <summary>Which rows of a table stay on one page with the next one, and which may be cut.</summary>
internal sealed class RowKeeping
{
    private readonly bool[] keepsNext;
    private readonly IReadOnlyList<int> heights;
    private readonly int page;
    private readonly int most;

    /// <param name="table">The table.</param>
    /// <param name="heights">Height of each row.</param>
    /// <param name="page">Height of a page for a table.</param>
    public RowKeeping(WrittenTable table, IReadOnlyList<int> heights, int page)
    {
        this.heights = heights;
        this.page = page;
        keepsNext = new bool[heights.Count];
        // What is kept whole leaves as much of the page before it empty.
        most = (page - heights.Take(table.HeadRows).Sum()) * 5 / 9;

        // Heights are told about: a table that nearly fills the page would leave its title alone on the page before, if it were held whole.
        if (heights.Sum() <= page * 3 / 4)
        {
            Keep(0, heights.Count - 1);
            return;
        }

        // A head alone at the foot of a page says nothing.
        Keep(0, Math.Min(table.HeadRows, heights.Count - 1));
        for (var row = table.HeadRows; row < heights.Count; row++)
        {
            foreach (var span in table.Rows[row].Cells.Where(cell => cell is { IsCovered: false, RowSpan: > 1 }).Select(cell => cell.RowSpan))
            {
                var last = Math.Min(row + span, heights.Count) - 1;
                if (HeightOf(row, last) <= most)
                {
                    Keep(row, last);
                }
            }
        }
    }

    /// <summary>Whether the row stays with the one below: what a merged cell holds together, and all of a table of one page.</summary>
    public bool KeepsNext(int row) => keepsNext[row];

    /// <summary>Whether the row may be cut: one taller than half a page would leave the page before it empty.</summary>
    public bool MayBeCut(int row) => heights[row] > page / 2;

    /// <summary>Whether a merged cell may go on over pages, so that its text is looked for at its top.</summary>
    public bool MayGoOn(int row, int span) => HeightOf(row, Math.Min(row + Math.Max(1, span), heights.Count) - 1) > most;

    private int HeightOf(int first, int last)
    {
        var height = 0;
        for (var row = first; row <= last; row++)
        {
            height += heights[row];
        }

        return height;
    }

    private void Keep(int first, int last)
    {
        for (var row = first; row < last; row++)
        {
            keepsNext[row] = true;
        }
    }
}
