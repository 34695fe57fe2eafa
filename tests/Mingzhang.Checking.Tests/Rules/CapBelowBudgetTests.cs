using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CapBelowBudgetTests
{
    private const string Id = "cap-below-budget";

    [Theory]
    [InlineData("5.000000", "不超过年度预算金额支出", "≤4.99万元", "5 − 4.99 = 0.01")]
    [InlineData("550.350000", "项目总成本", "≤550万元", "550.35 − 550 = 0.35")]
    [InlineData("251.373000", "节目购置成本", "≤251.37万元", "251.373 − 251.37 = 0.003")]
    [InlineData("30", "项目总成本", "≤200000元", "30 − 20 = 10")]
    public void A_limit_below_the_budget_is_found(string budget, string name, string cap, string difference) =>
        Of($"项目 设备购置 | 预算 {budget}\n经济成本 | {name} | {cap}").ShouldFind("difference", difference);

    [Theory]
    [InlineData("230", "项目总成本", "≤230万元")]
    [InlineData("9.32", "项目预算控制数", "≤93209.07元")]
    [InlineData("9.32", "项目预算控制数", "≤93165元")]
    [InlineData("230", "项目总成本", "≤231万元")]
    public void A_limit_that_the_printed_budget_may_be_is_right(string budget, string name, string cap) => Of($"项目 设备购置 | 预算 {budget}\n成本 | {name} | {cap}").ShouldHold();

    [Fact]
    public void The_digits_of_the_budget_in_another_unit_are_found() => Of("项目 大屏维护 | 预算 100.00\n成本 | 年度运维成本 | ≤100元").ShouldFind("cap", "≤100元");

    [Fact]
    public void A_price_whose_description_divides_the_whole_cost_is_a_price() => Of("项目 广告片摄制 | 预算 10\n成本 | 单条摄制成本 | ≤5000元 | 描述 总成本÷条数").ShouldNotApply();

    [Theory]
    [InlineData("成本 | 专家劳务费 | ≤2万元")]
    [InlineData("成本 | 差旅费 | ≤12万元")]
    public void A_limit_whose_name_does_not_say_that_it_is_for_the_whole_may_be_for_a_part(string row) => Of($"项目 培训 | 预算 30\n{row}").ShouldHold();

    [Theory]
    [InlineData("成本 | 每期制作成本 | ≤29.9万元")]
    [InlineData("成本 | 制作成本 | ≤2.49万元/月")]
    [InlineData("成本 | 成本控制率 | ≤100%")]
    [InlineData("成本 | 印刷费 | ≤15万元\n成本 | 投递费 | ≤14万元")]
    [InlineData("成本 | 三年建设总投资 | ≤29.9万元")]
    public void Prices_months_shares_and_parts_are_no_limits_of_the_whole(string row) => Of($"项目 报纸印刷 | 预算 30\n{row}").ShouldNotApply();

    [Fact]
    public void Without_a_budget_nothing_is_compared() => Of("项目 报纸印刷\n成本 | 项目总成本 | ≤3万元").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
