using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Reports.Words;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Figures of years and stages that have no entries of their own are kept as they are printed: what sentences tell of
/// last year, what a table of themes tells of its budget, and what a change leaves of a figure when it is taken away.</summary>
internal static class StatedFromSentences
{
    public static IReadOnlyList<StatedFigure> Of(AccountBook book, IReadOnlyList<Fact> facts, IReadOnlyList<Claim> claims, CoordinateWords words)
    {
        var known = book.Lines.Select(line => (Family.Lines, line.At.Year, line.At.Stage))
            .Concat(book.Purchases.Select(purchase => (Posting.FamilyOf(purchase.Kind), purchase.Year, purchase.Stage)))
            .ToHashSet();
        bool IsOpen(in Coordinates at) =>
            at.Year != 0 && at.Item is null && Posting.FamilyOf(at.Theme) != Family.Assets && !known.Contains((Posting.FamilyOf(at.Theme), at.Year, at.Stage));
        StatedFigure Stated(in Coordinates at, Figure figure, EntryOrigin origin, Place place) => new(words.Of(at), at, figure) { Source = new(origin, place) };
        List<StatedFigure> stated =
        [
            .. facts.Where(fact => !fact.IsOneOfSeveral && IsOpen(fact.Coordinates))
                .GroupBy(fact => fact.Coordinates)
                .Select(group => group.MaxBy(fact => fact.Figure.Decimals)!)
                .Select(fact => Stated(fact.Coordinates, fact.Figure, EntryOrigin.Read, fact.Place)),
        ];
        var told = stated.Select(figure => figure.At).ToHashSet();
        var printed = facts.Where(fact => !fact.IsOneOfSeveral).ToLookup(fact => fact.Coordinates);
        foreach (var change in claims.OfType<Change>())
        {
            if (change is { NowPoint: { } now, BasePoint: { } before } && (before.Year, before.Stage) != (now.Year, now.Stage) && IsOpen(before) && !told.Contains(before) && Before(change, printed[now].Append(change.Now)) is { } figure)
            {
                told.Add(before);
                stated.Add(Stated(before, figure, EntryOrigin.Derived, change.Place));
            }
        }

        return stated;
    }

    // 2023年1206.65万元，比上年增加188.36万元: it was 1018.29. The figure with the most decimals is the nearest to the truth.
    private static Figure? Before(Change change, IEnumerable<Fact?> printed)
    {
        var now = printed.OfType<Fact>().Where(fact => fact.Figure.Measure.Kind == MeasureKind.Money).MaxBy(fact => fact.Figure.Decimals)?.Figure;
        if (now is not { } figure || change.Direction == Direction.Level)
        {
            return now;
        }

        return change.Amount?.Figure is { Measure.Kind: MeasureKind.Money } moved && moved.Measure == figure.Measure
            ? figure with { Number = figure.Number + (change.Direction == Direction.Up ? -moved.Number : moved.Number), Decimals = Math.Max(figure.Decimals, moved.Decimals) }
            : null;
    }
}
