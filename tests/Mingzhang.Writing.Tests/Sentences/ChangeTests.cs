using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Sentences;

namespace Mingzhang.Writing.Tests.Sentences;

/// <summary>What is said of two years: the words follow the amounts, and nothing is guessed.</summary>
public sealed class ChangeTests
{
    private const string Reason = "原因/项目支出";

    [Theory]
    [InlineData(1_200_000_00L, 1_000_000_00L, "项目支出120.00万元，比2025年增加20.00万元，增长20.00%。")]
    [InlineData(1_000_000_00L, 1_200_000_00L, "项目支出100.00万元，比2025年减少20.00万元，下降16.67%。")]
    [InlineData(1_000_000_00L, 1_000_000_00L, "项目支出100.00万元，与2025年持平。")]
    // A base of 0 has no rate (DE-73, FN-17), what is gone has one.
    [InlineData(1_000_000_00L, 0L, "项目支出100.00万元，比2025年增加100.00万元。")]
    [InlineData(0L, 1_000_000_00L, "项目支出0.00万元，比2025年减少100.00万元，下降100.00%。")]
    // 1 元 is not 持平, and not 0.00.
    [InlineData(1_000_001_00L, 1_000_000_00L, "项目支出100.00万元，比2025年增加0.0001万元。")]
    // Half away from zero: 0.125 of 万元, 12.5 % of 4.
    [InlineData(1_250_00L, 0L, "项目支出0.13万元，比2025年增加0.13万元。")]
    [InlineData(2_000_000_00L, 1_999_100_09L, "项目支出200.00万元，比2025年增加0.09万元，增长0.05%。")]
    // A correction that is larger than the year: the figure is negative, the change is not.
    [InlineData(-500_000_00L, 1_000_000_00L, "项目支出-50.00万元，比2025年减少150.00万元，下降150.00%。")]
    [InlineData(500_000_00L, -1_000_000_00L, "项目支出50.00万元，比2025年增加150.00万元。")]
    public void A_change_is_told_in_the_words_of_its_direction(long now, long before, string expected) =>
        Given.Spending(now, before).Compose("budget-project-change").Body().ShouldBe(expected);

    [Fact]
    public void A_year_that_is_not_known_is_not_compared() =>
        Given.Spending(1_000_000_00, null).Compose("budget-spending").Body().ShouldBe("2026年本年支出100.00万元。");

    [Fact]
    public void Amount_and_rate_of_a_change_know_both_sides_and_their_exact_values()
    {
        var figures = Given.Spending(1_200_000_00, 900_000_00).Compose("budget-project-change").Figures().ToList();
        figures.Select(figure => figure.Role).ShouldBe(["", "change", "rate"]);
        figures[1].Exact.ShouldBe(300_000_00);
        figures[2].Exact.ShouldBe(100m / 3);
        figures[2].Figure.Digits.ShouldBe("33.33");
        figures[1].From.Select(point => point.Year).ShouldBe([2026, 2025]);
    }

    [Theory]
    [InlineData(1_100_000_00L, 1_000_000_00L, true)]
    [InlineData(1_099_000_00L, 1_000_000_00L, false)]
    [InlineData(1_000_000_00L, 0L, true)]
    [InlineData(1_000_000_00L, 1_000_000_00L, false)]
    public void A_reason_is_demanded_from_a_tenth_on_and_from_nothing(long now, long before, bool isDemanded) =>
        Given.Spending(now, before).Compose("budget-project-change").Missing.Select(entry => (entry.Kind, entry.Key)).ShouldBe(isDemanded ? [(MissingKind.Reason, Reason)] : []);

    [Fact]
    public void A_reason_stands_behind_its_change() =>
        Given.Spending(1_200_000_00, 1_000_000_00, (Reason, "新增演播室改造。\n")).Compose("budget-project-change").Body().ShouldBe("项目支出120.00万元，比2025年增加20.00万元，增长20.00%，主要原因是新增演播室改造。");

    [Fact]
    public void A_reason_never_stands_behind_what_stayed_the_same() =>
        Given.Spending(1_000_000_00, 1_000_000_00, (Reason, "新增演播室改造")).Compose("budget-project-change").Body().ShouldNotContain("原因");

    [Theory]
    [InlineData(0L, "示例县融媒体中心2026年没有安排政府性基金预算财政拨款支出。")]
    [InlineData(1_000_000_00L, "2026年政府性基金预算财政拨款支出0.00万元，比2025年减少100.00万元，下降100.00%。")]
    public void What_is_gone_is_told_and_only_what_never_was_is_told_as_none(long before, string expected)
    {
        var book = SampleBook.Of(
            SampleBook.Spent(2070808, 50502, 30227, Nature.Project, 100),
            Given.LastYear(SampleBook.Spent(2070808, 50502, 30227, Nature.Project, 100)),
            Given.LastYear(SampleBook.Spent(2120801, 50502, 30227, Nature.Project, before, Fund.GovernmentFund)));
        book.Compose("budget-government-fund").Body().ShouldBe(expected);
    }

    [Fact]
    public void A_list_names_what_has_money_the_largest_first_with_exact_shares()
    {
        var book = SampleBook.Of(
            SampleBook.Spent(2080505, 50501, 30108, Nature.Personnel, 1_000_000_00),
            SampleBook.Spent(2070808, 50501, 30101, Nature.Personnel, 2_000_000_00),
            SampleBook.Spent(2210201, 50501, 30113, Nature.Personnel, 0),
            SampleBook.Spent(2070808, 50502, 30201, Nature.Running, 3_000_000_00));
        book.Compose("budget-basic").Body().ShouldBe("2026年一般公共预算财政拨款基本支出600.00万元，其中：人员经费300.00万元，主要包括：基本工资、机关事业单位基本养老保险缴费；公用经费300.00万元，主要包括：办公费。");
        book.Compose("budget-spending-classes").Body().ShouldBe("2026年本年支出600.00万元，按支出功能分类，构成如下：文化旅游体育与传媒支出500.00万元，占83.33%；社会保障和就业支出100.00万元，占16.67%。");
    }

    [Fact]
    public void A_count_that_nobody_entered_is_missed_and_not_written_as_0()
    {
        var composed = SampleBook.Of().Compose("staff");
        composed.Body().ShouldBeEmpty();
        composed.Missing.Select(entry => entry.Key).ShouldBe(["编制人数"]);
    }

    [Fact]
    public void Public_units_are_out_of_the_scope_of_organ_operation_where_the_profile_says_so()
    {
        var book = SampleBook.Of(SampleBook.Spent(2070808, 50502, 30201, Nature.Running, 3_000_000_00));
        book.Compose("organ-operation-none", "budget-organ-operation").Body().ShouldBe("示例县融媒体中心为事业单位，不属于机关运行经费的统计范围。");
        var organ = book with { Stated = [new("行政编制人数", new() { Year = 2026 }, new(12, 0, Measure.Count("人")))] };
        organ.Compose("organ-operation-none").Body().ShouldBeEmpty();
        (book with { Profile = "hebei" }).Compose("organ-operation-none", "budget-organ-operation").Body().ShouldBe("2026年机关运行经费300.00万元，其中：办公费300.00万元。");
    }
}
