using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ResultsWithoutSpendingTests
{
    private const string Id = "results-without-spending";

    [Fact]
    public void Outputs_that_nothing_was_spent_on_are_asked_about() => Of("自评 甲 | 全年 10 | 执行 0\n数量 | 出刊 | ≥50期 | 实际 52期").ShouldFind("executed", "0");

    [Theory]
    [InlineData("自评 甲 | 全年 10 | 执行 0\n数量 | 出刊 | ≥50期 | 实际 0期")]
    [InlineData("自评 甲 | 全年 10 | 执行 8\n数量 | 出刊 | ≥50期 | 实际 52期")]
    public void Nothing_for_nothing_and_something_for_something_are_right(string text) => Of(text).ShouldHold();

    [Fact]
    public void Without_a_budget_there_was_nothing_to_spend() => Of("自评 甲 | 全年 0 | 执行 0\n数量 | 出刊 | ≥50期 | 实际 52期").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
