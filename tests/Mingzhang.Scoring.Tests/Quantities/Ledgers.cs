namespace Mingzhang.Scoring.Tests.Quantities;

/// <summary>Invented payments of an item, with the true number of units.</summary>
/// <param name="Payments">In fen.</param>
/// <param name="Units">What a truthful sheet tells.</param>
internal sealed record Ledger(long[] Payments, long Units);

/// <summary>Payments made in the ways that they really come about.</summary>
internal static class Ledgers
{
    /// <summary>Ways without one unit price: whatever is inferred from them is wrong.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Random, int, Ledger>> WithoutPrice = new Dictionary<string, Func<Random, int, Ledger>>
    {
        ["任意金额（分）"] = (chance, periods) => Random(chance, periods, () => chance.Next(100_000, 50_000_000)),
        ["任意金额（元）"] = (chance, periods) => Random(chance, periods, () => chance.Next(1_000, 500_000) * 100L),
        ["任意金额（十元）"] = (chance, periods) => Random(chance, periods, () => chance.Next(100, 50_000) * 1000L),
        ["整百金额"] = (chance, periods) => Random(chance, periods, () => chance.Next(10, 5_000) * 10_000L),
        ["整千金额"] = (chance, periods) => Random(chance, periods, () => chance.Next(1, 500) * 100_000L),
        ["整五千金额"] = (chance, periods) => Random(chance, periods, () => chance.Next(1, 100) * 500_000L),
        ["两种单价"] = (chance, periods) =>
        {
            var (one, other) = (Price(chance), Price(chance));
            return Of(periods, _ => (chance.Next(1, 20), chance.Next(1, 20)), (_, units) => (one * units.One) + (other * units.Other));
        },
        ["单价加固定费"] = (chance, periods) =>
        {
            var (price, fixedFee) = (Price(chance), chance.Next(5, 500) * 10_000L);
            return Of(periods, _ => (chance.Next(1, 30), 0), (_, units) => (price * units.One) + fixedFee);
        },
        ["超量打九折"] = (chance, periods) =>
        {
            var price = Price(chance);
            return Of(periods, _ => (chance.Next(5, 40), 0), (_, units) => units.One <= 20 ? price * units.One : (price * 20) + (price * (units.One - 20) * 9 / 10));
        },
        ["单价年中上调"] = (chance, periods) =>
        {
            var price = Price(chance);
            var raised = price * (100 + chance.Next(1, 15)) / 100;
            return Of(periods, _ => (chance.Next(5, 40), 0), (period, units) => (period < periods / 2 ? price : raised) * units.One);
        },
        ["单价相同但抹零"] = (chance, periods) =>
        {
            var price = Price(chance);
            return Of(periods, _ => (chance.Next(5, 40), 0), (_, units) => price * units.One / 10_000 * 10_000);
        },
        ["按合同比例分期"] = (chance, periods) =>
        {
            var contract = chance.Next(100, 50_000) * 10_000L;
            return new([.. Shares(chance, periods).Select(share => contract / 100 * share)], chance.Next(4, 200));
        },
        ["按月计费"] = (chance, periods) =>
        {
            var fee = Price(chance) * 10;
            return new([.. Months(chance, periods).Select(months => fee * months)], chance.Next(4, 200));
        },
        ["包干费平均"] = (chance, periods) =>
        {
            var fee = chance.Next(1_000, 500_000) * 100L;
            return Random(chance, periods, () => fee);
        },
    };

    /// <summary>So many units of one price each period.</summary>
    public static Ledger WithPrice(Random chance, int periods)
    {
        var price = Price(chance);
        var most = chance.Next(2) == 0 ? 20 : 100;
        return Of(periods, _ => (chance.Next(1, most), 0), (_, units) => price * units.One);
    }

    // Prices in use: to the fen, to the yuan, round.
    private static long Price(Random chance) => chance.Next(4) switch
    {
        0 => chance.Next(50, 100_000),
        1 => chance.Next(10, 50_000) * 100L,
        2 => chance.Next(10, 3_000) * 1_000L,
        _ => chance.Next(1, 300) * 10_000L,
    };

    private static Ledger Random(Random chance, int periods, Func<long> payment) => new([.. Enumerable.Range(0, periods).Select(_ => payment())], chance.Next(4, 200));

    private static Ledger Of(int periods, Func<int, (int One, int Other)> units, Func<int, (int One, int Other), long> payment)
    {
        var counted = Enumerable.Range(0, periods).Select(units).ToList();
        return new([.. counted.Select((number, period) => payment(period, number))], counted.Sum(number => number.One + number.Other));
    }

    private static IEnumerable<int> Shares(Random chance, int periods)
    {
        var step = chance.Next(3) switch { 0 when periods < 10 => 10, 1 when periods < 20 => 5, _ => 1 };
        var left = 100 / step;
        for (var period = 1; period < periods; period++)
        {
            var share = Math.Min(chance.Next(1, Math.Max(2, (2 * left / (periods - period + 1)) + 1)), left - (periods - period));
            left -= share;
            yield return share * step;
        }

        yield return left * step;
    }

    private static IEnumerable<int> Months(Random chance, int periods)
    {
        var left = 12;
        for (var period = 1; period < periods; period++)
        {
            var months = Math.Min(chance.Next(1, 6), left - (periods - period));
            left -= months;
            yield return months;
        }

        yield return left;
    }
}
