using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class ReasonMissingTests
{
    private const string Id = "reason-missing";

    [Theory]
    [InlineData("2026年支出预算115.00万元，比上年增加15.00万元，增长15.00%。", "2026年支出预算115.00万元，比上年增加15.00万元")]
    [InlineData("2026年支出预算115.00万元，比上年增加15.00万元。", "2026年支出预算115.00万元，比上年增加15.00万元")]
    [InlineData("2026年公务接待费0.30万元，比上年增加0.30万元。", "2026年公务接待费0.30万元，比上年增加0.30万元")]
    public void A_large_change_or_one_from_nothing_without_a_reason_is_found(string sentence, string quote) => Rule.In(Id, ReadingNotation.Budget(sentence)).ShouldFind("quote", quote);

    [Theory]
    [InlineData("2026年支出预算115.00万元，比上年增加15.00万元，增长15.00%，主要原因是人员增加。")]
    [InlineData("2026年支出预算115.00万元，比上年增加15.00万元，增长15.00%。\n\n增加的原因是新增两个项目。")]
    [InlineData("2026年支出预算104.00万元，比上年增加4.00万元，增长4.00%。")]
    [InlineData("2026年支出预算115.00万元，比上年增加15.00万元，增长15.00%。其中：\n\n1.基本支出100.00万元，与上年持平。\n\n2.项目支出15.00万元，比上年增加15.00万元，主要是设备更新。")]
    public void A_reason_in_the_paragraph_the_next_or_the_list_will_do(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void One_section_is_one_finding_with_all_its_places()
    {
        var rule = Rule.In(Id, ReadingNotation.Budget("二、收支情况\n\n2026年收入预算115.00万元，比上年增加15.00万元，增长15.00%。\n\n2026年支出预算115.00万元，比上年增加15.00万元，增长15.00%。\n\n三、三公经费\n\n2026年公务接待费2.00万元，比上年增加1.00万元，增长100.00%。"));
        rule.Values("count").ShouldBe(["2", "1"]);
        rule.Findings[0].Places.Count.ShouldBe(2);
    }

    [Fact]
    public void A_heading_ends_the_search_for_a_reason() =>
        Rule.In(Id, ReadingNotation.Budget("2026年支出预算115.00万元，比上年增加15.00万元，增长15.00%。\n\n三、“三公”经费增减变化原因\n\n2026年公务接待费1.00万元。")).ShouldFind("threshold", "10");

    [Fact]
    public void A_column_of_changes_needs_no_sentence() => Rule.In(Id, ReadingNotation.Budget(Given.Table("""
        收支情况表 | 万元
        项目 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率（%）
        项目支出 | 100.00 | 150.00 | 50.00 | 50.00
        """))).ShouldNotApply();
}
