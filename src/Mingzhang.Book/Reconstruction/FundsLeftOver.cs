using Mingzhang.Book.Reconstruction.Amounts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Money whose fund no table prints: spending is paid from what revenue and balances leave over (BX-08), a balance
/// brought forward goes where spending is not covered. Each such choice is an assumption.</summary>
internal static class FundsLeftOver
{
    private static readonly Fund[] Funds = [.. Enum.GetValues<Fund>().Where(fund => fund is not (Fund.All or Fund.Fiscal))];

    /// <summary>The lines, those without a fund divided among funds. No printed sum changes.</summary>
    public static IReadOnlyList<BudgetLine> Divide(IReadOnlyList<BudgetLine> lines, IReadOnlyList<PrintedSum> sums)
    {
        var left = Funds.ToDictionary(fund => fund, fund => lines.Where(line => line.At.Fund == fund).Sum(line => line.At.Flow.IsSource() ? line.Amount.Fen : -line.Amount.Fen));
        List<BudgetLine> divided = [];
        foreach (var line in lines.OrderBy(line => line.At.Flow.IsUse()))
        {
            var isOpen = line.At.Fund is Fund.All or Fund.Fiscal && line.Amount.Fen > 0;
            divided.AddRange(isOpen ? Parts(line, [.. Funds.Where(fund => IsFree(line.At, fund, sums))], left) : [line]);
        }

        return divided;
    }

    private static IEnumerable<BudgetLine> Parts(BudgetLine line, IReadOnlyList<Fund> free, Dictionary<Fund, long> left)
    {
        var isUse = line.At.Flow.IsUse();
        var rest = line.Amount.Fen;
        foreach (var fund in free)
        {
            var part = Math.Min(rest, isUse ? left[fund] : -left[fund]);
            if (part > 0)
            {
                rest -= part;
                left[fund] += isUse ? -part : part;
                yield return Part(line, fund, part);
            }
        }

        if (rest > 0)
        {
            var fund = free.Contains(Fund.UnitFunds) ? Fund.UnitFunds : free.Count > 0 ? free[0] : line.At.Fund;
            if (fund != line.At.Fund)
            {
                left[fund] += isUse ? -rest : rest;
            }

            yield return Part(line, fund, rest);
        }
    }

    private static BudgetLine Part(BudgetLine line, Fund fund, long fen) => line with
    {
        At = line.At with { Fund = fund },
        Amount = Money.OfFen(fen),
        Source = line.Source with { Origin = fund == line.At.Fund ? line.Source.Origin : EntryOrigin.Assumed },
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
