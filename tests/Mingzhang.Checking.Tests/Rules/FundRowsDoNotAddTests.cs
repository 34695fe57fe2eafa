using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class FundRowsDoNotAddTests
{
    private const string Id = "fund-rows-do-not-add";

    [Theory]
    [InlineData("项目 甲 | 预算 35.00 | 财政 30.00 | 其他 4.00", "30 + 4 = 34")]
    [InlineData("项目 甲 | 预算 30 | 财政 35", "35 = 35")]
    [InlineData("项目 甲 | 预算 35 | 财政 30 | 其他 10 | 其他 20", "30 + 10 + 20 = 60")]
    public void Funds_that_do_not_make_the_total_are_wrong(string sheet, string sum) => Of(sheet).ShouldFind("sum", sum);

    [Theory]
    [InlineData("项目 甲 | 预算 35 | 财政 30 | 其他 5")]
    [InlineData("项目 甲 | 预算 35 | 财政 30 | 其他 4")]
    [InlineData("项目 甲 | 预算 35.01 | 财政 30.0 | 其他 5.0")]
    [InlineData("项目 甲 | 预算 35 | 财政 30")]
    [InlineData("项目 甲 | 预算 35 | 财政 30 | 其他 5 | 其他 5")]
    [InlineData("项目 甲 | 预算 36 | 财政 30 | 其他 5 | 结转 1")]
    public void Funds_that_make_the_total_or_are_a_part_of_it_are_right(string sheet) => Of(sheet).ShouldHold();

    [Fact]
    public void A_total_alone_is_not_checked() => Of("项目 甲 | 预算 35").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
