using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class FrequencyAndTotalTests
{
    private const string Id = "frequency-and-total";

    [Theory]
    [InlineData("每天二创短视频", "≥5条", "二创短视频", "≥2000条")]
    [InlineData("原创短视频", "≥1条/周", "原创短视频", "≥80条")]
    [InlineData("每月出刊", "=4期", "全年出刊", "=50期")]
    [InlineData("每天发布微博", "≤3条", "发布微博数量", "≥2000条")]
    [InlineData("每周巡检", "≥2次", "巡检次数", "≤52次")]
    public void Numbers_that_do_not_fit_are_asked_about(string often, string each, string all, string total) =>
        Of($"项目 内容生产 | 预算 30\n质量 | {often} | {each}\n数量 | {all} | {total}").Messages.Count.ShouldBe(1);

    [Theory]
    [InlineData("每天二创短视频", "≥6条", "二创短视频", "≥2000条")]
    [InlineData("每天二创短视频", "≥5条", "二创短视频", "≥1825条")]
    [InlineData("每天二创短视频", "≥5条", "二创短视频", "≥1830条")]
    [InlineData("每周巡检", "=1次", "全年巡检次数", "≥52次")]
    [InlineData("每月出刊", "=4期", "全年出刊", "=48期")]
    public void Numbers_that_fit_are_right(string often, string each, string all, string total) =>
        Of($"项目 内容生产 | 预算 30\n质量 | {often} | {each}\n数量 | {all} | {total}").ShouldHold();

    [Theory]
    [InlineData("每个工作日发布微博", "≥3条", "发布微博", "≥2000条")]
    [InlineData("每天发布微博", "≥3条", "发布短视频", "≥2000条")]
    [InlineData("每天发布微博", "≥3条", "发布微博", "≥2000次")]
    [InlineData("每家单位每月发布微博", "≥3条", "发布微博", "≥2000条")]
    public void Other_things_units_and_working_days_are_not_compared(string often, string each, string all, string total) =>
        Of($"项目 内容生产 | 预算 30\n质量 | {often} | {each}\n数量 | {all} | {total}").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
