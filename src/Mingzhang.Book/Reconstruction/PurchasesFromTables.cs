using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Book.Reconstruction.Amounts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Tables of procurement and of purchased services become purchases: one a row and fund, or one a kind where a table
/// prints no more than kinds.</summary>
internal static partial class PurchasesFromTables
{
    public static IReadOnlyList<PurchaseEntry> Of(IReadOnlyList<ReadDocument> documents, PackSet packs)
    {
        List<PurchaseEntry> purchases = [];
        foreach (var document in documents)
        {
            foreach (var table in document.Facts.Where(IsPurchase).GroupBy(fact => fact.Place.Table))
            {
                var cells = CellsOf(document, table.First(), packs.Entries);
                foreach (var row in Rows([.. table]))
                {
                    var funds = Funds(row);
                    purchases.AddRange(funds.Select((fact, index) => Completed(Entry(fact, row, purchases.Count + index + 1, packs.Lexicon), fact, cells, funds.Count == 1)).ToList());
                }
            }
        }

        return purchases;
    }

    private static PrintedCells? CellsOf(ReadDocument document, Fact fact, EntryWords words) =>
        document.Tables.FirstOrDefault(table => table.Number == fact.Place.Table) is { } printed
            ? new(printed, words.Form(Posting.FamilyOf(fact.Coordinates.Theme) == Family.Procurement ? EntrySheet.Purchases : EntrySheet.Services))
            : null;

    private static PurchaseEntry Completed(PurchaseEntry entry, Fact fact, PrintedCells? cells, bool isOnly) =>
        fact.Place.Row is { } row && cells is not null ? cells.Completed(entry, row, isOnly) : entry;

    private static bool IsPurchase(Fact fact) =>
        LinesFromTables.IsOfTable(fact) && fact.Figure.Measure.Kind == MeasureKind.Money && Posting.FamilyOf(fact.Coordinates.Theme) is Family.Procurement or Family.PurchasedServices;

    // Rows that name a thing; else rows of the finest kinds.
    private static List<IReadOnlyList<Fact>> Rows(IReadOnlyList<Fact> facts)
    {
        var rows = facts.GroupBy(fact => fact.Place.Row).Select(group => (IReadOnlyList<Fact>)[.. group]).ToList();
        var things = rows.Where(row => row[0].Coordinates.Item is not null).ToList();
        if (things.Count > 0)
        {
            return things;
        }

        var kinds = rows.Where(row => !IsReserved(row[0].Coordinates.Theme)).ToList();
        return [.. kinds.Where(row => !kinds.Exists(part => part[0].Coordinates.Theme.Parent() == row[0].Coordinates.Theme))];
    }

    // The columns of single funds add up to the column of all of them, and say more.
    private static IReadOnlyList<Fact> Funds(IReadOnlyList<Fact> row)
    {
        var amounts = row.Where(fact => !IsReserved(fact.Coordinates.Theme)).ToList();
        var byFund = amounts.Where(fact => fact.Coordinates.Fund != Fund.All).ToList();
        var total = amounts.Find(fact => fact.Coordinates.Fund == Fund.All);
        return total is null || (byFund.Count > 0 && byFund.Sum(fact => PrintedAmount.Of(fact).Fen) == PrintedAmount.Of(total).Fen) ? byFund : [total];
    }

    private static bool IsReserved(Theme theme) => theme is Theme.ProcurementForSmall or Theme.ProcurementForMicro;

    private static PurchaseEntry Entry(Fact fact, IReadOnlyList<Fact> row, int number, Lexicon lexicon)
    {
        var at = fact.Coordinates;
        var label = fact.Place.RowLabel ?? "";
        var catalogue = Catalogue().Match(label).Value;
        return new()
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Name = at.Item ?? label,
            Kind = KindOf(catalogue, lexicon) ?? at.Theme,
            Year = at.Year,
            Stage = at.Stage,
            Fund = at.Fund,
            Project = at.Project,
            Catalogue = catalogue,
            Amount = PrintedAmount.Of(fact),
            ReservedForSmall = Reserved(row, Theme.ProcurementForSmall),
            ReservedForMicro = Reserved(row, Theme.ProcurementForMicro),
            Source = new(EntryOrigin.Read, fact.Place),
        };
    }

    private static Money? Reserved(IReadOnlyList<Fact> row, Theme theme) => row.FirstOrDefault(fact => fact.Coordinates.Theme == theme) is { } fact ? PrintedAmount.Of(fact) : null;

    // The catalogue's first letter is that of the kind: A-货物.
    private static Theme? KindOf(string catalogue, Lexicon lexicon) =>
        catalogue.Length == 0 ? null : lexicon.Words.FirstOrDefault(word => word.Text.StartsWith($"{catalogue[0]}-", StringComparison.Ordinal))?.Meaning.Theme;

    [GeneratedRegex(@"(?<![A-Za-z0-9])[ABC]\d{6,}(?!\d)")]
    private static partial Regex Catalogue();
}
