using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class VehiclesNotSplitTests
{
    private const string Id = "vehicles-not-split";

    [Fact]
    public void One_sum_for_vehicles_is_told() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("财政拨款“三公”经费支出表 | 万元\n项目 | 预算数\n合计 | 6.00\n公务用车购置及运行维护费 | 5.00\n公务接待费 | 1.00"))).ShouldFind("money", "5.00");

    [Theory]
    [InlineData("公务用车购置费 | \n公务用车运行维护费 | 5.00")]
    [InlineData("其中：公务用车运行维护费 | 5.00")]
    public void Two_lines_for_vehicles_are_right_even_if_one_is_blank(string rows) =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table($"财政拨款“三公”经费支出表 | 万元\n项目 | 预算数\n合计 | 6.00\n公务用车购置及运行维护费 | 5.00\n{rows}\n公务接待费 | 1.00"))).ShouldHold();

    [Fact]
    public void Nothing_for_vehicles_needs_no_split() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("财政拨款“三公”经费支出表 | 万元\n项目 | 预算数\n合计 | 1.00\n公务用车购置及运行维护费 | 0.00\n公务接待费 | 1.00"))).ShouldNotApply();
}
