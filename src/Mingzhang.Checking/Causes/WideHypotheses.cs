using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>That one mistake changed several figures: the unit of a table or a sentence, rows or columns that have
/// changed places, a figure in the column beside its own.</summary>
internal sealed class WideHypotheses(Bonds bonds, Neighbourhood around)
{
    private const int MostLines = 60;
    private const int FewestToTellPrecision = 4;
    private static readonly decimal[] Factors = [10_000m, 0.0001m, 1_000_000m, 0.000001m, 1_000m, 0.001m];

    /// <summary>All that would change one of some figures.</summary>
    /// <param name="suspects">Figures that take part in broken relations.</param>
    /// <param name="trial">What is already supposed.</param>
    public IEnumerable<Hypothesis> Of(IReadOnlyCollection<Fact> suspects, Trial trial)
    {
        var cells = suspects.Select(fact => (Fact: fact, Cell: around.CellOf(fact) ?? bonds.CellOfBlank(fact))).Where(pair => pair.Cell is not null).Select(pair => (pair.Fact, Cell: pair.Cell!.Value)).ToList();
        foreach (var table in cells.GroupBy(pair => around.TableOf(pair.Cell.Grid)))
        {
            foreach (var hypothesis in Units(CauseKind.TableUnit, [.. FactsOf(table.Key), .. around.ChangesIn(table.Key)], Unlikeliness.WholeTable))
            {
                yield return hypothesis;
            }
        }

        foreach (var sentence in suspects.Select(around.SentenceOf).Where(facts => facts.Count > 0).Distinct())
        {
            foreach (var hypothesis in Units(CauseKind.SentenceUnit, sentence, Unlikeliness.Kind + 1))
            {
                yield return hypothesis;
            }
        }

        foreach (var grid in cells.GroupBy(pair => pair.Cell.Grid))
        {
            var rows = grid.Select(pair => pair.Cell.Row).Distinct().Order().Take(MostLines).ToList();
            var columns = grid.Select(pair => pair.Cell.Column).Distinct().Order().Take(MostLines).ToList();
            foreach (var hypothesis in Swaps(grid.Key, rows, columns, trial).Concat(Neighbours(grid.Key, [.. grid.Select(pair => (pair.Fact, pair.Cell.Row, pair.Cell.Column))], trial)))
            {
                yield return hypothesis;
            }
        }
    }

    private static List<Fact> FactsOf(FactTable table) => [.. table.Grids.SelectMany(grid => grid.Facts).SelectMany(row => row).OfType<Fact>()];

    private static IEnumerable<Hypothesis> Units(CauseKind kind, IReadOnlyList<Fact> facts, int bits)
    {
        var amounts = facts.Where(fact => fact.Figure.Measure.Kind == MeasureKind.Money).ToList();
        var counted = amounts.Where(fact => fact.Figure.Number != 0).ToList();
        if (counted.Count == 0)
        {
            yield break;
        }

        var idle = counted.Count < FewestToTellPrecision ? 0 : counted.Min(fact => IdleZeros(fact.Figure));
        foreach (var factor in Factors)
        {
            yield return new Hypothesis(kind, amounts.ConvertAll(fact => (fact, Scaled(fact.Figure, factor, idle))), bits)
            {
                Readings = amounts.ConvertAll(fact => (decimal?)(fact.Figure.Number * factor)),
            };
        }
    }

    /// <summary>Zeros at the end of all digits: amounts that were turned from 万元 into 元 end in 0000.</summary>
    private static int IdleZeros(Figure figure)
    {
        var digits = figure.Digits.Replace(".", "", StringComparison.Ordinal);
        return digits.Length - digits.TrimEnd('0').Length;
    }

    // The same digits in another unit: what was exact to the fen is so no longer.
    private static Interval Scaled(Figure figure, decimal factor, int idleZeros)
    {
        var unit = figure.Measure.Scale * factor;
        var step = unit * Figure.PowerOfTenth(figure.Decimals);
        for (var zero = 0; zero < idleZeros; zero++)
        {
            step *= 10;
        }

        var half = step <= 1 ? 0 : step / 2;
        return new Interval((figure.Number * unit) - half, (figure.Number * unit) + half);
    }

