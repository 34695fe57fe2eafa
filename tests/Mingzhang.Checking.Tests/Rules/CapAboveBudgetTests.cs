using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CapAboveBudgetTests
{
    private const string Id = "cap-above-budget";

    [Theory]
    [InlineData("项目总成本", "≤12万元", "12 − 10 = 2")]
    [InlineData("人员经费", "≤150000元", "15 − 10 = 5")]
    public void A_limit_above_the_budget_holds_nothing_back(string name, string cap, string difference) =>
        Of($"项目 普法宣传 | 预算 10\n成本 | {name} | {cap}\n成本 | 场租 | ≤1万元").ShouldFind("difference", difference);

    [Theory]
    [InlineData("9.32", "≤93209.07元")]
    [InlineData("10", "≤10万元")]
    public void A_limit_within_the_budget_is_right(string budget, string cap) => Of($"项目 普法宣传 | 预算 {budget}\n成本 | 预算控制数 | {cap}").ShouldHold();

    [Fact]
    public void A_limit_for_several_years_is_not_held_against_one() => Of("项目 道路养护 | 预算 10\n成本 | 三年总投资 | ≤30万元").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
