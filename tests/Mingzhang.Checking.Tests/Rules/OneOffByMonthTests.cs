using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class OneOffByMonthTests
{
    private const string Id = "one-off-by-month";

    [Fact]
    public void Works_with_a_cost_a_month_are_asked_about() => Of("项目 办公楼防水改造 | 预算 15\n成本 | 完成工作所需成本 | ≤1.25万元/月").ShouldFind("cap", "≤1.25万元/月");

    [Theory]
    [InlineData("办公楼防水改造工程维护")]
    [InlineData("线路费")]
    public void Upkeep_and_rent_are_paid_by_the_month(string name) => Of($"项目 {name} | 预算 15\n成本 | 完成工作所需成本 | ≤1.25万元/月").ShouldHold();

    [Fact]
    public void Works_with_a_cost_for_the_whole_are_not_asked_about() => Of("项目 办公楼防水改造 | 预算 15\n成本 | 总成本 | ≤15万元").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
