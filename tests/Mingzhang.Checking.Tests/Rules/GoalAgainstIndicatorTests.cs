using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class GoalAgainstIndicatorTests
{
    private const string Id = "goal-against-indicator";

    [Theory]
    [InlineData("全年刊发新闻报道500篇，讲好本地故事。", "刊发新闻报道数量", "≥300篇", "全年刊发新闻报道500篇")]
    [InlineData("改造供水管网12公里，保障用水。", "改造供水管网长度", "≥15公里", "改造供水管网12公里")]
    [InlineData("1.购置高清摄像机5台 2.保障采编", "高清摄像机购置数量", "=6台", "购置高清摄像机5台")]
    public void Another_number_in_the_goal_is_asked_about(string goal, string name, string target, string quote) =>
        Of($"项目 新闻宣传 | 预算 30\n目标 {goal}\n数量 | {name} | {target}").ShouldFind("quote", quote);

    [Theory]
    [InlineData("全年刊发新闻报道500篇。", "刊发新闻报道数量", "≥500篇")]
    [InlineData("开展慢直播24场次。", "慢直播场次", "≥24场")]
    public void The_same_number_is_right(string goal, string name, string target) => Of($"项目 新闻宣传 | 预算 30\n目标 {goal}\n数量 | {name} | {target}").ShouldHold();

    [Theory]
    [InlineData("全年刊发新闻报道约500篇。", "刊发新闻报道数量", "≥480篇")]
    [InlineData("每月刊发新闻报道50篇。", "刊发新闻报道数量", "≥600篇")]
    [InlineData("全年刊发新闻报道500篇。", "拍摄照片数量", "≥300张")]
    [InlineData("全年刊发新闻报道500篇。", "编印农技手册", "≥2篇")]
    [InlineData("2026年新闻报道质量提高。", "刊发新闻报道数量", "≥300篇")]
    [InlineData("建设5G融媒直播间。", "融媒直播间建设", "=1个")]
    public void Other_things_and_inexact_numbers_are_not_compared(string goal, string name, string target) => Of($"项目 新闻宣传 | 预算 30\n目标 {goal}\n数量 | {name} | {target}").ShouldNotApply();

    [Fact]
    public void A_number_that_the_parts_make_is_right() =>
        Of("项目 新闻宣传 | 预算 30\n目标 全年刊发新闻报道500篇。\n数量 | 刊发省级新闻报道 | ≥200篇\n数量 | 刊发市级新闻报道 | ≥300篇").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
