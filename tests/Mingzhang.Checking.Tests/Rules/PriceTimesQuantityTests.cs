using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PriceTimesQuantityTests
{
    private const string Id = "price-times-quantity";

    [Theory]
    [InlineData("成本 | 每分钟制作成本 | ≤3万元", "数量 | 制作专题片 | ≥15分钟", "3 × 15 分钟 = 45 万元")]
    [InlineData("成本 | 制作成本 | ≤30000元/分钟", "数量 | 制作专题片 | ≥15分钟", "3 × 15 分钟 = 45 万元")]
    [InlineData("成本 | 视频产品单价 | ≤3万元", "数量 | 制作视频产品 | ≤15分钟", "3 × 15 分钟 = 45 万元")]
    [InlineData("成本 | 单场直播成本 | ≤2万元", "数量 | 直播场次 | ≥24场", "2 × 24 场 = 48 万元")]
    public void Price_times_quantity_above_the_budget_is_asked_about(string price, string quantity, string product) =>
        Of($"项目 视频制作 | 预算 40\n{price}\n{quantity}").ShouldFind("product", product);

    [Fact]
    public void Two_prices_that_together_exceed_the_budget_are_asked_about() =>
        Of("项目 节目引进 | 预算 35\n成本 | 电视剧每集价格 | ≤800元\n成本 | 栏目每分钟价格 | ≤50元\n数量 | 电视剧引进 | ≥250集\n数量 | 栏目引进 | ≥4000分钟").ShouldFind("product", "0.08 × 250 集 + 0.005 × 4000 分钟 = 40 万元");

    [Theory]
    [InlineData("成本 | 每分钟制作成本 | ≤2万元", "数量 | 制作专题片 | ≥15分钟")]
    [InlineData("成本 | 讲课费 | ≤500元/人", "数量 | 培训人数 | ≥600人")]
    public void What_the_budget_pays_for_is_right(string price, string quantity) => Of($"项目 视频制作 | 预算 30\n{price}\n{quantity}").ShouldHold();

    [Theory]
    [InlineData("成本 | 每人每天培训费 | ≤5500元", "数量 | 培训人数 | ≥600人")]
    [InlineData("成本 | 视频产品单价 | ≤3万元", "数量 | 制作视频 | ≥15条\n数量 | 直播 | ≥10场")]
    [InlineData("成本 | 每件设备价格 | ≤3万元", "数量 | 培训人数 | ≥600人")]
    [InlineData("成本 | 每场活动成本 | ≤3万元", "数量 | 宣讲 | ≥20场\n数量 | 演出 | ≥8场")]
    public void A_price_of_which_the_quantity_is_not_sure_is_left(string price, string quantity) => Of($"项目 视频制作 | 预算 30\n{price}\n{quantity}").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
