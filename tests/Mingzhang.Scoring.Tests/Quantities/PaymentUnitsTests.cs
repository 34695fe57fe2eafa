using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring.Tests.Quantities;

/// <summary>What payments tell of a unit price, and when they tell nothing.</summary>
public class PaymentUnitsTests
{
    [Theory]
    [InlineData("390600 334800 362700 334800", "27900 × (14+12+13+12) = 51")]
    [InlineData("129920 106720 120640 111360", "4640 × (28+23+26+24) = 101")]
    [InlineData("1251.20 - 1876.80 2189.60 1876.80", "312.8 × (4+·+6+7+6) = 23")]
    public void Payments_at_one_price_tell_the_price_and_the_units_of_each_period(string payments, string told)
    {
        var (inferred, reason) = Infer(payments);

        reason.ShouldBeNull();
        var units = inferred.ShouldNotBeNull();
        $"{units.PriceFen / 100m:0.##} × ({string.Join('+', units.Units.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "·"))}) = {units.Total}".ShouldBe(told);
    }

    [Theory]
    [InlineData("390600 334800 362700 0", NotTellingReason.TooFewPayments)]
    [InlineData("25000 0 10000 0", NotTellingReason.TooFewPayments)]
    [InlineData("27900 27900 27900 27900", NotTellingReason.EqualPayments)]
    [InlineData("27900 27900 55800 27900", NotTellingReason.EqualPayments)]
    [InlineData("30000 50000 70000 20000", NotTellingReason.RoundOrChance)]
    [InlineData("27600 10360 15120 4280", NotTellingReason.RoundOrChance)]
    [InlineData("341585.15 220699.65 181001.6 167078.4", NotTellingReason.RoundOrChance)]
    [InlineData("27900 55800 83700 111600", NotTellingReason.Instalments)]
    [InlineData("41850 69750 97650 69750", NotTellingReason.Instalments)]
    [InlineData("4890.9 10353 7497 9282", NotTellingReason.RoundOrChance)]
    [InlineData("390600 -27900 362700 334800", NotTellingReason.AmountsUnclear)]
    [InlineData("390600.001 334800 362700 334800", NotTellingReason.AmountsUnclear)]
    [InlineData("- - - -", NotTellingReason.TooFewPayments)]
    public void Payments_that_tell_nothing_say_why(string payments, NotTellingReason reason) => Infer(payments).Reason.ShouldBe(reason);

    private static (InferredQuantity? Inferred, NotTellingReason? Reason) Infer(string payments)
    {
        var place = new Place { Document = "支出.md" };
        return PaymentUnits.Infer(
            [.. payments.Split(' ').Select(amount => amount == "-" ? null : new PrintedNumber(new(decimal.Parse(amount, CultureInfo.InvariantCulture), 3, Measure.Money(MoneyUnit.Yuan)), amount, place))],
            MoneyUnit.Yuan,
            QuantityLimits.Default);
    }
}
