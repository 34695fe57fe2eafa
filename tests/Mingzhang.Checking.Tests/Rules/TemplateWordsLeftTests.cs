using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class TemplateWordsLeftTests
{
    private const string Id = "template-words-left";

    [Theory]
    [InlineData("比2025年预算增加（减少）5.00万元。", "增加（减少）")]
    [InlineData("比2025年预算增加(减少)5.00万元。", "增加（减少）")]
    [InlineData("增长（下降）3.10%，主要原因是人员变动。", "增长（下降）")]
    [InlineData("（如持平作持平表述）", "如持平作持平表述")]
    [InlineData("一、基本情况（比照预算公开的内容格式填写）", "比照预算公开的内容格式")]
    public void A_choice_that_was_not_made_is_found(string sentence, string word) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("word", word);

    [Fact]
    public void A_column_of_changes_in_a_table_is_no_choice() => Rule.In(Id, ReadingNotation.Budget(Given.Table("""
        收支增减情况表 | 万元
        项目 | 2025年 | 2026年 | 增加（减少） | 增长（下降）%
        收入 | 5.00 | 6.00 | 1.00 | 20.00
        """))).ShouldHold();

    [Theory]
    [InlineData("比2025年预算增加5.00万元，主要原因是人员增加（退休减少）。")]
    [InlineData("收入如有变化，按程序调整预算。")]
    [InlineData("播出日志不可删除，偏差较大的请说明原因，三级指标根据实际情况填写。")]
    public void A_sentence_with_its_choice_made_is_right(string sentence) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldHold();
}
