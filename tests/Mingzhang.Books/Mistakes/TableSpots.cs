using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>The cells of a table that print figures or could.</summary>
internal sealed class TableSpots
{
    private readonly Spot?[][] spots;

    /// <summary>Amount columns that belong to the same rows; a table of two lists has two groups.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Sides { get; }

    public TableSpots(PrintedTable table, int element)
    {
        var hasThousands = table.Rows.Any(row =>
            row.Cells.Any(cell => cell.Fact is not null && cell.Text.Contains(',', StringComparison.Ordinal))
        );
        Sides = SidesOf(table);
        spots =
        [
            .. table.Rows.Select(
                (_, row) => Enumerable.Range(0, table.Width).Select(column => SpotAt(table, element, row, column, hasThousands)).ToArray()
            ),
        ];
    }

    /// <summary>All of them, in reading order.</summary>
    public IEnumerable<Spot> All => spots.SelectMany(row => row).OfType<Spot>();

    public IEnumerable<Spot> Figures => All.Where(spot => spot.Fact is not null);

    public int Rows => spots.Length;

    public Spot? this[int row, int column] => column >= 0 && column < spots[row].Length ? spots[row][column] : null;

    /// <summary>Whether a column prints amounts, and no changes of amounts.</summary>
    public bool IsOfAmounts(int column) =>
        KindOf(column) == MeasureKind.Money && spots.All(row => row[column]?.Fact is not { IsOptional: true });

    /// <summary>What a column prints: money, percent or a count; unstated where it prints nothing, none where mixed.</summary>
    public MeasureKind? KindOf(int column)
    {
        var kinds = spots
            .Select(row => row[column]?.Fact)
            .OfType<ExpectedFact>()
            .Select(fact => fact.Figure.Measure.Kind)
            .Distinct()
            .ToList();
        return kinds switch
        {
            [] => MeasureKind.Unstated,
            [var kind] => kind,
            _ => null,
        };
    }

    private static Spot? SpotAt(PrintedTable table, int element, int row, int column, bool hasThousands)
    {
        var cell = table.Rows[row].Cells[column];
        if (row < table.HeadRows || cell.Kind != CellKind.Amount)
        {
            return null;
        }

        var label = cell.Fact is { RowLabel: { Length: > 0 } own } ? own : RowLabel(table, row, column);
        return label.Length == 0 && cell.Fact is null
            ? null
            : new Spot
            {
                Element = element,
                Row = row,
                Column = column,
                Where = table.Title,
                RowLabel = label,
                ColumnLabel = cell.Fact?.ColumnLabel ?? ColumnLabel(table, column),
                Text = cell.Text,
                Fact = cell.Fact,
                HasThousands = hasThousands,
            };
    }

    /// <summary>The words of the nearest label columns to the left.</summary>
    private static string RowLabel(PrintedTable table, int row, int column)
    {
        var cells = table.Rows[row].Cells;
        var last = column;
        while (last >= 0 && cells[last].Kind == CellKind.Amount)
        {
            last--;
        }

        var first = last;
        while (first > 0 && cells[first - 1].Kind != CellKind.Amount)
        {
            first--;
        }

        return last < 0
            ? ""
            : string.Join(' ', cells.Skip(first).Take(last - first + 1).Select(cell => cell.Text).Where(text => text.Length > 0));
    }

    private static string ColumnLabel(PrintedTable table, int column)
    {
        var known = table.Rows.Select(row => row.Cells[column].Fact?.ColumnLabel).FirstOrDefault(label => label is not null);
        return known ?? table.Rows.Take(table.HeadRows).Select(row => row.Cells[column].Text).LastOrDefault(text => text.Length > 0) ?? "";
    }

    private static List<IReadOnlyList<int>> SidesOf(PrintedTable table)
    {
        List<IReadOnlyList<int>> sides = [];
        List<int> side = [];
        var body = table.Rows.Skip(table.HeadRows).ToList();
        for (var column = 0; column < table.Width; column++)
        {
            if (!body.Exists(row => row.Cells[column].Kind == CellKind.Amount))
            {
                continue;
            }

            if (
                side.Count > 0
                && body.Exists(row => Named(row, column) is { } name && side.Exists(other => Named(row, other) is { } left && left != name))
            )
            {
                sides.Add(side);
                side = [];
            }

            side.Add(column);
        }

        return [.. sides, side];
    }

    private static string? Named(PrintedRow row, int column) => row.Cells[column].Fact?.RowLabel;
}
