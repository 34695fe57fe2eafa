using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ExecutedAboveBudgetTests
{
    private const string Id = "executed-above-budget";

    [Fact]
    public void More_than_the_years_budget_is_asked_about() => Of("自评 甲 | 年初 30 | 全年 30.00 | 执行 31.50").ShouldFind("difference", "1.5");

    [Theory]
    [InlineData("自评 甲 | 年初 20 | 全年 30.00 | 执行 30.00")]
    [InlineData("自评 甲 | 年初 30 | 执行 30.4")]
    public void What_the_budget_may_be_is_right(string text) => Of(text).ShouldHold();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
