using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CapsDoNotAddUpTests
{
    private const string Id = "caps-do-not-add-up";

    [Theory]
    [InlineData("145", "86", "145 + 86 = 231")]
    [InlineData("145", "80", "145 + 80 = 225")]
    public void Parts_that_miss_the_budget_are_asked_about(string one, string other, string sum) =>
        Of($"项目 品牌宣传 | 预算 230\n经济成本 | 短视频策划制作 | ≤{one}万元\n经济成本 | 新闻宣传产品 | ≤{other}万元").ShouldFind("sum", sum);

    [Theory]
    [InlineData("230", "145", "85")]
    [InlineData("230", "45", "15")]
    [InlineData("229.996", "145", "84.996")]
    public void Parts_that_make_the_budget_or_far_less_are_right(string budget, string one, string other) =>
        Of($"项目 品牌宣传 | 预算 {budget}\n经济成本 | 短视频策划制作 | ≤{one}万元\n经济成本 | 新闻宣传产品 | ≤{other}万元").ShouldHold();

    [Theory]
    [InlineData("经济成本 | 项目总成本 | ≤230万元\n经济成本 | 新闻宣传产品 | ≤85万元")]
    [InlineData("经济成本 | 每期制作费 | ≤200万元\n经济成本 | 新闻宣传产品 | ≤85万元")]
    [InlineData("经济成本 | 制作费 | ≤230万元\n经济成本 | 其中：差旅 | ≤5万元")]
    public void A_whole_and_a_price_are_no_parts(string rows) => Of($"项目 品牌宣传 | 预算 230\n{rows}").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
