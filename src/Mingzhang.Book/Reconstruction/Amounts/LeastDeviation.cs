namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>A row of sums: the amounts of its columns add up to what is printed.</summary>
/// <param name="Columns">The columns within it.</param>
/// <param name="Fen">As printed.</param>
/// <param name="Low">The least that is printed so.</param>
/// <param name="High">The largest that is printed so.</param>
internal sealed record SumRow(IReadOnlyList<int> Columns, long Fen, long Low, long High);

/// <summary>An amount that is asked for.</summary>
/// <param name="MayBeNegative">A figure below zero is printed for it.</param>
/// <param name="Likeness">Which is to be preferred where the sums leave a choice.</param>
internal sealed record AskedAmount(bool MayBeNegative, Likeness Likeness);

/// <summary>How likely an amount stands at its point, the likeliest first.</summary>
internal enum Likeness
{
    /// <summary>Two things are printed with one and the same amount.</summary>
    SameTotals,

    /// <summary>What the packs name together.</summary>
    Pair,

    Other,

    /// <summary>The packs name something else for it.</summary>
    Unlike,
}

/// <summary>Finds amounts that add up to all rows at once: nothing is left over where that is possible, what is rounded stays as
/// printed where it can, and else within what rounds to it. The simplex method in exact fractions, with least sum of
/// deviations; the matrices are those of tables, whose corners are whole numbers.</summary>
internal sealed class LeastDeviation
{
    private const long OutsideCost = 1_000_000;
    private const long WithinCost = 1_000;
    private const int DegenerateStepsBeforeBland = 60;
    private const int SlacksPerRow = 4;

    private readonly IReadOnlyList<SumRow> rows;
    private readonly IReadOnlyList<AskedAmount> asked;
    private readonly int[][] rowsOf;
    private readonly int columns;
    private readonly int[] basis;
    private readonly int[] placeInBasis;
    private readonly bool[] isAtBound;
    private readonly Fraction[][] inverse;
    private readonly Fraction[] values;
    private readonly Fraction[] prices;

