namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>A corner of many sums can be half a fen. Rounded, it may leave a sum a fen outside of what is printed: single fen are
/// moved until nothing gets better.</summary>
internal sealed class Mending
{
    private readonly IReadOnlyList<SumRow> rows;
    private readonly IReadOnlyList<AskedAmount> asked;
    private readonly long[] amounts;
    private readonly List<int>[] rowsOf;
    private readonly long[] totals;

    private Mending(IReadOnlyList<SumRow> rows, IReadOnlyList<AskedAmount> asked, long[] amounts)
    {
        (this.rows, this.asked, this.amounts) = (rows, asked, amounts);
        rowsOf = [.. amounts.Select(_ => new List<int>())];
        totals = [.. rows.Select(row => row.Columns.Sum(column => amounts[column]))];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var column in rows[row].Columns)
            {
                rowsOf[column].Add(row);
            }
        }
    }

    /// <summary>Changes amounts in place.</summary>
    public static void Mend(IReadOnlyList<SumRow> rows, IReadOnlyList<AskedAmount> asked, long[] amounts)
    {
        var mending = new Mending(rows, asked, amounts);
        while (mending.WorstRow() is { } row && mending.Improve(row))
        {
        }
    }

    private long Outside(int row, long total) => Math.Max(0, Math.Max(rows[row].Low - total, total - rows[row].High));

    private int? WorstRow()
    {
        var outside = Enumerable.Range(0, rows.Count).Where(row => Outside(row, totals[row]) > 0).ToList();
        return outside.Count == 0 ? null : outside.MinBy(row => Outside(row, totals[row]));
    }

    private bool Improve(int row)
    {
        var step = totals[row] < rows[row].Low ? 1 : -1;
        foreach (var first in rows[row].Columns.Where(column => CanMove(column, step)))
        {
            var gain = Gain(first, step);
            Move(first, step);
            if (gain > 0)
            {
                return true;
            }

            // One that grows may need another that shrinks.
            foreach (var other in rowsOf[first].SelectMany(touched => rows[touched].Columns).Distinct().Where(column => column != first && CanMove(column, -step)))
            {
                if (gain + Gain(other, -step) > 0)
                {
                    Move(other, -step);
                    return true;
                }
            }

            Move(first, -step);
        }

        return false;
    }

    private bool CanMove(int column, int step) => amounts[column] + step >= 0 || asked[column].MayBeNegative;

    private long Gain(int column, int step) => rowsOf[column].Sum(row => Outside(row, totals[row]) - Outside(row, totals[row] + step));

    private void Move(int column, int step)
    {
        amounts[column] += step;
        foreach (var row in rowsOf[column])
        {
            totals[row] += step;
        }
    }
}
