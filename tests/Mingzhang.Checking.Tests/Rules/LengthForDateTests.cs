using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class LengthForDateTests
{
    private const string Id = "length-for-date";

    [Theory]
    [InlineData("时效 | 在12月31日前完成 | =12月", "12月31日前")]
    [InlineData("时效 | 9月底前完成支付 | 9个月", "9月底前")]
    public void A_month_as_a_length_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("date", told);

    [Theory]
    [InlineData("时效 | 在12月31日前完成 | 100%")]
    [InlineData("时效 | 12月底前完成 | 12月31日前")]
    [InlineData("时效 | 12月底前完成，历时 | ≤8个月")]
    public void Dates_shares_and_real_lengths_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Fact]
    public void Without_a_day_in_the_name_there_is_nothing_to_ask() => Rule.In(Id, SheetNotation.Document("项目 甲\n时效 | 八个月内搭建平台 | ≤8月")).ShouldNotApply();
}
