using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class YearDiffersTests
{
    private const string Id = "year-differs";

    [Theory]
    [InlineData("第二部分 2025年部门预算表", "2025", "2026")]
    [InlineData("预算年度：2025", "2025", "2026")]
    [InlineData("2025年度示例县融媒体中心单位预算公开", "2025", "2026")]
    [InlineData("2026年收入预算5.00万元，比2024年预算增加1.00万元。", "2024", "2025")]
    [InlineData("与2024年相比，收、支预算总计各增加20.58万元，增长3.54%。", "2024", "2025")]
    [InlineData("注：本单位2025年没有使用政府性基金预算拨款安排的支出，故此表为空。", "2025", "2026")]
    public void A_year_that_was_left_is_told(string text, string printed, string expected)
    {
        var rule = Rule.In(Id, ReadingNotation.Budget(text));
        rule.ShouldFind("printed", printed);
        rule.Findings[0].Expected.ShouldBe(expected);
    }

    [Fact]
    public void Targets_that_plan_an_earlier_year_are_told() =>
        Rule.In(Id, ReadingNotation.Budget(Given.Table("宣传片制作费绩效目标表\n绩效目标 | 1.2025年度预计制作宣传片3次\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 制作数量 | ≥3次"))).ShouldFind("printed", "2025");

    [Theory]
    [InlineData("第二部分 2026年部门预算表")]
    [InlineData("该项目2024年计划立项，2025年预计完成前期工作，2026年开工。")]
    [InlineData("按照2025年部门预算编制的要求")]
    [InlineData("用户数比2020年增长50.00%，全区广播覆盖率比2015年增加10个百分点。")]
    [InlineData("2026年收入预算5.00万元，比2025年预算增加1.00万元。")]
    [InlineData("2025年执行数5.00万元，比2024年决算增加1.00万元。")]
    [InlineData("根据《2023年度预计收支编制办法》，截至2025年底共有车辆2辆，中心2019年成立。")]
    [InlineData("与2025年部门预算表相比，栏目没有变化")]
    [InlineData("与2025年相比，收、支预算总计各增加20.58万元。")]
    [InlineData("备注：本表不含2024年结转、2025年没有使用的政府性基金支出。")]
    [InlineData("到2030年，客户端用户计划达到10万人。")]
    public void Years_of_papers_dates_comparisons_and_history_are_right(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void One_title_with_another_year_is_wrong_and_not_all_the_others()
    {
        var rule = Rule.In(Id, ReadingNotation.Budget("第二部分 2026年部门预算表\n\n第三部分 2026年部门预算情况说明\n\n2026年收入预算5.00万元。", year: 2025));
        rule.ShouldFind("printed", "2025");
        rule.Findings[0].Expected.ShouldBe("2026");
    }

    [Fact]
    public void Final_accounts_compare_with_their_own_budget_too() =>
        Rule.In(Id, ReadingNotation.Accounts("2025年度支出决算5.00万元，比2025年年初预算增加1.00万元，比2024年决算增加2.00万元。")).ShouldHold();

    [Fact]
    public void A_document_that_does_not_say_its_year_is_not_judged() => Rule.In(Id, ReadingNotation.Read("关于公开部门预算的说明\n\n收入预算5.00万元，比2024年预算增加1.00万元。\n", "说明.md")).ShouldLackData();
}
