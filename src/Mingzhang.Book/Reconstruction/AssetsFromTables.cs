using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>A table of assets becomes entries, one a kind; totals of kinds that are listed follow from them.</summary>
internal static class AssetsFromTables
{
    public static IReadOnlyList<AssetEntry> Of(IReadOnlyList<ReadDocument> documents)
    {
        var facts = documents.SelectMany(document => document.Facts).Where(fact => LinesFromTables.IsOfTable(fact) && Posting.FamilyOf(fact.Coordinates.Theme) == Family.Assets).ToList();
        var kinds = facts.GroupBy(fact => (fact.Coordinates.Year, fact.Coordinates.Theme, fact.Coordinates.Item)).ToList();
        return
        [
            .. kinds.Where(kind => !kinds.Exists(part => part.Key.Year == kind.Key.Year && part.Key.Item == kind.Key.Item && part.Key.Theme.Parent() == kind.Key.Theme))
                .Select(kind => Entry(kind.Key.Theme, kind.Key.Item, kind.Key.Year, [.. kind])),
        ];
    }

    private static AssetEntry Entry(Theme theme, string? item, int year, IReadOnlyList<Fact> facts)
    {
        var value = facts.FirstOrDefault(fact => fact.Figure.Measure.Kind == MeasureKind.Money);
        var count = facts.FirstOrDefault(fact => fact.Figure.Measure.Kind == MeasureKind.Count);
        return new(theme, item ?? "")
        {
            Year = year,
            Quantity = count?.Figure.Number,
            Value = value is null ? null : Amounts.PrintedAmount.Of(value),
            Source = new(EntryOrigin.Read, facts[0].Place),
        };
    }
}
