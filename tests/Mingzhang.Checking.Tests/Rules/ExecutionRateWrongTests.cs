using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ExecutionRateWrongTests
{
    private const string Id = "execution-rate-wrong";

    [Theory]
    [InlineData("年初 423.59 | 全年 373.59 | 执行 345.70 | 执行率 81.61", "345.7 ÷ 373.59 = 92.53%")]
    [InlineData("年初 30 | 全年 30 | 执行 28 | 执行率 98.33", "28 ÷ 30 = 93.33%")]
    public void A_rate_that_the_amounts_do_not_give_is_wrong(string funds, string arithmetic) => Of($"自评 甲 | {funds}").ShouldFind("arithmetic", arithmetic);

    [Fact]
    public void A_rate_on_the_initial_budget_is_told_as_such() =>
        Of("自评 甲 | 年初 423.59 | 全年 373.59 | 执行 345.70 | 执行率 81.61").Values("initial").ShouldBe(["（345.7 ÷ 423.59 = 81.61%）"]);

    [Theory]
    [InlineData("年初 122 | 全年 122 | 执行 121.65 | 执行率 99.71%")]
    [InlineData("年初 71 | 全年 71 | 执行 70.79 | 执行率 99.70%")]
    [InlineData("年初 423.59 | 全年 373.59 | 执行 345.70 | 执行率 92.53")]
    [InlineData("年初 30 | 全年 30 | 执行 0 | 执行率 0")]
    public void A_rate_that_rounding_allows_is_right(string funds) => Of($"自评 甲 | {funds}").ShouldHold();

    [Theory]
    [InlineData("年初 0 | 全年 0 | 执行 0 | 执行率 0")]
    [InlineData("年初 30 | 全年 30 | 执行 28")]
    public void Without_a_budget_or_a_rate_nothing_is_checked(string funds) => Of($"自评 甲 | {funds}").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
