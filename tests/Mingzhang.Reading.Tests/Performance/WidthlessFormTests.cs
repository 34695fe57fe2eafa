using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Forms in formats that tell no widths of cells: what a wide cell covers is blank, or left out.</summary>
public class WidthlessFormTests
{
    [Fact]
    public void Goal_and_outcome_stand_below_their_labels_though_blanks_part_them()
    {
        var sheet = Read(
            """
            项目支出绩效自评表

            | 项目名称 | 设备购置 | | | |
            |---|---|---|---|---|
            | 年度总体目标 | 预期目标 | | 实际完成情况 | |
            | | 购置摄像机5台。 | | 购置摄像机4台。 | |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | 产出指标 | 数量指标 | 购置数量 | ≥5台 | 4台 |
            """
        );
        (sheet.Goal?.Text, sheet.Outcome?.Text).ShouldBe(("购置摄像机5台。", "购置摄像机4台。"));
    }

    [Fact]
    public void Steps_of_a_plan_stand_below_their_months_though_blanks_part_them() =>
        Read(
            """
            1.设备购置绩效目标表

            | 项目编码 | 1234 | | 项目名称 | 设备购置 | |
            |---|---|---|---|---|---|
            | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | | 12月底 |
            | | | 45% | 80% | | 100% |
            | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
            | 产出指标 | 数量指标 | 购置数量 | 买到的台数 | ≥5台 | 采购合同 |
            """
        ).Plan.Select(step => $"{step.Month}:{step.Planned?.Printed}").ShouldBe(["3:", "6:45%", "10:80%", "12:100%"]);

    [Fact]
    public void A_head_with_one_cell_left_out_is_as_wide_as_the_row_below_it()
    {
        var rows = (string[])["项目名称\t项目总额\t其中：\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值", "\t\t财政资金\t其他资金\t\t\t\t\t", "设备购置\t30.00\t20.00\t10.00\t购置5台\t产出指标\t数量指标\t购置数量\t≥5台"];
        var sheet = ReadingNotation.Read($"项目支出绩效目标表\n单位：万元\n{string.Join("\n\n", rows.Select(row => string.Join('\n', row.Split('\t').Select(cell => $"\t{cell}"))))}\n", "目标.txt").Performance.Sheets.ShouldHaveSingleItem();
        sheet.Funds.Select(fund => $"{fund.Source} {fund.Initial?.Printed}").ShouldBe(["Total 30.00", "Fiscal 20.00", "Other 10.00"]);
        (sheet.Goal?.Text, sheet.Indicators.Count).ShouldBe(("购置5台", 1));
    }

    [Fact]
    public void A_few_unknown_words_do_not_hide_a_head()
    {
        var sheet = Read(
            """
            项目绩效目标情况表

            | 序号 | 采集批次 | 单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度设定的指标值 | 计量单位 |
            |---|---|---|---|---|---|---|---|---|---|
            | 1 | A3 | 示例县图书馆 | 设备购置 | 产出指标 | 数量指标 | 购置数量 | ≥ | 5 | 台 |
            | 2 | A3 | 示例县图书馆 | 设备购置 | 产出指标 | 质量指标 | 验收合格率 | = | 100 | % |
            """
        );
        sheet.Indicators.Select(indicator => $"{indicator.Name} {indicator.Target}").ShouldBe(["购置数量 ≥5台", "验收合格率 =100%"]);
    }

    private static PerformanceSheet Read(string text) => ReadingNotation.Read(text).Performance.Sheets.ShouldHaveSingleItem();
}
