using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Model.Tests;

public class FigureTests
{
    private const decimal Wan = 1_000_000;

    [Fact]
    public void Two_decimals_of_ten_thousand_yuan_leave_fifty_yuan_on_each_side() =>
        Of("0.18", MoneyUnit.Wan).Interval.ShouldBe(new Interval(0.175m * Wan, 0.185m * Wan));

    [Fact]
    public void Six_decimals_of_ten_thousand_yuan_are_exact() =>
        Of("3.414600", MoneyUnit.Wan).Interval.ShouldBe(Interval.Exactly(3_414_600));

    [Fact]
    public void Two_decimals_of_yuan_are_exact_and_more_decimals_make_nothing_finer()
    {
        Of("93209.07", MoneyUnit.Yuan).Interval.ShouldBe(Interval.Exactly(9_320_907));
        Of("1.00000000", MoneyUnit.Wan).Interval.ShouldBe(Interval.Exactly(Wan));
    }

    [Fact]
    public void Five_decimals_of_ten_thousand_yuan_are_not_yet_exact() =>
        Of("1.00000", MoneyUnit.Wan).Interval.ShouldBe(new Interval(Wan - 5, Wan + 5));

    [Fact]
    public void Whole_yuan_may_be_half_a_yuan_off() =>
        Of("1200", MoneyUnit.Yuan).Interval.ShouldBe(new Interval(119_950, 120_050));

    [Fact]
    public void A_bare_zero_is_nothing_and_a_printed_zero_with_decimals_may_be_a_rounded_one()
    {
        Of("0", MoneyUnit.Wan).Interval.ShouldBe(Interval.Zero);
        Of("0.00", MoneyUnit.Wan).Interval.ShouldBe(new Interval(-5000, 5000));
    }

    [Fact]
    public void A_percentage_is_rounded_like_an_amount() =>
        new Figure(9.90m, 2, Measure.Percent).Interval.ShouldBe(new Interval(9.895m, 9.905m));

    [Theory]
    [InlineData("3")]
    [InlineData("3.5")]
    [InlineData("0")]
    public void What_is_counted_is_exact(string number)
    {
        var value = decimal.Parse(number);
        new Figure(value, value.Scale, Measure.Count("辆")).Interval.ShouldBe(Interval.Exactly(value));
    }

    [Fact]
    public void An_amount_below_zero_lies_between_its_own_neighbours() =>
        Of("-0.18", MoneyUnit.Wan).Interval.ShouldBe(new Interval(-0.185m * Wan, -0.175m * Wan));

    [Fact]
    public void Without_a_unit_a_figure_still_has_its_rounding_but_no_size() =>
        new Figure(2.16m, 2, Measure.Unstated).Interval.ShouldBe(new Interval(2.155m, 2.165m));

    [Fact]
    public void The_digits_keep_the_printed_decimals()
    {
        Of("1200.50", MoneyUnit.Wan).Digits.ShouldBe("1200.50");
        Of("1200.50", MoneyUnit.Wan).ToString().ShouldBe("1,200.50 万元");
        new Figure(9.9m, 2, Measure.Percent).ToString().ShouldBe("9.90%");
        new Figure(7, 0, Measure.Unstated).ToString().ShouldBe("7");
    }

    [Fact]
    public void Rounding_never_leaves_the_interval_of_what_it_prints() =>
        Prop.ForAll(FenAndDecimals, pair =>
        {
            var (fen, decimals) = pair;
            var printed = Math.Round(fen / Wan, decimals, MidpointRounding.AwayFromZero);
            var truth = new Figure(printed, decimals, Measure.Money(MoneyUnit.Wan)).Interval;
            return (printed == 0 && decimals == 0) || truth.Contains(fen);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_interval_of_a_sum_holds_the_sum_of_any_values_within() =>
        Prop.ForAll(Intervals, Intervals, (a, b) =>
            (a + b).Contains(a.Low + b.High) && (a - b).Contains(a.High - b.Low) && (a - b).Contains(a.Middle - b.Middle) && (-a).Contains(-a.High)
            && a.Meets(b) == b.Meets(a) && a.Meets(b) == (a - b).Contains(0)).QuickCheckThrowOnFailure();

    private static Figure Of(string number, MoneyUnit unit)
    {
        var value = decimal.Parse(number);
        return new Figure(value, value.Scale, Measure.Money(unit));
    }

    private static readonly Arbitrary<(decimal Fen, int Decimals)> FenAndDecimals =
        (from fen in Gen.Choose(int.MinValue + 1, int.MaxValue)
         from decimals in Gen.Choose(0, 6)
         select ((decimal)fen, decimals)).ToArbitrary();

    private static readonly Arbitrary<Interval> Intervals =
        (from low in Gen.Choose(-1000, 1000)
         from width in Gen.Choose(0, 500)
         select new Interval(low / 8m, (low + width) / 8m)).ToArbitrary();
}
