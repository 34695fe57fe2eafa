using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Tests.Reconstruction;

/// <summary>Asks a book for every figure that a document's tables print.</summary>
internal static class TableFigures
{
    /// <summary>The figures that the book does not give, a line each.</summary>
    public static IReadOnlyList<string> NotGiven(AccountBook book, ReadDocument document, bool organOperationIsRunning = false)
    {
        var ledger = new Ledger(book, PackLoader.Embedded.Entries, organOperationIsRunning);
        var asked = document.Facts.Where(IsAsked).ToList();
        asked.Count.ShouldBeGreaterThan(60);
        return
        [
            .. asked.Where(fact => ledger[fact.Coordinates] is not { } amount || !fact.Interval.Contains(amount.Fen))
                .Select(fact => $"{PointNotation.Text(fact.Coordinates, book.Year, Stage.Initial)} = {fact.Printed}: {ledger[fact.Coordinates]}"),
        ];
    }

    // What a row of a list says of the thing that it lists is no amount at a point.
    private static bool IsAsked(Fact fact) =>
        fact.Place is { Sentence: null, Table: not null } && fact.Figure.Measure.Kind == MeasureKind.Money && !fact.IsOneOfSeveral && fact.Coordinates.Item is null
        && fact.Coordinates.Theme is not (Theme.ProjectBudget or Theme.ProcurementForSmall or Theme.ProcurementForMicro);
}
