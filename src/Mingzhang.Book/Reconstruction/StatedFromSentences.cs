using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Reports.Words;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Figures of years and stages that have no entries of their own are kept as they are printed: what sentences tell of
/// last year, what a table of themes tells of its budget.</summary>
internal static class StatedFromSentences
{
    public static IReadOnlyList<StatedFigure> Of(AccountBook book, IReadOnlyList<Fact> facts, CoordinateWords words)
    {
        var known = book.Lines.Select(line => (Family.Lines, line.At.Year, line.At.Stage))
            .Concat(book.Purchases.Select(purchase => (Posting.FamilyOf(purchase.Kind), purchase.Year, purchase.Stage)))
            .ToHashSet();
        return
        [
            .. facts.Where(fact => fact.Coordinates.Year != 0 && fact.Coordinates.Item is null && !fact.IsOneOfSeveral && Posting.FamilyOf(fact.Coordinates.Theme) != Family.Assets
                    && !known.Contains((Posting.FamilyOf(fact.Coordinates.Theme), fact.Coordinates.Year, fact.Coordinates.Stage)))
                .GroupBy(fact => fact.Coordinates)
                .Select(group => group.MaxBy(fact => fact.Figure.Decimals)!)
                .Select(fact => new StatedFigure(words.Of(fact.Coordinates), fact.Coordinates, fact.Figure) { Source = new(EntryOrigin.Read, fact.Place) }),
        ];
    }
}
