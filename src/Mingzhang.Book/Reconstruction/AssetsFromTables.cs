using System.Text.RegularExpressions;
using Mingzhang.Book.Reconstruction.Amounts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Book.Reconstruction;

/// <summary>A table of assets becomes entries, one a kind; totals of kinds that are listed follow from them.</summary>
internal static partial class AssetsFromTables
{
    public static IReadOnlyList<AssetEntry> Of(IReadOnlyList<ReadDocument> documents)
    {
        var facts = documents.SelectMany(document => document.Facts).Where(fact => LinesFromTables.IsOfTable(fact) && Posting.FamilyOf(fact.Coordinates.Theme) == Family.Assets).ToList();
        return [.. facts.GroupBy(fact => (fact.Coordinates.Year, fact.Coordinates.Stage)).SelectMany(group => Entries([.. group]))];
    }

    private static IEnumerable<AssetEntry> Entries(IReadOnlyList<Fact> facts)
    {
        var kinds = facts.GroupBy(fact => fact.Coordinates).ToList();
        var leaves = kinds.Where(kind => !kinds.Exists(part => part.Key != kind.Key && kind.Key.Contains(part.Key))).ToList();
        var values = Values(leaves, kinds);
        for (var i = 0; i < leaves.Count; i++)
        {
            var at = leaves[i].Key;
            var count = leaves[i].FirstOrDefault(fact => fact.Figure.Measure.Kind == MeasureKind.Count);
            yield return new(at.Theme, at.Item ?? "")
            {
                Year = at.Year,
                Quantity = count?.Figure.Number,
                MeasureUnit = count is null ? "" : InBrackets().Match(count.Place.RowLabel ?? "").Groups[1].Value,
                Value = MoneyOf(leaves[i]) is null ? null : Money.OfFen(values[i]),
                Source = new(EntryOrigin.Read, leaves[i].First().Place),
            };
        }
    }

    // Rounded values that do not add up to their total as printed are moved within what rounds to them.
    private static long[] Values(IReadOnlyList<IGrouping<Coordinates, Fact>> leaves, IReadOnlyList<IGrouping<Coordinates, Fact>> kinds)
    {
        List<SumRow> rows = [];
        foreach (var kind in kinds)
        {
            List<int> within = [.. Enumerable.Range(0, leaves.Count).Where(i => kind.Key.Contains(leaves[i].Key) && MoneyOf(leaves[i]) is not null)];
            if (within.Count > 0 && MoneyOf(kind) is { } fact)
            {
                var sum = PrintedSum.Of(fact, kind.Key);
                rows.Add(new(within, sum.Fen, sum.Low, sum.High));
            }
        }

        return LeastDeviation.Of(rows, [.. leaves.Select(_ => new AskedAmount(MayBeNegative: false, Likeness.SameTotals))]).Amounts;
    }

    private static Fact? MoneyOf(IEnumerable<Fact> facts) => facts.FirstOrDefault(fact => fact.Figure.Measure.Kind == MeasureKind.Money);

    // The row says what it counts: 房屋（平方米）.
    [GeneratedRegex("[（(]([^（()）]{1,8})[）)]", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();
}
