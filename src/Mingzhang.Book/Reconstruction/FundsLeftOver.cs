using Mingzhang.Book.Reconstruction.Amounts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Spending whose fund no table prints is paid from what revenue and balances leave over (BX-08).</summary>
internal static class FundsLeftOver
{
    private static readonly Fund[] Funds = [.. Enum.GetValues<Fund>().Where(fund => fund is not (Fund.All or Fund.Fiscal))];

    /// <summary>The lines, those without a fund divided among the funds that have money left. No printed sum changes.</summary>
    public static IReadOnlyList<BudgetLine> Divide(IReadOnlyList<BudgetLine> lines, IReadOnlyList<PrintedSum> sums)
    {
        var left = Funds.ToDictionary(fund => fund, fund => lines.Where(line => line.At.Fund == fund).Sum(line => line.At.Flow.IsSource() ? line.Amount.Fen : -line.Amount.Fen));
        List<BudgetLine> divided = [];
        foreach (var line in lines)
        {
            if (line.At.Fund is not (Fund.All or Fund.Fiscal) || !line.At.Flow.IsUse() || line.Amount.Fen < 0)
            {
                divided.Add(line);
                continue;
            }

            divided.AddRange(Parts(line, [.. Funds.Where(fund => IsFree(line.At, fund, sums))], left));
        }

        return divided;
    }

    private static IEnumerable<BudgetLine> Parts(BudgetLine line, IReadOnlyList<Fund> free, Dictionary<Fund, long> left)
    {
        var rest = line.Amount.Fen;
        var paying = free.Where(fund => left[fund] > 0).ToList();
        var origin = paying.Count == 1 && left[paying[0]] >= rest && line.Source.Origin != EntryOrigin.Assumed ? EntryOrigin.Derived : EntryOrigin.Assumed;
        foreach (var fund in paying)
        {
            var part = Math.Min(rest, left[fund]);
            if (part > 0)
            {
                rest -= part;
                left[fund] -= part;
                yield return Part(line, fund, part, origin);
            }
        }

        if (rest > 0)
        {
            var fund = free.Contains(Fund.UnitFunds) ? Fund.UnitFunds : free.Count == 1 ? free[0] : line.At.Fund;
            yield return Part(line, fund, rest, fund == line.At.Fund ? line.Source.Origin : EntryOrigin.Assumed);
        }
    }

    private static BudgetLine Part(BudgetLine line, Fund fund, long fen, EntryOrigin origin) => line with
    {
        At = line.At with { Fund = fund },
        Amount = Money.OfFen(fen),
        Source = line.Source with { Origin = origin },
    };

    // A fund that some sum asks for would change that sum.
    private static bool IsFree(in Coordinates at, Fund fund, IReadOnlyList<PrintedSum> sums)
    {
        if (at.Fund == Fund.Fiscal && fund.Parent() != Fund.Fiscal)
        {
            return false;
        }

        var now = at;
        var then = at with { Fund = fund };
        return sums.All(sum => sum.Contains(now) == sum.Contains(then));
    }
}
