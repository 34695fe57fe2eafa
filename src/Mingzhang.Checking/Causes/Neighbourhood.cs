using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>What stands beside a figure: its table, its row and column, its sentence, and where else its value is printed.</summary>
internal sealed class Neighbourhood
{
    private readonly Dictionary<Fact, (FactGrid Grid, int Row, int Column)> cells = [];
    private readonly Dictionary<FactGrid, FactTable> tables = [];
    private readonly Dictionary<(object Place, Measure Measure), int> usual = [];
    private readonly Dictionary<FactTable, List<Fact>> changes = [];
    private readonly Dictionary<(string, string), List<Fact>> sentences = [];
    private readonly Dictionary<(string, int), List<Fact>> paragraphs = [];
    private readonly Dictionary<(decimal, MeasureKind), List<Fact>> values = [];

    public Neighbourhood(IReadOnlyList<ReadDocument> documents)
    {
        foreach (var document in documents)
        {
            foreach (var table in document.Tables)
            {
                foreach (var grid in table.Grids)
                {
                    tables[grid] = table;
                    AddCells(grid);
                }
            }

            foreach (var fact in document.Facts.Concat(document.Claims.SelectMany(AmountsOf)).Distinct())
            {
                Add(values, (fact.Figure.Number * fact.Figure.Measure.Scale, fact.Figure.Measure.Kind), fact);
                if (fact.Place is { Sentence: { } sentence, Table: null })
                {
                    Add(sentences, (document.Name, sentence), fact);
                    Add(paragraphs, (document.Name, fact.Place.Paragraph ?? 0), fact);
                }
            }

            var byNumber = document.Tables.ToDictionary(table => table.Number);
            foreach (var change in document.Claims.OfType<Change>())
            {
                foreach (var fact in new[] { change.Amount, change.Rate }.OfType<Fact>())
                {
                    if (fact.Place.Table is { } number && byNumber.TryGetValue(number, out var table))
                    {
                        Add(changes, table, fact);
                    }
                }
            }

            foreach (var rate in document.Claims.SelectMany(RatesOf))
            {
                Add(paragraphs, (document.Name, rate.Place.Paragraph ?? 0), rate);
            }
        }
    }

    /// <summary>The cell of a figure; null for one of a sentence.</summary>
    public (FactGrid Grid, int Row, int Column)? CellOf(Fact fact) => cells.TryGetValue(fact, out var cell) ? cell : null;

    public FactTable TableOf(FactGrid grid) => tables[grid];

    /// <summary>The amounts and rates of change that a table prints beside its figures.</summary>
    public IReadOnlyList<Fact> ChangesIn(FactTable table) => changes.TryGetValue(table, out var list) ? list : [];

    /// <summary>All figures of a figure's sentence, itself included; none for a cell.</summary>
    public IReadOnlyList<Fact> SentenceOf(Fact fact) =>
        fact.Place is { Sentence: { } sentence, Table: null } && sentences.TryGetValue((fact.Place.Document, sentence), out var list) ? list : [];

    /// <summary>All figures and rates of a figure's paragraph, each once; none for a cell.</summary>
    public IReadOnlyList<Fact> ParagraphOf(Fact fact) =>
        fact.Place is { Sentence: not null, Table: null } && paragraphs.TryGetValue((fact.Place.Document, fact.Place.Paragraph ?? 0), out var list) ? list : [];

    /// <summary>All figures that print a value, in the base unit of the measure.</summary>
    public IReadOnlyList<Fact> Printing(decimal value, MeasureKind kind) => values.TryGetValue((value, kind), out var list) ? list : [];

    /// <summary>Digits after the point that most figures of the same measure have in a figure's column or paragraph.</summary>
    public int UsualDecimals(Fact fact)
    {
        var measure = fact.Figure.Measure;
        object place = CellOf(fact) is { } at ? (at.Grid, at.Column) : (fact.Place.Document, fact.Place.Paragraph);
        if (usual.TryGetValue((place, measure), out var known))
        {
            return known;
        }

        var beside = CellOf(fact) is { } cell ? cell.Grid.Facts.Select(row => row[cell.Column]).OfType<Fact>() : ParagraphOf(fact);
        return usual[(place, measure)] = beside.Where(other => other.Figure.Measure == measure).GroupBy(other => other.Figure.Decimals).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => group.Key).DefaultIfEmpty(fact.Figure.Decimals).First();
    }

    /// <summary>Figures at points that contain a figure's own, but for their stage and fund.</summary>
    public IEnumerable<Fact> WholesOf(Fact part) =>
        values.Values.SelectMany(list => list).Where(fact =>
            fact.Coordinates != part.Coordinates && (fact.Coordinates with { Stage = part.Coordinates.Stage, Fund = part.Coordinates.Fund }).Contains(part.Coordinates));

    // Amounts of change are no figures of the document's points; they stand in its sentences all the same.
    private static IEnumerable<Fact> AmountsOf(Claim claim) => claim is Change { Amount: { Place.Table: null } amount } ? [amount] : [];

    private static IEnumerable<Fact> RatesOf(Claim claim) => claim switch
    {
        Share share => [share.Rate],
        Change { Rate: { } rate } => [rate],
        _ => [],
    };

    private void AddCells(FactGrid grid)
    {
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            for (var column = 0; column < grid.Columns.Count; column++)
            {
                if (grid.Facts[row][column] is { } fact)
                {
                    cells[fact] = (grid, row, column);
                }
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Fact>> lists, TKey key, Fact fact)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (!list.Contains(fact))
        {
            list.Add(fact);
        }
    }
}
