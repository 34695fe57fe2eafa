using Mingzhang.Model;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>What the ledger makes of an entry's point: fiscal spending on an economic item counts for the item's theme (BX-15).</summary>
internal sealed class Themes(EntryWords words)
{
    private readonly ILookup<Theme, int> economies = words.Themes.OrderBy(pair => pair.Key).ToLookup(pair => pair.Value, pair => pair.Key);

    /// <summary>The point with its theme; null where economy and theme exclude each other.</summary>
    public Coordinates? Told(in Coordinates point)
    {
        if (point.Flow != Flow.Expenditure || !IsFiscal(point.Fund) || !words.Themes.TryGetValue(point.Economy.Value, out var theme))
        {
            // An item that counts for no theme cannot be part of one.
            return point.Theme != Theme.All && point.Economy.Level > 1 ? null : point;
        }

        return point.Theme == Theme.All || IsWithin(theme, point.Theme) ? point with { Theme = theme } : IsWithin(point.Theme, theme) ? point : null;
    }

    /// <summary>The economic items that a point's theme stands for: the point itself where it is of no item.</summary>
    public IEnumerable<Coordinates> Itemised(Coordinates point)
    {
        if (point.Theme == Theme.All || point.Economy.Level > 1)
        {
            return [point];
        }

        var theme = point.Theme;
        while (theme != Theme.All && !economies.Contains(theme))
        {
            theme = theme.Parent();
        }

        var items = theme == Theme.All ? [] : economies[theme].Select(code => new EconomyCode(code)).Where(code => code.IsWithin(point.Economy)).ToList();
        return items.Count == 0 ? [point] : items.Select(code => point with { Economy = code });
    }

    /// <summary>The point as an entry says it: a theme that follows from the item is not said.</summary>
    public Coordinates Entered(in Coordinates point) =>
        IsFiscal(point.Fund) && words.Themes.TryGetValue(point.Economy.Value, out var theme) && theme == point.Theme ? point with { Theme = Theme.All } : point;

    private static bool IsFiscal(Fund fund) => fund == Fund.Fiscal || fund.Parent() == Fund.Fiscal;

    private static bool IsWithin(Theme theme, Theme ancestor)
    {
        for (; theme != ancestor; theme = theme.Parent())
        {
            if (theme == Theme.All)
            {
                return false;
            }
        }

        return true;
    }
}
