using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class TimeInCountsTests
{
    private const string Id = "time-in-counts";

    [Theory]
    [InlineData("时效 | 按时完成稿费支付 | ≤12次/年", "次/年")]
    [InlineData("时效 | 及时发布活动预告 | ≥4次", "次")]
    public void Being_in_time_is_no_count(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("unit", told);

    [Theory]
    [InlineData("时效 | 及时完成支付 | 100%")]
    [InlineData("时效 | 按时办结时限 | ≤5个工作日")]
    [InlineData("时效 | 按时巡检频次 | ≥4次")]
    public void Dates_lengths_shares_and_frequencies_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("时效 | 日更短视频 | ≥3条")]
    [InlineData("数量 | 按时支付次数 | ≥12次")]
    public void A_name_that_says_nothing_of_time_is_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
