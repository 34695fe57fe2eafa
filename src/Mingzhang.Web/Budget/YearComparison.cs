using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Web.Budget;

/// <summary>A row of two periods side by side.</summary>
/// <param name="At">What it is about, without year and stage.</param>
/// <param name="Old">Sum of the first period, in fen.</param>
/// <param name="New">Sum of the second.</param>
internal sealed record ComparedRow(Coordinates At, long Old, long New)
{
    public long Change => New - Old;

    /// <summary>The change in percent of what was, to two digits; null where nothing was.</summary>
    public decimal? Percent => Old == 0 ? null : decimal.Round((decimal)Change * 100 / Old, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Two periods of one book side by side: last year and this, the initial and the adjusted budget, the budget and what was spent.</summary>
internal static class YearComparison
{
    /// <summary>Dimensions that money is compared by.</summary>
    public static IReadOnlyList<Dimension> Dimensions { get; } = [Dimension.Function, Dimension.Fund, Dimension.Nature, Dimension.Economy, Dimension.GovernmentEconomy, Dimension.Project];

    /// <summary>The rows of both sides of the balance, each side followed by its sum, whose flow is None. What comes in is compared by
    /// fund: few say what it is for.</summary>
    public static IReadOnlyList<ComparedRow> Of(AccountBook book, LineView old, LineView now, Dimension by)
    {
        var lines = book.Lines.Where(line => Is(line, old) || Is(line, now)).ToList();
        List<ComparedRow> rows = [];
        foreach (var (side, dimension) in new (Func<Flow, bool>, Dimension)[] { (flow => flow.IsSource(), Dimension.Fund), (flow => flow.IsUse(), by) })
        {
            var set = DimensionSet.Of(Dimension.Flow, dimension);
            var mine = lines.Where(line => side(line.At.Flow)).ToList();
            rows.AddRange(mine.GroupBy(line => default(Coordinates).With(set, line.At)).Select(group => Row(group.Key, group)).OrderBy(row => row.At.Flow).ThenBy(row => row.At.Function.Value).ThenBy(row => row.At.Fund).ThenBy(row => row.At.Nature)
                .ThenBy(row => row.At.Economy.Value).ThenBy(row => row.At.GovernmentEconomy.Value).ThenBy(row => row.At.Project, StringComparer.Ordinal));
            if (mine.Count > 0)
            {
                rows.Add(Row(default, mine));
            }
        }

        return rows;

        ComparedRow Row(Coordinates at, IEnumerable<BudgetLine> some) => new(at with { Year = now.Year }, some.Where(line => Is(line, old)).Sum(line => line.Amount.Fen), some.Where(line => Is(line, now)).Sum(line => line.Amount.Fen));
    }

    private static bool Is(BudgetLine line, LineView view) => line.At.Year == view.Year && line.At.Stage == view.Stage;
}
