using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Holds a book against the documents that it was made from: what a table prints and the book does not give is told.</summary>
internal static class Agreement
{
    public static IEnumerable<ReadingNote> Of(AccountBook book, IReadOnlyList<ReadDocument> documents, PackSet packs)
    {
        var ledger = new Ledger(book, packs.Entries, packs.Profiles.GetValueOrDefault(book.Profile)?.Says("organOperationEqualsRunning") == true);
        foreach (var fact in documents.SelectMany(document => document.Facts).Where(IsAsked))
        {
            if (ledger[fact.Coordinates] is not { } amount)
            {
                yield return new("figure-not-in-book", fact.Place, fact.Printed);
            }
            else if (!fact.Interval.Contains(amount.Fen))
            {
                yield return new("figure-differs-in-book", fact.Place, fact.Printed, amount.In(fact.Figure.Measure.MoneyUnit!));
            }
        }
    }

    // What an entry of a list says of itself is no amount at a point.
    private static bool IsAsked(Fact fact) =>
        LinesFromTables.IsOfTable(fact) && fact.Figure.Measure.Kind == MeasureKind.Money && !fact.IsOneOfSeveral && fact.Coordinates.Item is null
        && fact.Coordinates.Theme is not (Theme.ProjectBudget or Theme.ProcurementForSmall or Theme.ProcurementForMicro);
}
