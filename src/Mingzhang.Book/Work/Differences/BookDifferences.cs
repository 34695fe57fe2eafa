using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Work.Differences;

/// <summary>In what one book differs from another: two frozen versions, two rounds, two years. Where an entry came from
/// (<see cref="EntrySource"/>) makes no difference, nor does the order of entries, nor an amount divided into two lines.</summary>
public sealed class BookDifferences
{
    private static readonly DimensionSet Period = DimensionSet.Of(Dimension.Year, Dimension.Stage, Dimension.Flow);

    private readonly AccountBook old;
    private readonly AccountBook now;

    private BookDifferences(AccountBook old, AccountBook now)
    {
        this.old = old;
        this.now = now;
        All = [.. new BookComparison(old, now).Differences()];
    }

    /// <summary>Fields that a difference may name.</summary>
    public static IReadOnlyList<EntryColumn> Fields { get; } = [.. EntryFields.All()];

    /// <summary>Every difference: unit, lines, stated figures, projects with their indicators, purchases, assets, texts.</summary>
    public IReadOnlyList<BookDifference> All { get; }

    /// <exception cref="OverflowException">Amounts at one point add up to more than 92 quadrillion yuan.</exception>
    public static BookDifferences Between(AccountBook old, AccountBook now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        return new(old, now);
    }

    /// <summary>The sums of lines by year, stage and flow that changed.</summary>
    public IReadOnlyList<TotalChange> Totals() => TotalsOver(Period);

    /// <summary>The same, by a further dimension: fund, function, nature.</summary>
    public IReadOnlyList<TotalChange> TotalsBy(Dimension dimension) => TotalsOver(Period.With(dimension));

    private List<TotalChange> TotalsOver(DimensionSet dimensions)
    {
        Dictionary<Coordinates, (Money Old, Money New)> sums = [];
        foreach (var line in old.Lines)
        {
            var at = default(Coordinates).With(dimensions, line.At);
            var sum = sums.GetValueOrDefault(at);
            sums[at] = (sum.Old + line.Amount, sum.New);
        }

        foreach (var line in now.Lines)
        {
            var at = default(Coordinates).With(dimensions, line.At);
            var sum = sums.GetValueOrDefault(at);
            sums[at] = (sum.Old, sum.New + line.Amount);
        }

        return [.. sums.Where(pair => pair.Value.Old != pair.Value.New).Select(pair => new TotalChange(pair.Key, pair.Value.Old, pair.Value.New)).OrderBy(total => total.At, PointOrder.Default)];
    }
}

/// <summary>Orders points as a person reads them: year, stage, flow, fund, function, nature, economies, unit, project.</summary>
internal sealed class PointOrder : IComparer<Coordinates>
{
    public static readonly PointOrder Default = new();

    public int Compare(Coordinates x, Coordinates y)
    {
        // Codes are compared digit by digit, so that 款 stand after their 类.
        var order = (-x.Year, x.Stage, x.Flow, x.Fund, Digits(x.Function.Value), x.Nature).CompareTo((-y.Year, y.Stage, y.Flow, y.Fund, Digits(y.Function.Value), y.Nature));
        order = order != 0 ? order : (Digits(x.Economy.Value), Digits(x.GovernmentEconomy.Value), x.Theme).CompareTo((Digits(y.Economy.Value), Digits(y.GovernmentEconomy.Value), y.Theme));
        order = order != 0 ? order : string.CompareOrdinal(x.Unit, y.Unit);
        order = order != 0 ? order : string.CompareOrdinal(x.Project, y.Project);
        return order != 0 ? order : string.CompareOrdinal(x.Item, y.Item);
    }

    private static long Digits(int code)
    {
        long digits = code;
        while (digits is > 0 and < 1_000_000)
        {
            digits *= 10;
        }

        return digits;
    }
}
