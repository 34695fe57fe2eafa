using Mingzhang.Model.Performance;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Targets of a department in paragraphs and in a table of activities.</summary>
public class DepartmentGoalsTests
{
    [Fact]
    public void Goals_indicators_and_values_in_paragraphs_become_one_sheet()
    {
        var document = Told.Read("""
            第一部分 部门整体绩效目标

            （一）总体绩效目标

            办好节目，服务群众。

            （二）分项绩效目标

            一、新闻宣传

            1、绩效目标：办好各类节目

            绩效指标：全年播出期数

            指标值：≥300期

            2、绩效目标：观众满意

            绩效指标：观众满意度

            指标值： $\geq 90\%$

            二、安全播出

            1、绩效目标：不停播

            绩效指标：停播次数

            指标值： $= 0$ 次

            （三）工作保障措施

            完善制度，完成率达到100%以上。
            """);

        var sheet = document.Performance.Sheets.ShouldHaveSingleItem();
        (sheet.Kind, sheet.Goal!.Text, sheet.Name!.Text).ShouldBe((SheetKind.DepartmentTargets, "办好节目，服务群众。", "示例县融媒体中心"));
        sheet.Indicators.Select(indicator => $"{indicator.Activity} {indicator.ActivityGoal} {indicator.Name} {indicator.Target}")
            .ShouldBe(["一、新闻宣传 办好各类节目 全年播出期数 ≥300期", "一、新闻宣传 观众满意 观众满意度 ≥90%", "二、安全播出 不停播 停播次数 =0次"]);
    }

    [Theory]
    [InlineData("加强技术管理，使传播能力大于等于90%。", "传播能力 ≥90%")]
    [InlineData("扩大影响，下载量不少于1,000次", "下载量 ≥1,000次")]
    [InlineData("全年无事故，覆盖率90%以上", "覆盖率 ≥90%以上")]
    [InlineData("播出期数不少于300期；观众满意度达到95%。", "播出期数 ≥300期 观众满意度 ≥95%")]
    [InlineData("办好各类节目", "办好各类节目")]
    public void The_value_may_stand_at_the_end_of_the_indicators_sentence(string sentence, string expected)
    {
        var sheet = Told.Sheet($"二、分项绩效目标\n\n1、新闻宣传\n\n绩效目标：办好节目\n\n绩效指标：{sentence}\n\n三、保障措施\n\n无\n");
        string.Join(' ', sheet.Indicators.Select(indicator => $"{indicator.Name} {Sign(indicator.Target)}".Trim())).ShouldBe(expected);
    }

    [Fact]
    public void A_table_of_activities_holds_levels_and_name_in_one_cell()
    {
        var sheet = Told.Sheet("""
            部门整体支出绩效目标表

            (2026年度)

            | 部门名称 | | 示例县融媒体中心 | | | | | |
            |---|---|---|---|---|---|---|---|
            | 总体资金情况（万元） | | 预算支出总额 | 财政拨款 | | | 其他资金 | |
            | | | | 合计 | 基本支出 | 项目支出 | 合计 | 项目支出 |
            | | | 100.00 | 90.00 | 60.00 | 30.00 | 10.00 | 10.00 |
            | 整体绩效目标 | | 办好节目。 | | | | | |
            | 活动 | | 绩效指标 | | 指标性质 | 指标值 | 度量单位 | |
            | 新闻宣传 | | 产出指标数量指标全年播出期数 | | ≥ | 300 | 期/年 | |
            | 新闻宣传 | | 成本指标经济成本指标预算总成本 | | ≤ | 100 | 万元 | |

            | | 活动 | 绩效指标 | 指标性质 | 指标值 | 度量单位 |
            |---|---|---|---|---|---|
            | 整体绩效目标 | 安全播出 | 满意度指标服务对象满意度指标听众满意度 | ≥ | 90 | % |
            """);

        (sheet.Kind, sheet.Year, sheet.Name!.Text, sheet.Goal!.Text).ShouldBe((SheetKind.DepartmentTargets, 2026, "示例县融媒体中心", "办好节目。"));
        sheet.Funds.Select(fund => $"{fund.Source} {fund.Label} {fund.Initial}").ShouldBe(
            ["Total 预算支出总额 100.00", "Fiscal 财政拨款 90.00", "Unknown 财政拨款·基本支出 60.00", "Unknown 财政拨款·项目支出 30.00", "Other 其他资金 10.00", "Unknown 其他资金·项目支出 10.00"]);
        Told.Rows(sheet).ShouldBe(["产出指标/数量指标 全年播出期数 ≥300期/年", "成本指标/经济成本指标 预算总成本 ≤100万元", "满意度指标/服务对象满意度指标 听众满意度 ≥90%"]);
        sheet.Indicators.Select(indicator => indicator.Activity).ShouldBe(["新闻宣传", "新闻宣传", "安全播出"]);
        sheet.Indicators[2].Attachment.ShouldBe(Attachment.NextPage);
    }

    private static string Sign(IndicatorValue value) => value.IsBlank ? "" : $"{(value.Comparison == Comparison.AtLeast ? "≥" : "")}{value.Printed[value.Printed.AsSpan().IndexOfAny("0123456789")..]}";
}
