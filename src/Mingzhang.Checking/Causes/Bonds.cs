using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>All relations of a body that were checked, and which of them a figure takes part in.</summary>
internal sealed class Bonds
{
    private readonly Dictionary<Fact, List<Bond>> byFact = [];
    private readonly Dictionary<(FactGrid, int, int), Fact> blanks = [];
    private readonly Dictionary<Fact, (FactGrid, int, int)> cells = [];
    private readonly List<Bond> all = [];

    public IReadOnlyList<Bond> All => all;

    public void Add(Bond bond)
    {
        all.Add(bond);
        foreach (var fact in bond.Facts)
        {
            if (!byFact.TryGetValue(fact, out var list))
            {
                byFact[fact] = list = [];
            }

            list.Add(bond);
        }
    }

    public IReadOnlyList<Bond> Of(Fact fact) => byFact.TryGetValue(fact, out var list) ? list : [];

    /// <summary>A figure of nothing for a cell in which nothing is printed.</summary>
    public Fact BlankAt(FactGrid grid, int row, int column)
    {
        if (blanks.TryGetValue((grid, row, column), out var blank))
        {
            return blank;
        }

        var inRow = Array.Find(grid.Facts[row], fact => fact is not null);
        var inColumn = grid.Facts.Select(line => line[column]).FirstOrDefault(fact => fact is not null);
        var near = inRow ?? inColumn ?? grid.Facts.SelectMany(line => line).First(fact => fact is not null)!;
        blank = new Fact
        {
            Coordinates = grid.Columns[column].Coordinates,
            Figure = new Figure(0, 0, (inColumn ?? near).Figure.Measure),
            Printed = "",
            Place = near.Place with
            {
                Row = inRow?.Place.Row,
                RowLabel = grid.Rows[row].Label,
                Column = inColumn?.Place.Column,
                ColumnLabel = inColumn?.Place.ColumnLabel ?? grid.Columns[column].Label,
                Cell = null,
                Origin = inRow?.Place.Origin is { } origin ? origin with { Cell = inColumn?.Place.Origin?.Cell } : null,
            },
        };
        blanks.Add((grid, row, column), blank);
        cells.Add(blank, (grid, row, column));
        return blank;
    }

    /// <summary>The cell that a blank stands for; null for a figure that is printed.</summary>
    public (FactGrid Grid, int Row, int Column)? CellOfBlank(Fact fact) => cells.TryGetValue(fact, out var cell) ? cell : null;

    /// <summary>The figure of a blank that takes part in a relation; null where none does.</summary>
    public Fact? KnownBlankAt(FactGrid grid, int row, int column) => blanks.GetValueOrDefault((grid, row, column));
}
