using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Amounts that stand in another row or column than their own.</summary>
internal static class SwapMistakes
{
    /// <summary>Rows near each other: nobody takes the first row of a table for the last.</summary>
    private const int Near = 3;

    public static IReadOnlyList<Edit>? Rows(PrintedFigures figures, Chance chance)
    {
        var pairs =
            from table in figures.Tables
            from side in table.Sides
            from first in Enumerable.Range(0, table.Rows)
            from second in Enumerable.Range(first + 1, Math.Min(Near, table.Rows - first - 1))
            where Says(table, first, side) && Says(table, second, side)
            select (table, side, first, second);
        return Mistaker.Try(
            figures,
            chance,
            [.. pairs],
            pair => Swapped(pair.side.Select(column => (pair.table[pair.first, column], pair.table[pair.second, column])))
        );
    }

    /// <summary>Neighbours of amounts; that they differ in one row only would be another mistake.</summary>
    public static IReadOnlyList<Edit>? Columns(PrintedFigures figures, Chance chance)
    {
        var pairs =
            from table in figures.Tables
            from side in table.Sides
            from columns in side.Zip(side.Skip(1))
            where table.IsOfAmounts(columns.First) && table.IsOfAmounts(columns.Second)
            select (table, columns);
        return Mistaker.Try(
            figures,
            chance,
            [.. pairs],
            pair =>
                Swapped(
                    Enumerable
                        .Range(0, pair.table.Rows)
                        .Select(row => (pair.table[row, pair.columns.First], pair.table[row, pair.columns.Second]))
                )
                    is { Count: > 2 } edits
                    ? edits
                    : null
        );
    }

    public static IReadOnlyList<Edit>? Neighbour(PrintedFigures figures, Chance chance)
    {
        var pairs =
            from table in figures.Tables
            from side in table.Sides
            from columns in side.Zip(side.Skip(1)).SelectMany(pair => new[] { pair, (First: pair.Second, Second: pair.First) })
            where
                table.KindOf(columns.First) == MeasureKind.Money
                && table.KindOf(columns.Second) is MeasureKind.Money or MeasureKind.Unstated
            from row in Enumerable.Range(0, table.Rows)
            let own = table[row, columns.First]
            let beside = table[row, columns.Second]
            where own is not null && beside is not null && PrintedFigures.IsAmount(own) && IsNothing(beside)
            select (own, beside);
        return Mistaker.Try(figures, chance, [.. pairs], pair => Swapped([(pair.own, pair.beside)]));
    }

    private static bool Says(TableSpots table, int row, IEnumerable<int> side) =>
        side.Any(column => table[row, column] is { } spot && PrintedFigures.IsAmount(spot));

    private static bool IsNothing(Spot spot) => spot.Fact is null ? spot.Text.Length == 0 : spot.Fact.Figure.Number == 0;

    private static List<Edit>? Swapped(IEnumerable<(Spot? First, Spot? Second)> pairs)
    {
        List<Edit> edits = [];
        foreach (var (first, second) in pairs.Where(pair => pair.First?.Text != pair.Second?.Text))
        {
            // Where one row or column has no place for a figure, the two are not alike.
            if (first is null || second is null)
            {
                return null;
            }

            edits.Add(Edit.Copy(first, second));
            edits.Add(Edit.Copy(second, first));
        }

        return edits;
    }
}
