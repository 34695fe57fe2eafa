using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports;

/// <summary>The printed tables of a body of documents, and which figures stand in their cells.</summary>
public sealed class PrintedTables
{
    private readonly Dictionary<(string Document, int Table), FactTable> tables = [];
    private readonly ILookup<(string Document, int Table), Fact> facts;

    public PrintedTables(IEnumerable<ReadDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var all = documents.ToList();
        foreach (var document in all)
        {
            foreach (var table in document.Tables)
            {
                tables.TryAdd((document.Name, table.Number), table);
            }
        }

        facts = all.SelectMany(document => document.Facts)
            .Where(fact => fact.Place.Table is not null)
            .ToLookup(fact => (fact.Place.Document, fact.Place.Table!.Value));
    }

    /// <summary>The table that a place stands in, as printed; null where it stands in none or nothing was kept of it.</summary>
    public FactTable? Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Table is { } number && tables.GetValueOrDefault((place.Document, number)) is { Printed.Count: > 0 } table
            ? table
            : null;
    }

    /// <summary>The cell of a place; null where it is none that was printed.</summary>
    public PrintedCell? Cell(Place place) =>
        Of(place) is { } table && place is { Row: { } row, Column: { } column } ? CellAt(table, row, column) : null;

    /// <summary>The figures that were read from a table.</summary>
    public IEnumerable<Fact> FactsOf(string document, FactTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return facts[(document, table.Number)];
    }

    /// <summary>A cell by row and column from 1; null beside the table. A person's number in it is masked: no report prints one
    /// again.</summary>
    public static PrintedCell? CellAt(FactTable table, int row, int column)
    {
        ArgumentNullException.ThrowIfNull(table);
        return row >= 1 && row <= table.Printed.Count && column >= 1 && column <= table.Printed[row - 1].Cells.Count
            ? Masked(table.Printed[row - 1].Cells[column - 1])
            : null;
    }

    /// <summary>The nearest words to the left of a cell: the label of its row, where no figure tells it.</summary>
    public static string LabelLeftOf(FactTable table, int row, int column)
    {
        for (var left = column; left >= 1; left--)
        {
            if (CellAt(table, row, left) is { IsCovered: false, Text: { Length: > 0 } text } && text.Any(char.IsLetter))
            {
                return SafeText.OneLine(text);
            }
        }

        return "";
    }

    private static PrintedCell Masked(PrintedCell cell) => PersonalNumbers.Mask(cell.Text) is var text && text == cell.Text ? cell : cell with { Text = text };
}
