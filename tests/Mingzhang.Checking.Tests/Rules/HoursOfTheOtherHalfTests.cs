using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class HoursOfTheOtherHalfTests
{
    private const string Id = "hours-of-the-other-half";

    [Theory]
    [InlineData("时效 | 晚高峰发布时间 | 5-8点 | 性质 定性", "“晚高峰发布时间：5-8点”")]
    [InlineData("时效 | 傍晚直播 | 6:00-7:30", "“傍晚直播：6:00-7:30”")]
    public void Evening_hours_before_noon_are_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("rows", told);

    [Theory]
    [InlineData("时效 | 早高峰发布时间 | 7-9点")]
    [InlineData("时效 | 晚高峰发布时间 | 17-20点")]
    [InlineData("时效 | 早晚高峰 | 7-9点")]
    [InlineData("时效 | 夜间巡查 | 22-5点")]
    public void Hours_that_fit_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Theory]
    [InlineData("时效 | 晚间响应 | ≤8小时")]
    public void Lengths_are_not_asked(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldNotApply();
}
