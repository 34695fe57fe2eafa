using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Model.Tests;

public class MoneyTests
{
    [Theory]
    [InlineData("1", "元", 100)]
    [InlineData("0.01", "元", 1)]
    [InlineData("1", "千元", 100_000)]
    [InlineData("0.18", "万元", 180_000)]
    [InlineData("6340.217896", "万元", 6_340_217_896)]
    [InlineData("2.5", "亿元", 25_000_000_000)]
    [InlineData("-3.2", "百万元", -320_000_000)]
    [InlineData("1", "千万元", 1_000_000_000)]
    public void An_amount_counts_its_fen(string number, string unit, long fen) =>
        Money.Of(decimal.Parse(number), MoneyUnit.Named(unit)!).Fen.ShouldBe(fen);

    [Theory]
    [InlineData("0.001", "元")]
    [InlineData("0.0000001", "万元")]
    [InlineData("1.005", "元")]
    public void A_fraction_of_a_fen_is_refused(string number, string unit) =>
        Should.Throw<ArgumentException>(() => Money.Of(decimal.Parse(number), MoneyUnit.Named(unit)!)).Message.ShouldContain("不是整数分");

    [Fact]
    public void More_than_can_be_counted_fails_loudly()
    {
        Should.Throw<OverflowException>(() => Money.Of(100_000_000_000m, MoneyUnit.Yi));
        Should.Throw<OverflowException>(() => Money.OfFen(long.MaxValue) + Money.OfFen(1));
        Should.Throw<OverflowException>(() => Money.OfFen(long.MinValue) - Money.OfFen(1));
        Should.Throw<OverflowException>(() => -Money.OfFen(long.MinValue));
    }

    [Fact]
    public void A_difference_of_one_fen_is_seen_in_every_unit()
    {
        Money.OfFen(1).ToString().ShouldBe("0.01 元");
        Money.OfFen(1).In(MoneyUnit.Wan).ShouldBe("0.000001 万元");
        Money.OfFen(1).In(MoneyUnit.Yi).ShouldBe("0.0000000001 亿元");
        Money.OfFen(-123_456_789).In(MoneyUnit.Yuan).ShouldBe("-1,234,567.89 元");
    }

    [Fact]
    public void A_unit_inside_the_name_of_another_is_found_after_it()
    {
        var names = MoneyUnit.All.Select(unit => unit.Name).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            names.Take(i).ShouldNotContain(shorter => names[i].EndsWith(shorter, StringComparison.Ordinal));
        }

        MoneyUnit.Named("美元").ShouldBeNull();
    }

    [Fact]
    public void Adding_and_taking_away_again_changes_nothing() =>
        Prop.ForAll(Amounts, Amounts, (a, b) => (a + b - b == a) && (a + b == b + a) && (a - b == -(b - a))).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_is_that_of_the_fen() =>
        Prop.ForAll(Amounts, Amounts, (a, b) => (a < b) == (a.Fen < b.Fen) && (a <= b) == !(a > b) && Math.Sign(a.CompareTo(b)) == Math.Sign(a.Fen.CompareTo(b.Fen)))
            .QuickCheckThrowOnFailure();

    private static readonly Arbitrary<Money> Amounts = Gen.Choose(int.MinValue + 1, int.MaxValue).Select(fen => Money.OfFen(fen)).ToArbitrary();
}
