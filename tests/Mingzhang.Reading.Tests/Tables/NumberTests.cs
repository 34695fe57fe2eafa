using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tests.Tables;

public class NumberTests
{
    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1，234.50", "1234.50")]
    [InlineData("1 234.50", "1234.50")]
    [InlineData("1 ,234.5 0", "1234.50")]
    [InlineData("１２３４．５０", "1234.50")]
    [InlineData("-3.20", "-3.20")]
    [InlineData("－3.20", "-3.20")]
    [InlineData("—3.20", "-3.20")]
    [InlineData("（3.20）", "-3.20")]
    [InlineData("(3.20)", "-3.20")]
    [InlineData("+5", "5")]
    [InlineData("¥12.00", "12.00")]
    [InlineData("0", "0")]
    [InlineData("0.000000", "0.000000")]
    [InlineData("007", "7")]
    public void A_number_is_read_as_a_person_would(string printed, string expected)
    {
        var number = NumberText.Of(printed);
        number.IsNumber.ShouldBeTrue();
        new Figure(number.Number, number.Decimals, Measure.Unstated).Digits.ShouldBe(expected);
    }

    [Theory]
    [InlineData("12 万元", "万元", "12")]
    [InlineData("1,200.50元", "元", "1200.50")]
    [InlineData("3.5%", "%", "3.5")]
    [InlineData("3.5％", "%", "3.5")]
    [InlineData("2亿元", "亿元", "2")]
    public void A_unit_printed_with_the_number_is_its_own(string printed, string unit, string digits)
    {
        var number = NumberText.Of(printed);
        number.Own.ShouldNotBeNull().Name.ShouldBe(unit);
        new Figure(number.Number, number.Decimals, Measure.Unstated).Digits.ShouldBe(digits);
    }

    [Theory]
    [InlineData("—")]
    [InlineData("-")]
    [InlineData("——")]
    [InlineData("/")]
    [InlineData("－")]
    public void A_dash_is_nothing(string printed) => NumberText.Of(printed).Content.ShouldBe(CellContent.Dash);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("　")]
    [InlineData("\u200B")]
    public void Blanks_are_blank(string printed) => NumberText.Of(printed).Content.ShouldBe(CellContent.Blank);

    [Theory]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1,234,5")]
    [InlineData("1.234,5")]
    [InlineData("1.2.3")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("12-3")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("≥3")]
    [InlineData("约3")]
    [InlineData("3辆")]
    [InlineData("无")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_no_number(string printed) => NumberText.Of(printed).Content.ShouldBe(CellContent.Words);

    [Fact]
    public void Blanks_inside_words_and_numbers_and_full_width_digits_are_undone()
    {
        var document = ReadingNotation.Budget("""
            部门支出总表

            单位：万元

            | 科 目 名 称 | 合 计 | 基 本 支 出 | 项 目 支 出 |
            |---|---|---|---|
            | 文 化 旅 游 体 育 与 传 媒 支 出 | 1 23.45 | 1 00.00 | ２３．４５ |
            | 社会保障和就业支出 | 1,000.00 | 1 ,000.00 | — |
            | 合　计 | 1,123.45 | 1100.00 | 23.45 |
            """);

        document.Facts.Select(fact => fact.Figure.Number).ShouldBe([123.45m, 100m, 23.45m, 1000m, 1000m, 1123.45m, 1100m, 23.45m]);
        document.Facts.Select(fact => fact.Printed).ShouldContain("1 23.45");
    }

    [Fact]
    public void Decimal_points_that_became_commas_are_put_back_where_a_leading_zero_proves_it()
    {
        var document = Amounts("万元", "3,414,600", "3,114,600", "0,300,000");
        document.Facts.Select(fact => fact.Figure).ShouldBe([Wan(3.4146m), Wan(3.1146m), Wan(0.3m)]);
        document.Facts[2].Printed.ShouldBe("0,300,000");
        var note = document.Notes.ShouldHaveSingleItem();
        note.Key.ShouldBe("decimal-commas");
        note.Arguments.Skip(1).ShouldBe(["6", "万元"]);
    }

    [Theory]
    [InlineData("3,414,600", "3,114,600", "300,000")]
    [InlineData("3,414,600", "3,114,600.00", "0,300,000")]
    [InlineData("3414600", "3,114,600", "0,300,000")]
    public void Without_a_proof_thousands_stay_thousands(string all, string basic, string project)
    {
        var document = Amounts("元", all, basic, project);
        document.Facts[0].Figure.Number.ShouldBe(3_414_600);
        document.Notes.ShouldNotContain(note => note.Key == "decimal-commas");
    }

    [Fact]
    public void A_cell_that_should_hold_an_amount_and_does_not_is_told()
    {
        var document = Amounts("万元", "3.00", "略", "1.00");
        var unread = document.NotUnderstood.ShouldHaveSingleItem();
        (unread.Printed, unread.Reason).ShouldBe(("略", "no-number"));
        document.Tables[0].Grids[0].States[0].ShouldBe([CellState.Figure, CellState.Unread, CellState.Figure]);
    }

    private static Figure Wan(decimal number) => new(number, 6, Measure.Money(MoneyUnit.Wan));

    private static ReadDocument Amounts(string unit, params string[] cells) => ReadingNotation.Budget($"""
        部门支出总表

        金额单位：{unit}

        | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
        |---|---|---|---|---|
        | 2070899 | 其他广播电视支出 | {string.Join(" | ", cells)} |
        """);
}
