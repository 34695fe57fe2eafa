using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PeriodCapAndBudgetTests
{
    private const string Id = "period-cap-and-budget";

    [Theory]
    [InlineData("23.75", "≤1.98万元/月", "2022年底前完成", "1.98 × 12 = 23.76 万元")]
    [InlineData("26.96", "≤4.5万元/月", "2022年6月底前完成", "4.5 × 6 = 27 万元")]
    [InlineData("30", "≤24000元/月", "12月底前", "2.4 × 12 = 28.8 万元")]
    public void Months_that_do_not_make_the_budget_are_asked_about(string budget, string cap, string deadline, string product) =>
        Of($"项目 线路租赁 | 预算 {budget}\n时效 | 完成时间 | {deadline}\n成本 | 实际发生成本 | {cap}").ShouldFind("product", product);

    [Theory]
    [InlineData("30.00", "≤2.5万元/月")]
    [InlineData("2.40", "≤0.2万元/月")]
    [InlineData("100", "≤2.5万元/月")]
    [InlineData("30.00", "≤7.5万元/季度")]
    public void Months_that_make_the_budget_or_a_part_of_it_are_right(string budget, string cap) => Of($"项目 线路租赁 | 预算 {budget}\n时效 | 完成时间 | 2022年底前完成\n成本 | 实际发生成本 | {cap}").ShouldHold();

    [Theory]
    [InlineData("成本 | 补助标准 | ≤2万元/月")]
    [InlineData("成本 | 每人工资 | ≤5万元/月")]
    [InlineData("成本 | 总成本 | ≤30万元")]
    public void A_price_of_one_and_a_whole_are_no_limits_of_a_month(string row) => Of($"项目 线路租赁 | 预算 20\n{row}").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
