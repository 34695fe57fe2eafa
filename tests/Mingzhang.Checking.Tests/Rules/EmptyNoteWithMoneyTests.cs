using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EmptyNoteWithMoneyTests
{
    private const string Id = "empty-note-with-money";
    private const string Head = "政府性基金预算财政拨款支出表 | 万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n";
    private const string Empty = Head + " | | | | \n | 合计 | | | ";
    private const string Filled = Head + "2120899 | 其他国有土地使用权出让收入安排的支出 | 5.00 | | 5.00\n | 合计 | 5.00 | | 5.00";
    private const string Balance = "财政拨款收支总表 | 万元\n项目 | 合计 | 一般公共预算 | 政府性基金预算\n本年支出合计 | 9.00 | 4.00 | ";

    [Fact]
    public void A_note_of_nothing_under_a_table_with_money_is_told() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Filled) + "注：没有使用政府性基金预算安排的支出，空表列示。")).ShouldFind("table", "政府性基金预算财政拨款支出表");

    [Fact]
    public void Money_of_the_fund_in_another_table_is_told() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Balance + "5.00") + Given.Table(Empty) + "注：没有使用政府性基金预算安排的支出，空表列示。")).Findings.ShouldHaveSingleItem().Values["money"].ShouldBe("5.00万元");

    [Fact]
    public void An_empty_table_of_a_fund_without_money_is_right() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Balance) + Given.Table(Empty) + "注：没有使用政府性基金预算安排的支出，空表列示。")).ShouldHold();

    [Fact]
    public void A_note_that_the_next_table_is_empty_says_nothing_of_this_one() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Filled) + "注：没有使用国有资本经营预算安排的支出。")).Findings.ShouldBeEmpty();

    [Fact]
    public void A_note_that_one_line_is_empty_says_nothing_of_the_table() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("财政拨款“三公”经费支出表 | 万元\n项目 | 预算数\n合计 | 1.00\n公务接待费 | 1.00") + "注：本年未安排因公出国（境）费。")).Findings.ShouldBeEmpty();

    [Fact]
    public void Tables_with_figures_and_without_notes_are_not_asked() => Rule.In(Id, ReadingNotation.Budget(Given.Table(Filled))).ShouldNotApply();
}
