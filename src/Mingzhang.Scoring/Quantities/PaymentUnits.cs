using System.Numerics;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Reads the payments of an item as so many units at one price: their greatest common divisor, exact in fen.</summary>
/// <remarks>If all payments are whole numbers of units at one price, the price divides the greatest common divisor, so that
/// the number of units is a multiple of what is found here. That the payments are such at all is inferred, from a divisor
/// that chance would hardly give them; round payments and instalments have large divisors for other reasons and tell nothing.</remarks>
internal static class PaymentUnits
{
    private const int FewestPayments = 4;
    private const int FewestDiffering = 3;

    public static (InferredQuantity? Inferred, NotTellingReason? Reason) Infer(IReadOnlyList<PrintedNumber?> amounts, MoneyUnit unit, QuantityLimits limits)
    {
        var payments = new List<long?>();
        foreach (var amount in amounts)
        {
            if (!TryFen(amount, unit, out var fen))
            {
                return (null, NotTellingReason.AmountsUnclear);
            }

            payments.Add(fen);
        }

        return Infer(payments, limits);
    }

    /// <param name="payments">In fen; null where nothing is printed.</param>
    /// <param name="limits">When a divisor tells something.</param>
    public static (InferredQuantity? Inferred, NotTellingReason? Reason) Infer(IReadOnlyList<long?> payments, QuantityLimits limits)
    {
        var paid = payments.OfType<long>().Where(fen => fen != 0).ToList();
        if (paid.Exists(fen => fen < 0))
        {
            return (null, NotTellingReason.AmountsUnclear);
        }

        if (paid.Count < FewestPayments)
        {
            return (null, NotTellingReason.TooFewPayments);
        }

        var differing = paid.Distinct().Count();
        if (differing < FewestDiffering)
        {
            return (null, NotTellingReason.EqualPayments);
        }

        var divisor = paid.Aggregate((a, b) => (long)BigInteger.GreatestCommonDivisor(a, b));
        var total = paid.Sum(fen => fen / divisor);
        if (IsInstalments(total))
        {
            return (null, NotTellingReason.Instalments);
        }

        var chance = Chance(divisor, differing);
        return chance > limits.Chance || total > limits.UnitsOfPayment * paid.Count
            ? (null, NotTellingReason.RoundOrChance)
            : (new InferredQuantity(divisor, [.. payments.Select(fen => fen / divisor)], total, chance), null);
    }

    // Parts of ten, of a hundred, of twelve months.
    private static bool IsInstalments(long total) => 100 % total == 0 || 12 % total == 0 || total is 24 or 36;

    // Payments are written down to some round step: 1, 2 or 5 and noughts. Among payments in whole steps, a divisor of so
    // many steps is common to each but the first with a chance of one in so many.
    private static decimal Chance(long divisor, int differing)
    {
        var steps = divisor / Step(divisor);
        var chance = 1m;
        for (var payment = 1; payment < differing && chance > 0.000_000_000_001m; payment++)
        {
            chance /= steps;
        }

        return chance;
    }

    private static long Step(long divisor)
    {
        long step = 1;
        while (step <= divisor / 10 && divisor % (step * 10) == 0)
        {
            step *= 10;
        }

        return divisor % (step * 5) == 0 ? step * 5 : divisor % (step * 2) == 0 ? step * 2 : step;
    }

    private static bool TryFen(PrintedNumber? amount, MoneyUnit unit, out long? fen)
    {
        fen = null;
        if (amount is null)
        {
            return true;
        }

        if (Math.Abs(amount.Number) > 1_000_000_000_000m || !decimal.IsInteger(amount.Number * unit.Fen))
        {
            return false;
        }

        fen = (long)(amount.Number * unit.Fen);
        return true;
    }
}
