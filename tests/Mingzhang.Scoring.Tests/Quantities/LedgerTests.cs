using System.Text;
using Xunit.Abstractions;

namespace Mingzhang.Scoring.Tests.Quantities;

/// <summary>How often payments mislead: on invented ledgers of each kind, counted.</summary>
public class LedgerTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void A_truthful_number_is_hardly_ever_called_unexplained_where_there_is_no_unit_price(int periods)
    {
        var table = new StringBuilder($"{periods} 期，没有单一单价的付款各 {Count} 份：推断出数量，如实填报却说“解释不了”\n");
        var worst = 0;
        foreach (var (name, make) in Ledgers.WithoutPrice)
        {
            var chance = new Random(periods);
            var (inferred, alarms) = (0, 0);
            for (var ledger = 0; ledger < Count; ledger++)
            {
                var made = make(chance, periods);
                if (Infer(made) is { } units)
                {
                    inferred++;
                    alarms += PaymentQuantities.IsOfThatSize(made.Units, units.Total) && !PaymentQuantities.IsExplained(made.Units, units.Total) && PaymentQuantities.IsFar(made.Units, units.Total, QuantityLimits.Default) ? 1 : 0;
                }
            }

            table.AppendLine($"{name}：{inferred}，{alarms}");
            worst = Math.Max(worst, alarms);
        }

        output.WriteLine(table.ToString());
        worst.ShouldBeLessThan(Count / 200, table.ToString());
    }

    [Theory]
    [InlineData(4, 75)]
    [InlineData(12, 95)]
    public void Of_payments_at_one_price_the_true_number_is_always_a_multiple_of_what_is_inferred(int periods, int leastPercent)
    {
        var chance = new Random(periods);
        var (exact, multiple) = (0, 0);
        for (var ledger = 0; ledger < Count; ledger++)
        {
            var made = Ledgers.WithPrice(chance, periods);
            if (Infer(made) is { } inferred)
            {
                (made.Units % inferred.Total).ShouldBe(0, $"{string.Join(' ', made.Payments)}：{made.Units}");
                PaymentQuantities.IsExplained(made.Units, inferred.Total).ShouldBeTrue();
                (exact, multiple) = made.Units == inferred.Total ? (exact + 1, multiple) : (exact, multiple + 1);
            }
        }

        output.WriteLine($"{periods} 期，单一单价的付款 {Count} 份：数量正好 {exact}，是推断数的整倍数 {multiple}，不推断 {Count - exact - multiple}");
        (exact * 100 / Count).ShouldBeGreaterThanOrEqualTo(leastPercent);
    }

    private static InferredQuantity? Infer(Ledger ledger) => PaymentUnits.Infer([.. ledger.Payments.Select(fen => (long?)fen)], QuantityLimits.Default).Inferred;
}
