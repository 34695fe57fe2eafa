using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ReasonEmptyTests
{
    private const string Id = "reason-empty";

    [Theory]
    [InlineData("支出预算115.00万元，比上年增加15.00万元，主要原因：。")]
    [InlineData("支出预算115.00万元，比上年增加15.00万元，主要原因是")]
    [InlineData("支出预算115.00万元，比上年增加15.00万元，主要原因是增加15.00万元。")]
    [InlineData("支出预算115.00万元，主要原因是比上年增加了15.00万元；其他不变。")]
    [InlineData("支出预算115.00万元，比上年增加15.00万元，主要原因：\n\n三、机关运行经费")]
    public void A_reason_that_is_announced_and_not_given_is_found(string text) => Rule.In(Id, ReadingNotation.Budget(text)).Values("quote").Count.ShouldBe(1);

    [Theory]
    [InlineData("支出预算115.00万元，主要原因是新增设备更新项目15.00万元。")]
    [InlineData("支出预算115.00万元，主要原因：\n\n1.新增设备更新项目15.00万元。")]
    [InlineData("支出预算115.00万元，主要原因是增加人员5名。")]
    [InlineData("“三公”经费增减变化主要原因")]
    public void A_reason_a_list_of_reasons_and_a_heading_are_right(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void Without_a_reason_announced_there_is_nothing_to_ask() => Rule.In(Id, ReadingNotation.Budget("支出预算115.00万元。")).ShouldNotApply();
}
