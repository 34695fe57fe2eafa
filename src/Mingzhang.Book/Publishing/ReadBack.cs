using Mingzhang.Model;
using Mingzhang.Reading.Words;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Publishing;

/// <summary>A figure that was written and not read back as it was written, or read where none was written.</summary>
/// <param name="Table">The table's title; empty for sentences.</param>
/// <param name="At">Its point.</param>
/// <param name="Written">Digits written; null where nothing was written.</param>
/// <param name="Read">Digits read; null where nothing was read.</param>
public sealed record ReadBackDifference(string Table, Coordinates At, string? Written, string? Read);

/// <summary>Proves a generated document by reading it: read(write(book)) = book. Figures of tables are compared one by one, point
/// and digits; a table that prints a figure twice at a point has to be read twice.</summary>
public static class ReadBack
{
    /// <summary>What differs between a document as written and as read again; empty if it is proven.</summary>
    public static IReadOnlyList<ReadBackDifference> Of(WrittenDocument written, ReadDocument read)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(read);
        List<ReadBackDifference> differences = [];
        var tables = written.Tables.Where(table => table.Figures.Any(IsAmount)).ToList();
        var readTables = read.Facts.Where(fact => fact.Place.Sentence is null && fact.Place.Table is not null).GroupBy(fact => fact.Place.Table!.Value).OrderBy(group => group.Key).ToList();
        var matched = new HashSet<int>();
        foreach (var table in tables)
        {
            var title = Plain(table.Number + table.Title);
            var found = readTables.FirstOrDefault(group => !matched.Contains(group.Key) && Plain(group.First().Place.TableTitle ?? "").Contains(Plain(table.Title), StringComparison.Ordinal));
            if (found is not null)
            {
                matched.Add(found.Key);
            }

            Compare(differences, title, table, found?.ToList() ?? []);
        }

        foreach (var group in readTables.Where(group => !matched.Contains(group.Key)))
        {
            differences.AddRange(group.Select(fact => new ReadBackDifference(fact.Place.TableTitle ?? "", fact.Coordinates, null, fact.Figure.Digits)));
        }

        return differences;
    }

    private static void Compare(List<ReadBackDifference> differences, string title, WrittenTable table, List<Fact> facts)
    {
        var open = facts.Select(fact => (Point: Known(fact.Coordinates, table), fact.Figure.Digits)).ToList();
        foreach (var figure in table.Figures.Where(IsAmount))
        {
            var point = Known(figure.At, table);
            if (!open.Remove((point, figure.Figure.Digits)))
            {
                var other = open.FindIndex(fact => fact.Point == point);
                differences.Add(new(title, figure.At, figure.Figure.Digits, other < 0 ? null : open[other].Digits));
                if (other >= 0)
                {
                    open.RemoveAt(other);
                }
            }
        }

        differences.AddRange(open.Select(fact => new ReadBackDifference(title, fact.Point, null, fact.Digits)));
    }

    // Prices, and numbers of things bought, are no facts; a stock of assets is counted and valued.
    private static bool IsAmount(WrittenFigure figure) => figure.Figure.Measure.Kind == MeasureKind.Money
        ? figure.Role.Length == 0
        : figure.Role == "quantity" && Posting.FamilyOf(figure.At.Theme) == Family.Assets;

    // Which thing of a list a figure is about is told by its words, which a reader names in its own way; a project by code or by
    // name, and a reader drops the quotation marks of names.
    private static Coordinates Known(Coordinates at, WrittenTable table) => at with
    {
        Item = null,
        Project = at.Project is { } code && table.Projects.TryGetValue(code, out var name) ? Normal.Of(name) : at.Project is { } other ? Normal.Of(other) : null,
    };

    private static string Plain(string title) => string.Concat(title.Where(letter => !char.IsWhiteSpace(letter)));
}
