using Mingzhang.Model;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>An amount found.</summary>
/// <param name="At">Its point, as the ledger sees it.</param>
/// <param name="Fen">The amount, never 0.</param>
/// <param name="IsOnly">The sums leave no other amount.</param>
internal sealed record FoundAmount(Coordinates At, long Fen, bool IsOnly);

/// <summary>Finds entries of one year and stage that add up to all that its tables print.</summary>
internal sealed class Solution
{
    private readonly IReadOnlyList<PrintedSum> sums;
    private readonly IReadOnlyList<Coordinates> points;
    private readonly List<int>[] within;
    private readonly bool[] mayBeNegative;
    private readonly long?[] fixedAt;
    private readonly IReadOnlyDictionary<int, IReadOnlyList<int>> pairs;

    private Solution(IReadOnlyList<PrintedSum> sums, Themes themes, IReadOnlyDictionary<int, IReadOnlyList<int>> pairs)
    {
        this.sums = sums;
        this.pairs = pairs;
        points = Distinct(sums, Refinement.Of(sums, themes));
        within = [.. sums.Select(sum => Enumerable.Range(0, points.Count).Where(i => sum.Contains(points[i])).ToList())];
        mayBeNegative = new bool[points.Count];
        fixedAt = new long?[points.Count];
        for (var i = 0; i < sums.Count; i++)
        {
            if (sums[i].Low < 0 && sums[i].Fen < 0)
            {
                within[i].ForEach(point => mayBeNegative[point] = true);
            }
        }
    }

    /// <summary>The amounts, none of them 0.</summary>
    public static IReadOnlyList<FoundAmount> Of(IReadOnlyList<PrintedSum> sums, EntryWords words, Themes themes) => new Solution(sums, themes, words.Pairs).Found();

    // Points that all sums treat alike are one; the finest of them says most.
    private static List<Coordinates> Distinct(IReadOnlyList<PrintedSum> sums, IReadOnlyList<Coordinates> points)
    {
        var signatures = points.Select(point => string.Join(',', Enumerable.Range(0, sums.Count).Where(i => sums[i].Contains(point)))).ToList();
        return
        [
            .. Enumerable.Range(0, points.Count)
                .Where(i => signatures[i].Length > 0)
                .GroupBy(i => signatures[i], StringComparer.Ordinal)
                .Select(group => group.MaxBy(i => Fineness(points[i])))
                .Order()
                .Select(i => points[i]),
        ];
    }

    private static int Fineness(in Coordinates point) =>
        point.Function.Level + point.Economy.Level + point.GovernmentEconomy.Level + Depth(point.Fund) + Depth(point.Nature) + (point.Project is null ? 0 : 1);

    private static int Depth(Fund fund) => fund == Fund.All ? 0 : fund.Parent() == Fund.All ? 1 : 2;

    private static int Depth(Nature nature) => nature == Nature.All ? 0 : nature.Parent() == Nature.All ? 1 : 2;

    private IReadOnlyList<FoundAmount> Found()
    {
        // What follows from single figures is quick to find, and for exact figures it is all that there is. Rounded figures, or
        // figures that contradict each other, are weighed all together.
        var isOnly = FollowUp() ? Weighed() : null;
        if (isOnly is null || !Enumerable.Range(0, sums.Count).All(IsMet))
        {
            Array.Clear(fixedAt);
            isOnly = Weighed();
        }

        return [.. Enumerable.Range(0, points.Count).Where(point => fixedAt[point] != 0).Select(point => new FoundAmount(points[point], fixedAt[point]!.Value, isOnly[point]))];
    }

    private bool IsMet(int sum)
    {
        var total = within[sum].Sum(point => fixedAt[point]!.Value);
        return sums[sum].Low <= total && total <= sums[sum].High;
    }

    /// <summary>Finds what is still open; whether each amount is the only one.</summary>
    private bool[] Weighed()
    {
        var isOnly = Enumerable.Repeat(element: true, points.Count).ToArray();
        var open = Enumerable.Range(0, points.Count).Where(point => fixedAt[point] is null).ToList();
        if (open.Count == 0)
        {
            return isOnly;
        }

        var place = new int[points.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < open.Count; i++)
        {
            place[open[i]] = i;
        }

        var (amounts, only) = LeastDeviation.Of(Rows(place), [.. open.Select(point => new AskedAmount(mayBeNegative[point], Likely(point)))]);
        for (var i = 0; i < open.Count; i++)
        {
            fixedAt[open[i]] = amounts[i];
            isOnly[open[i]] = only[i];
        }

        return isOnly;
    }

    // Sums with one open amount fix it, sums used up close their amounts. False where a sum cannot be met so.
    private bool FollowUp()
    {
        var isOpen = Enumerable.Repeat(element: true, sums.Count).ToArray();
        for (var hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            for (var i = 0; i < sums.Count; i++)
            {
                if (!isOpen[i])
                {
                    continue;
                }

                var open = within[i].Where(point => fixedAt[point] is null).ToList();
                var rest = sums[i].Fen - within[i].Sum(point => fixedAt[point] ?? 0);
                if (open.Count == 0 || open.Count == 1 || (rest == 0 && !open.Exists(point => mayBeNegative[point])))
                {
                    if ((open.Count == 0 && rest != 0) || (rest < 0 && !mayBeNegative[open[0]]))
                    {
                        return false;
                    }

                    open.ForEach(point => fixedAt[point] = open.Count == 1 ? rest : 0);
                    isOpen[i] = false;
                    hasChanged |= open.Count > 0;
                }
                else if (rest < 0 && !open.Exists(point => mayBeNegative[point]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private List<SumRow> Rows(int[] place)
    {
        List<SumRow> rows = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < sums.Count; i++)
        {
            var known = within[i].Sum(point => fixedAt[point] ?? 0);
            var columns = within[i].Where(point => fixedAt[point] is null).Select(point => place[point]).ToList();
            var row = new SumRow(columns, sums[i].Fen - known, sums[i].Low - known, sums[i].High - known);
            if (columns.Count > 0 && seen.Add($"{string.Join(',', columns)}={row.Fen},{row.Low},{row.High}"))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    // A function and an economic item with one and the same amount are likely one thing: insurance and what is paid for it.
    private Likeness Likely(int point)
    {
        var containing = Enumerable.Range(0, sums.Count).Where(i => within[i].Contains(point)).ToList();
        var least = containing.Min(i => sums[i].Fen);
        var smallest = containing.Where(i => sums[i].Fen == least).ToList();
        return smallest.Exists(a => smallest.Exists(b => !Contains(within[a], within[b]) && !Contains(within[b], within[a]))) ? Likeness.SameTotals : Paired(points[point]);
    }

    private Likeness Paired(in Coordinates point)
    {
        var economy = point.Economy;
        if (economy.IsAll || point.Function.IsAll)
        {
            return Likeness.Other;
        }

        // A class holds its items, so it is like what one of them is like.
        return pairs.TryGetValue(point.Function.Value, out var own) ? (own.Any(code => new EconomyCode(code).IsWithin(economy)) ? Likeness.Pair : Likeness.Unlike)
            : pairs.Values.Any(codes => codes.Contains(economy.Value)) ? Likeness.Unlike
            : Likeness.Other;
    }

    private static bool Contains(List<int> whole, List<int> part) => part.TrueForAll(whole.Contains);
}