    private IEnumerable<Hypothesis> Swaps(FactGrid grid, List<int> rows, List<int> columns, Trial trial)
    {
        var allRows = Enumerable.Range(0, grid.Rows.Count).ToList();
        var allColumns = Enumerable.Range(0, grid.Columns.Count).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            // The other row is one that is broken too, or the next.
            foreach (var other in rows.Append(rows[i] - 1).Append(rows[i] + 1).Where(row => row >= 0 && row < grid.Rows.Count).Distinct())
            {
                var (a, b) = (rows[i], other);
                if (a != b && !(b < a && rows.Contains(b)) && Swap(CauseKind.RowsSwapped, [.. allColumns.Select(column => (Cell(grid, a, column), Cell(grid, b, column))), .. ChangesOf(grid, a, b)], Unlikeliness.Of(Math.Abs(a - b) == 1 ? rows.Count : allRows.Count * 4, Unlikeliness.WholeTable), trial) is { } swap)
                {
                    yield return swap;
                }
            }
        }

        for (var i = 0; i < columns.Count; i++)
        {
            foreach (var other in allColumns)
            {
                var (a, b) = (columns[i], other);
                if (a != b && !(b < a && columns.Contains(b)) && Swap(CauseKind.ColumnsSwapped, [.. allRows.Select(row => (Cell(grid, row, a), Cell(grid, row, b)))], Unlikeliness.Of(Math.Abs(a - b) == 1 ? 2 : allColumns.Count, Unlikeliness.WholeTable), trial) is { } swap)
                {
                    yield return swap;
                }
            }
        }
    }

    /// <summary>What two rows print of changes goes with their amounts.</summary>
    private IEnumerable<(Fact?, Fact?)> ChangesOf(FactGrid grid, int first, int second)
    {
        var (a, b) = (PrintedRow(grid, first), PrintedRow(grid, second));
        var changes = around.ChangesIn(around.TableOf(grid));
        return changes.Where(fact => fact.Place.Row == a).Select(fact => ((Fact?)fact, changes.FirstOrDefault(other => other.Place.Row == b && other.Place.Column == fact.Place.Column)));
    }

    private static int? PrintedRow(FactGrid grid, int row) => Array.Find(grid.Facts[row], fact => fact is not null)?.Place.Row;

    private Fact? Cell(FactGrid grid, int row, int column) => grid.Facts[row][column] ?? bonds.KnownBlankAt(grid, row, column);

    private static Hypothesis? Swap(CauseKind kind, List<(Fact? First, Fact? Second)> pairs, int bits, Trial trial)
    {
        var changes = new List<(Fact, Interval)>();
        var readings = new List<decimal?>();
        foreach (var (first, second) in pairs)
        {
            var a = first is null ? Interval.Zero : trial.Of(first);
            var b = second is null ? Interval.Zero : trial.Of(second);
            if (a == b)
            {
                continue;
            }

            if (first is not null)
            {
                changes.Add((first, b));
                readings.Add(second?.Figure.Number ?? 0);
            }

            if (second is not null)
            {
                changes.Add((second, a));
                readings.Add(first?.Figure.Number ?? 0);
            }
        }

        return changes.Count < 2 ? null : new Hypothesis(kind, changes, bits) { Readings = readings };
    }

    /// <summary>A figure belongs into another cell of its row, in which nothing is printed, or nothing but 0: either of the
    /// two may be the one that a broken relation shows.</summary>
    private IEnumerable<Hypothesis> Neighbours(FactGrid grid, List<(Fact Fact, int Row, int Column)> suspects, Trial trial)
    {
        foreach (var (fact, row, column) in suspects)
        {
            for (var other = 0; other < grid.Columns.Count; other++)
            {
                if (other == column || Cell(grid, row, other) is not { } beside || (fact.Figure.Number == 0) == (beside.Figure.Number == 0))
                {
                    continue;
                }

                var (from, into) = fact.Figure.Number == 0 ? (beside, fact) : (fact, beside);
                yield return new Hypothesis(CauseKind.NeighbourColumn, [(from, Interval.Zero), (into, trial.Of(from))], Unlikeliness.Of(Math.Abs(other - column) == 1 ? 2 : 2 * grid.Columns.Count))
                {
                    Readings = [0, from.Figure.Number],
                };
            }
        }
    }
}
