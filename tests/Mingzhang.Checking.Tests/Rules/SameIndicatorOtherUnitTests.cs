using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class SameIndicatorOtherUnitTests
{
    private const string Id = "same-indicator-other-unit";

    [Fact]
    public void A_share_here_and_years_there_are_asked_about() =>
        Of("项目 线路费 | 预算 1\n可持续影响 | 项目持续发挥作用 | ≥95%\n项目 门面改造 | 预算 1\n可持续影响 | 项目持续发挥作用 | ≥10年").ShouldFind("values", "≥95%（线路费）；≥10年（门面改造）");

    [Fact]
    public void One_kind_of_unit_is_right() => Of("项目 线路费 | 预算 1\n可持续影响 | 项目持续发挥作用 | ≥5年\n项目 门面改造 | 预算 1\n可持续影响 | 项目持续发挥作用 | ≥10年").ShouldHold();

    [Theory]
    [InlineData("项目 线路费 | 预算 1\n数量 | 完成数量 | ≥95%\n项目 门面改造 | 预算 1\n数量 | 完成数量 | ≥10个")]
    [InlineData("项目 线路费 | 预算 1\n成本 | 设备运行经费控制 | ≤95%\n项目 门面改造 | 预算 1\n成本 | 设备运行经费控制 | ≤10万元")]
    [InlineData("项目 线路费 | 预算 1\n时效 | 故障处理响应时间 | ≤2小时\n项目 门面改造 | 预算 1\n时效 | 故障处理响应时间 | ≥95%")]
    public void Costs_times_and_names_that_say_nothing_are_not_compared(string text) => Of(text).ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
