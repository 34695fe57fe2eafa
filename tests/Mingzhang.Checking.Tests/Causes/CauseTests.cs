namespace Mingzhang.Checking.Tests.Causes;

/// <summary>Each mistake is told once, by its cause, with the figure that should be there.</summary>
public class CauseTests
{
    [Fact]
    public void Without_a_mistake_there_is_no_cause() => GivenMistake.CausesOf().ShouldBeEmpty();

    [Fact]
    public void A_wrong_digit_is_one_finding_however_many_sums_it_breaks() =>
        GivenMistake.CausesOf("| 2080505 | 机关事业单位基本养老保险缴费支出 | 187.64 |", "| 2080505 | 机关事业单位基本养老保险缴费支出 | 184.64 |").ShouldBe(["Digit 184.64 → 187.64"]);

    [Fact]
    public void Digits_that_changed_places_are_known_by_their_difference() =>
        GivenMistake.CausesOf("| 二、文化旅游体育与传媒支出 | 877.95 |", "| 二、文化旅游体育与传媒支出 | 787.95 |").ShouldBe(["DigitsTransposed 787.95 → 877.95"]);

    [Theory]
    [InlineData("| 835.36 | 365.50 |", "| 85.36 | 365.50 |", "DigitLost 85.36 → 835.36")]
    [InlineData("| 835.36 | 365.50 |", "| 8835.36 | 365.50 |", "DigitDoubled 8835.36 → 835.36")]
    [InlineData("| 835.36 | 365.50 |", "| -835.36 | 365.50 |", "Sign -835.36 → 835.36")]
    [InlineData("| 835.36 | 365.50 |", "| 83.536 | 365.50 |", "Point 83.536 → 835.360")]
    [InlineData("| 835.36 | 365.50 |", "| 83536 | 365.50 |", "Point 83536 → 835.36")]
    public void A_slip_is_named_by_what_it_did(string right, string wrong, string told) => GivenMistake.CausesOf(right, wrong).ShouldBe([told]);

    [Fact]
    public void A_table_in_another_unit_than_it_says_is_one_finding()
    {
        var inYuan = System.Text.RegularExpressions.Regex.Replace(GivenMistake.General, @"\d+\.\d\d", amount => $"{decimal.Parse(amount.Value) * 10000:0.00}");
        var told = GivenMistake.Told(Given.Budget(Given.Table(GivenMistake.Totals), Given.Table(GivenMistake.Spending), Given.Table(inYuan), GivenMistake.Text).Report);
        told.ShouldHaveSingleItem().ShouldStartWith("TableUnit 412000.00 → 41.20");
    }

    [Fact]
    public void A_sentence_in_another_unit_is_one_finding() =>
        GivenMistake.CausesOf("2026年支出预算1200.86万元，其中：基本支出835.36万元", "2026年支出预算1200.86元，其中：基本支出835.36元", "项目支出365.50万元", "项目支出365.50元")
            .ShouldHaveSingleItem().ShouldStartWith("SentenceUnit ");

    [Fact]
    public void Two_rows_that_changed_places_are_one_finding() =>
        GivenMistake.CausesOf("缴费支出 | 187.64 | 187.64 |", "缴费支出 | 94.07 | 94.07 |", "职业年金缴费支出 | 94.07 | 94.07 |", "职业年金缴费支出 | 187.64 | 187.64 |")
            .ShouldHaveSingleItem().ShouldStartWith("RowsSwapped ");

    [Fact]
    public void A_figure_in_the_column_beside_its_own_is_one_finding() =>
        GivenMistake.CausesOf("其他文化和旅游支出 | 117.30 | | 117.30 |", "其他文化和旅游支出 | 117.30 | 117.30 | |").ShouldBe(["NeighbourColumn 117.30 → 0.00,  → 117.30"]);

    [Fact]
    public void A_subtotal_in_the_place_of_a_part_is_named_with_where_it_comes_from() =>
        GivenMistake.CausesOf("2080506 | 机关事业单位职业年金缴费支出 | 94.07 | 94.07 |", "2080506 | 机关事业单位职业年金缴费支出 | 281.71 | 94.07 |").ShouldBe(["SubtotalInRow 281.71 → 94.07"]);

    [Fact]
    public void The_figure_of_all_funds_in_a_table_of_one_is_named() =>
        GivenMistake.CausesOf("2070199 | 其他文化和旅游支出 | 68.80 | | 68.80 |", "2070199 | 其他文化和旅游支出 | 117.30 | | 68.80 |").ShouldBe(["OtherFund 117.30 → 68.80"]);

    [Theory]
    [InlineData("69.56%", "30.44%", "RateComplement 30.44% → 69.56")]
    [InlineData("69.56%", "72.49%", "RateBase 72.49% → 69.56")]
    [InlineData("4.76%", "52.36%", "AmountAsRate 52.36% → 4.76")]
    public void A_rate_is_told_by_how_it_went_wrong(string right, string wrong, string told) => GivenMistake.CausesOf(right, wrong).ShouldBe([told]);

    [Fact]
    public void Two_rates_that_changed_places_are_one_finding() =>
        GivenMistake.CausesOf("的69.56%", "的##%", "的30.44%", "的69.56%", "的##%", "的30.44%").ShouldHaveSingleItem().ShouldStartWith("Rate");

    [Fact]
    public void A_word_of_direction_that_the_rate_contradicts_is_wrong_and_not_the_figures()
    {
        var told = GivenMistake.CausesOf("比上年增加52.36万元，增长4.76%", "比上年减少52.36万元，下降4.76%").ShouldHaveSingleItem();
        told.ShouldStartWith("Direction ");
        told.ShouldEndWith("→ Up");
    }

    [Fact]
    public void Two_mistakes_are_two_findings() =>
        GivenMistake.CausesOf("| 一、教育支出 | 41.20 |", "| 一、教育支出 | 47.20 |", "835.36 | 365.50 |", "835.36 | 356.50 |")
            .ShouldBe(["Digit 47.20 → 41.20", "DigitsTransposed 356.50 → 365.50"], ignoreOrder: true);

    [Fact]
    public void Where_nothing_tells_the_figures_apart_all_of_them_are_shown()
    {
        var told = GivenMistake.Told(Given.Budget(Given.Table("""
            部门政府采购预算表 | 万元
            采购类别 | 金额
            A-货物 | 12.30
            B-工程 | 45.10
            C-服务 | 30.20
            合计 | 88.60
            """)).Report);
        told.ShouldHaveSingleItem().Split(" / ").ShouldBe(["Digit 12.30 → 13.30", "Digit 45.10 → 46.10", "Digit 30.20 → 31.20", "Digit 88.60 → 87.60"], ignoreOrder: true);
    }

    [Fact]
    public void A_relation_that_comes_up_only_with_the_right_figure_tells_equal_candidates_apart()
    {
        // Table 2 does not add up, so it says nothing of table 1 until one of its figures is mended.
        var told = GivenMistake.CausesOf("2080505 | 机关事业单位基本养老保险缴费支出 | 187.64 | 187.64 |", "2080505 | 机关事业单位基本养老保险缴费支出 | 187.64 | 187.46 |");
        told.ShouldHaveSingleItem().ShouldStartWith("DigitsTransposed 187.46 → 187.64");
    }
}
