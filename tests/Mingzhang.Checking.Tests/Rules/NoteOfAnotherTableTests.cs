using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class NoteOfAnotherTableTests
{
    private const string Id = "note-of-another-table";
    private const string Capital = "国有资本经营预算财政拨款支出表 | 万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n | | | | \n | 合计 | | | ";

    [Fact]
    public void A_note_of_another_fund_is_told() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Capital) + "注：没有使用政府性基金预算安排的支出，空表列示。")).ShouldFind("table", "国有资本经营预算财政拨款支出表");

    [Theory]
    [InlineData("注：没有使用国有资本经营预算安排的支出，空表列示。")]
    [InlineData("注：没有使用政府性基金预算和国有资本经营预算安排的支出。")]
    [InlineData("注：本表无数据。")]
    public void A_note_of_its_own_or_of_none_is_right(string note) =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Capital) + note)).Messages.ShouldBeEmpty();
}
