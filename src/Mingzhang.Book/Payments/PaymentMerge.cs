using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Payments;

/// <summary>What an import adds to the payments that are there.</summary>
/// <param name="New">Payments that are not there yet.</param>
/// <param name="Known">Payments that are there, word for word as far as codes, fund and payee go.</param>
/// <param name="Differing">Payments that are there with another project, code, fund or payee: nothing is changed by itself.</param>
public sealed record PaymentMerge(IReadOnlyList<Payment> New, IReadOnlyList<Payment> Known, IReadOnlyList<(Payment Kept, Payment Offered)> Differing)
{
    /// <summary>Parts the payments of a file. The same file a second time adds nothing; of an overlapping one only the new rows are added.</summary>
    public static PaymentMerge Of(IEnumerable<Payment> kept, IEnumerable<Payment> offered)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(offered);
        var there = new Dictionary<string, Payment>(StringComparer.Ordinal);
        foreach (var payment in kept)
        {
            there.TryAdd(payment.Key, payment);
        }

        List<Payment> added = [];
        List<Payment> known = [];
        List<(Payment, Payment)> differing = [];
        foreach (var payment in offered)
        {
            if (!there.TryGetValue(payment.Key, out var before))
            {
                added.Add(payment);
                there.Add(payment.Key, payment);
            }
            else if (Says(before) == Says(payment))
            {
                known.Add(payment);
            }
            else
            {
                differing.Add((before, payment));
            }
        }

        return new(added, known, differing);
    }

    private static (string, int, int, int, Model.Fund?, string) Says(Payment payment) =>
        (payment.Project, payment.Function, payment.Economy, payment.GovernmentEconomy, payment.Fund, payment.Payee);
}
