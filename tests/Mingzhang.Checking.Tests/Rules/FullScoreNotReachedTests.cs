using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class FullScoreNotReachedTests
{
    private const string Id = "full-score-not-reached";

    [Theory]
    [InlineData("数量 | 出刊 | ≥150期 | 实际 136期 | 分值 5 | 得分 5")]
    [InlineData("社会效益 | 宣传效果 | 提升 | 实际 部分达成 | 分值 5 | 得分 5")]
    [InlineData("质量 | 播出效果 | 优 | 实际 优 | 分值 5 | 得分 5 | 原因 因设备到货晚，未完成安装")]
    public void Full_points_for_what_was_not_reached_are_asked_about(string row) => Of($"自评 甲 | 全年 10 | 执行 9\n{row}").ShouldFind("score", "5");

    [Theory]
    [InlineData("数量 | 出刊 | ≥150期 | 实际 150期 | 分值 5 | 得分 5")]
    [InlineData("成本 | 总成本 | ≤10万元 | 实际 9万元 | 分值 5 | 得分 5")]
    [InlineData("数量 | 出刊 | 150期 | 实际 160期 | 分值 5 | 得分 5 | 原因 无偏差")]
    [InlineData("成本 | 总成本 | 10万元 | 实际 9万元 | 分值 5 | 得分 5")]
    public void Full_points_for_what_was_reached_are_right(string row) => Of($"自评 甲 | 全年 10 | 执行 9\n{row}").ShouldHold();

    [Fact]
    public void Fewer_points_are_not_judged() => Of("自评 甲 | 全年 10 | 执行 9\n数量 | 出刊 | ≥150期 | 实际 136期 | 分值 5 | 得分 4.5").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
