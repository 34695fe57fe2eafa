using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class MissingSectionTests
{
    private const string Id = "missing-section";

    private static readonly string[] Sections =
    [
        "一、主要职责\n\n负责本地新闻宣传和信息服务，运营广播、电视、报纸、客户端和新媒体账号，保障安全播出。",
        "二、机构设置\n\n示例县融媒体中心内设办公室、总编室、技术部三个部门，事业编制四十人，实有三十八人。",
        "三、收支预算\n\n2026年收入预算500.00万元，支出预算500.00万元，均为一般公共预算拨款，比上年增加。",
        "四、机关运行经费\n\n本单位为事业单位，不在机关运行经费的统计范围之内，因此没有安排这项经费的预算。",
        "五、“三公”经费\n\n2026年“三公”经费财政拨款预算5.00万元，与上年持平，全部为公务用车运行维护费用。",
        "六、政府采购\n\n2026年没有安排政府采购预算，年度内如有需要，按照规定程序调整以后再行组织采购。",
        "七、名词解释\n\n基本支出是单位维持日常运转要花的钱，分为人员经费和公用经费两类，按定员定额安排。",
    ];

    [Fact]
    public void A_text_with_all_sections_is_complete() => Rule.In(Id, ReadingNotation.Budget(string.Join("\n\n", Sections))).ShouldHold();

    [Theory]
    [InlineData(0, "主要职责")]
    [InlineData(1, "机构设置")]
    [InlineData(3, "机关运行经费")]
    [InlineData(4, "三公经费")]
    [InlineData(5, "政府采购")]
    [InlineData(6, "名词解释")]
    public void A_section_that_is_told_nowhere_is_missing(int left, string section) =>
        Rule.In(Id, ReadingNotation.Budget(string.Join("\n\n", Sections.Where((_, index) => index != left)))).ShouldFind("section", section);

    [Fact]
    public void A_heading_right_above_the_first_sentences_is_none_of_the_contents() =>
        Rule.In(Id, ReadingNotation.Budget("目录\n\n第一部分 单位概况\n\n第二部分 情况说明\n\n第一部分 示例县融媒体中心概况\n\n" + string.Join("\n\n", Sections).Replace("负责", "承担", StringComparison.Ordinal))).ShouldHold();

    [Fact]
    public void A_word_that_only_the_glossary_explains_is_not_told() =>
        Rule.In(Id, ReadingNotation.Budget(string.Join("\n\n", Sections.Where((_, index) => index != 5)) + "\n\n政府采购是指用财政性资金采购货物、工程和服务。")).ShouldFind("section", "政府采购");

    [Fact]
    public void A_heading_in_the_list_of_contents_alone_does_not_tell_it() =>
        Rule.In(Id, ReadingNotation.Budget("目录\n\n一、主要职责\n\n六、政府采购\n\n" + string.Join("\n\n", Sections.Where((_, index) => index != 5)))).ShouldFind("section", "政府采购");

    [Fact]
    public void Tables_without_a_text_are_not_judged() => Rule.In(Id, ReadingNotation.Budget(Given.Table("收支总表 | 万元\n项目 | 预算数\n收入总计 | 5.00"))).ShouldLackData();

    [Fact]
    public void A_text_of_another_sort_is_not_judged() =>
        Rule.In(Id, ReadingNotation.Budget(string.Join("\n\n", Enumerable.Repeat("执行中每季度看一次进度，偏离计划的当季调整，年终自评的得分作为来年安排资金的依据。", 6)))).ShouldLackData();
}
