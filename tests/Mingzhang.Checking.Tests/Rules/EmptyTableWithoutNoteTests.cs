using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EmptyTableWithoutNoteTests
{
    private const string Id = "empty-table-without-note";
    private const string Fund = "政府性基金预算财政拨款支出表 | 万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n | | | | \n | 合计 | | | ";

    [Fact]
    public void An_empty_table_without_a_word_is_asked_about() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Fund))).ShouldFind("tables", "《政府性基金预算财政拨款支出表》");

    [Fact]
    public void Several_empty_tables_are_told_together() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Fund) + Given.Table(Fund.Replace("政府性基金", "国有资本经营", StringComparison.Ordinal)))).Findings.ShouldHaveSingleItem().Places.Count.ShouldBe(2);

    [Theory]
    [InlineData("注：本单位没有使用政府性基金预算安排的支出，空表列示。")]
    [InlineData("本表无数据。")]
    [InlineData("第二部分 情况说明\n\n五、其他\n\n本单位2026年没有使用政府性基金预算拨款安排的支出。")]
    [InlineData("第二部分 情况说明\n\n五、政府性基金预算情况\n\n本年度无此项支出")]
    [InlineData("第二部分 情况说明\n\n2026年政府性基金预算财政拨款支出0.00万元。")]
    public void A_note_or_a_sentence_that_there_is_nothing_is_enough(string note) => Rule.In(Id, ReadingNotation.Budget(Given.Table(Fund) + note)).ShouldHold();

    [Fact]
    public void A_sentence_about_another_table_is_not() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table(Fund) + "第二部分 情况说明\n\n五、其他\n\n本单位2026年没有使用国有资本经营预算安排的支出。")).Findings.Count.ShouldBe(1);

    [Fact]
    public void A_table_with_figures_needs_no_note() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("部门收支总表 | 万元\n项目 | 预算数\n收入总计 | 5.00"))).ShouldNotApply();
}
