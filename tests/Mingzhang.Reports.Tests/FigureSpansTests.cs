using Mingzhang.Model;

namespace Mingzhang.Reports.Tests;

public class FigureSpansTests
{
    [Fact]
    public void One_number_that_stands_twice_is_told_apart_by_order()
    {
        var (first, second) = (Of("5.00"), Of("5.00"));
        var spans = FigureSpans.In("收入5.00万元，支出5.00万元。", [first, second], []);
        spans[first].ShouldBe(new Span(2, 4));
        spans[second].ShouldBe(new Span(11, 4));
    }

    [Fact]
    public void A_rate_that_is_no_figure_of_the_list_takes_what_the_others_leave()
    {
        var (amount, rate) = (Of("5"), Of("5"));
        var spans = FigureSpans.In("增加5万元，增长5%。", [amount], [rate]);
        spans[rate].Start.ShouldBe(8);
    }

    [Theory]
    [InlineData("支出31.25万元", "1.2")]
    [InlineData("支出1,281.11万元", "281.11")]
    [InlineData("支出281.11万元", "281")]
    [InlineData("支出", "1.2")]
    public void A_part_of_another_number_is_not_taken_for_it(string text, string printed) =>
        FigureSpans.In(text, [Of(printed)], []).ShouldBeEmpty();

    [Fact]
    public void A_number_at_the_end_of_a_clause_is_found() => FigureSpans.In("为281.11,其余", [Of("281.11")], []).ShouldHaveSingleItem();

    private static Fact Of(string printed) => Given.Fact(printed, Given.Sentence("甲"));
}