    private LeastDeviation(IReadOnlyList<SumRow> rows, IReadOnlyList<AskedAmount> asked)
    {
        this.rows = rows;
        this.asked = asked;
        var lists = asked.Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var column in rows[row].Columns)
            {
                lists[column].Add(row);
            }
        }

        rowsOf = [.. lists.Select(list => list.ToArray())];

        // Each amount twice, added and taken away, then four slacks a row.
        columns = (2 * asked.Count) + (SlacksPerRow * rows.Count);
        basis = new int[rows.Count];
        placeInBasis = new int[columns];
        Array.Fill(placeInBasis, -1);
        isAtBound = new bool[columns];
        inverse = new Fraction[rows.Count][];
        values = new Fraction[rows.Count];
        prices = new Fraction[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var isNegative = rows[row].Fen < 0;
            basis[row] = SlackOf(row, isNegative ? 3 : 2);
            placeInBasis[basis[row]] = row;
            inverse[row] = new Fraction[rows.Count];
            inverse[row][row] = isNegative ? -Fraction.One : Fraction.One;
            values[row] = new(Math.Abs(rows[row].Fen));
            prices[row] = new(isNegative ? -OutsideCost : OutsideCost);
        }
    }

    /// <summary>The amounts, and for each whether the rows leave no other.</summary>
    /// <exception cref="OverflowException">The numbers grow beyond a machine word.</exception>
    public static (long[] Amounts, bool[] IsOnly) Of(IReadOnlyList<SumRow> rows, IReadOnlyList<AskedAmount> asked)
    {
        var search = new LeastDeviation(rows, asked);
        search.Run();
        var amounts = search.Amounts();
        Mending.Mend(rows, asked, amounts);
        return (amounts, search.Only());
    }

    private int SlackOf(int row, int kind) => (2 * asked.Count) + (SlacksPerRow * row) + kind;

    // Kinds: 0 below what is printed but rounding to it, 1 above it, 2 and 3 the same beyond rounding.
    private (int Row, int Kind) Slack(int column) => ((column - (2 * asked.Count)) / SlacksPerRow, (column - (2 * asked.Count)) % SlacksPerRow);

    private long Cost(int column)
    {
        if (column < 2 * asked.Count)
        {
            return column >= asked.Count ? (long)Likeness.Unlike + 1 : (long)asked[column].Likeness;
        }

        return Slack(column).Kind < 2 ? WithinCost : OutsideCost;
    }

    // Null where there is no upper bound.
    private long? Bound(int column)
    {
        if (column < 2 * asked.Count)
        {
            return column < asked.Count || asked[column - asked.Count].MayBeNegative ? null : 0;
        }

        var (row, kind) = Slack(column);
        return kind switch { 0 => rows[row].Fen - rows[row].Low, 1 => rows[row].High - rows[row].Fen, _ => null };
    }

    private void Run()
    {
        var degenerate = 0;
        while (Entering(degenerate > DegenerateStepsBeforeBland) is { } entering)
        {
            degenerate = Step(entering) ? 0 : degenerate + 1;
        }
    }

    // The column that lowers the cost most, or, against going round in circles, the first that lowers it.
    private int? Entering(bool isFirst)
    {
        int? best = null;
        var bestGain = Fraction.Zero;
        for (var column = 0; column < columns; column++)
        {
            if (placeInBasis[column] >= 0 || Bound(column) == 0)
            {
                continue;
            }

            var reduced = new Fraction(Cost(column)) - Priced(column);
            var gain = isAtBound[column] ? reduced : -reduced;
            if (gain > bestGain)
            {
                (best, bestGain) = (column, gain);
                if (isFirst)
                {
                    return best;
                }
            }
        }

        return best;
    }

    private Fraction Priced(int column)
    {
        if (column >= 2 * asked.Count)
        {
            var (row, kind) = Slack(column);
            return kind % 2 == 0 ? prices[row] : -prices[row];
        }

        var sum = Fraction.Zero;
        foreach (var row in rowsOf[column % asked.Count])
        {
            sum += prices[row];
        }

        return column < asked.Count ? sum : -sum;
    }

    // How the amounts in the basis go down when the column grows by one.
    private Fraction[] Direction(int column)
    {
        var direction = new Fraction[rows.Count];
        var isSlack = column >= 2 * asked.Count;
        var (slackRow, kind) = isSlack ? Slack(column) : default;
        var isTaken = isSlack ? kind % 2 == 1 : column >= asked.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            var sum = Fraction.Zero;
            if (isSlack)
            {
                sum = inverse[i][slackRow];
            }
            else
            {
                foreach (var row in rowsOf[column % asked.Count])
                {
                    sum += inverse[i][row];
                }
            }

            direction[i] = isTaken ? -sum : sum;
        }

        return direction;
    }

    /// <summary>Lets a column into the basis; false where nothing moved.</summary>
    private bool Step(int entering)
    {
        var direction = Direction(entering);
        var isDown = isAtBound[entering];
        Fraction? step = Bound(entering) is { } own ? new Fraction(own) : null;
        var leaving = -1;
        var leavesAtBound = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var change = isDown ? -direction[i] : direction[i];
            if (change.IsZero)
            {
                continue;
            }

            Fraction limit;
            if (change.Sign > 0)
            {
                limit = values[i] / change;
            }
            else if (Bound(basis[i]) is { } bound)
            {
                limit = (new Fraction(bound) - values[i]) / -change;
            }
            else
            {
                continue;
            }

            if (step is null || limit < step.Value || (limit.Equals(step.Value) && leaving >= 0 && basis[i] < basis[leaving]))
            {
                (step, leaving, leavesAtBound) = (limit, i, change.Sign < 0);
            }
        }

        var moved = step ?? throw new OverflowException();
        if (!moved.IsZero)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (!direction[i].IsZero)
                {
                    values[i] -= (isDown ? -moved : moved) * direction[i];
                }
            }
        }

        if (leaving < 0)
        {
            isAtBound[entering] = !isDown;
            return !moved.IsZero;
        }

        var start = isDown ? new Fraction(Bound(entering)!.Value) : Fraction.Zero;
        isAtBound[basis[leaving]] = leavesAtBound;
        isAtBound[entering] = false;
        Pivot(entering, leaving, direction);
        values[leaving] = isDown ? start - moved : moved;
        return !moved.IsZero;
    }

    private void Pivot(int entering, int leaving, Fraction[] direction)
    {
        var reduced = new Fraction(Cost(entering)) - Priced(entering);
        var pivotRow = inverse[leaving];
        var pivot = direction[leaving];
        List<int> filled = [];
        for (var k = 0; k < pivotRow.Length; k++)
        {
            if (!pivotRow[k].IsZero)
            {
                pivotRow[k] /= pivot;
                prices[k] += reduced * pivotRow[k];
                filled.Add(k);
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (i != leaving && !direction[i].IsZero)
            {
                var row = inverse[i];
                foreach (var k in filled)
                {
                    row[k] -= direction[i] * pivotRow[k];
                }
            }
        }

        placeInBasis[basis[leaving]] = -1;
        basis[leaving] = entering;
        placeInBasis[entering] = leaving;
    }

    private long[] Amounts()
    {
        var amounts = new long[asked.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (basis[i] < 2 * asked.Count)
            {
                var amount = values[i].Rounded;
                amounts[basis[i] % asked.Count] += basis[i] < asked.Count ? amount : -amount;
            }
        }

        return amounts;
    }

    // An amount is the only one if no amount outside the basis moves it. Where one does, there may be another solution.
    private bool[] Only()
    {
        var only = new bool[asked.Count];
        Array.Fill(only, true);
        for (var column = 0; column < asked.Count; column++)
        {
            if (placeInBasis[column] >= 0)
            {
                continue;
            }

            var direction = Direction(column);
            only[column] = false;
            for (var i = 0; i < rows.Count; i++)
            {
                if (!direction[i].IsZero && basis[i] < 2 * asked.Count)
                {
                    only[basis[i] % asked.Count] = false;
                }
            }
        }

        return only;
    }
}
