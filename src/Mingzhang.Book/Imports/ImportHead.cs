using Mingzhang.Book.Entries;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Model;

namespace Mingzhang.Book.Imports;

/// <summary>A column of an exported sheet by its head.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Head">The head without the unit behind it.</param>
/// <param name="Unit">The money unit behind the head; null where none stands there.</param>
internal readonly record struct HeadCell(int Column, string Head, MoneyUnit? Unit);

/// <summary>The row of heads of an exported sheet, found by the words that are known; it may be of two rows (金额 over 借方 and 贷方).</summary>
/// <param name="LastRow">Number of the last row of the heads.</param>
/// <param name="Cells">The columns from left to right.</param>
/// <param name="Above">Texts above the heads.</param>
internal sealed record ImportHead(int LastRow, IReadOnlyList<HeadCell> Cells, IReadOnlyList<string> Above)
{
    // Titles and what an export prints above its table.
    private const int MostRowsAbove = 40;
    private const int LongestHead = 40;

    /// <summary>Finds the heads; null where fewer than two known columns stand in any row.</summary>
    /// <param name="rows">The sheet.</param>
    /// <param name="isKnown">Whether a head, without its unit, means anything.</param>
    public static ImportHead? Find(IEnumerable<RawRow> rows, Func<string, bool> isKnown)
    {
        var top = rows.TakeWhile(row => row.Number <= MostRowsAbove).ToList();
        (int Known, int Last, List<HeadCell> Cells) best = (1, -1, []);
        for (var index = 0; index < top.Count; index++)
        {
            var single = HeadsOf(top[index]);
            Offer(single, index);
            if (index + 1 < top.Count && top[index + 1].Cells.Values.All(cell => cell.Kind == RawKind.Text))
            {
                Offer(Joined(top[index], HeadsOf(top[index + 1]), isKnown), index + 1);
            }
        }

        return best.Last < 0 ? null
            : new(top[best.Last].Number, best.Cells, [.. top.Take(best.Last).SelectMany(row => row.Cells.OrderBy(pair => pair.Key)).Select(pair => EntryText.OneLine(pair.Value.Text))]);

        void Offer(List<HeadCell> cells, int last)
        {
            var known = cells.Where(cell => isKnown(cell.Head)).Select(cell => cell.Head).Distinct(StringComparer.Ordinal).Count();
            best = known > best.Known ? (known, last, cells) : best;
        }
    }

    private static List<HeadCell> HeadsOf(RawRow row) =>
    [
        .. row.Cells.Where(pair => pair.Value.Kind == RawKind.Text && pair.Value.Text.Length <= LongestHead).OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key, Split: StageHeads.Split(EntryText.OneLine(pair.Value.Text)))).Select(pair => new HeadCell(pair.Key, pair.Split.Head, pair.Split.Unit)),
    ];

    // The upper head of merged cells stands over the first of them; it reaches over the lower ones to its right.
    private static List<HeadCell> Joined(RawRow upper, List<HeadCell> lower, Func<string, bool> isKnown)
    {
        var above = HeadsOf(upper);
        List<HeadCell> joined = [];
        foreach (var cell in lower)
        {
            var over = above.LastOrDefault(head => head.Column <= cell.Column);
            joined.Add(over.Head is { } words && isKnown(words + cell.Head) ? cell with { Head = words + cell.Head, Unit = cell.Unit ?? over.Unit } : cell);
        }

        joined.AddRange(above.Where(head => !lower.Exists(cell => cell.Column == head.Column)));
        return [.. joined.OrderBy(cell => cell.Column)];
    }
}
