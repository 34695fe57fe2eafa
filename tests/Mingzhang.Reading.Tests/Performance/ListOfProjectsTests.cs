using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Many projects under one head, as 预算12表 prints them.</summary>
public class ListOfProjectsTests
{
    private const string Head = """
        年度项目支出绩效表

        金额单位：万元

        | 单位名称 | 项目名称 | 项目总额 | 其中： | | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位 |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        | | | | 财政资金 | 其他资金 | | | | | | | |

        """;

    [Fact]
    public void A_project_begins_where_its_cell_is_filled_and_its_levels_go_down()
    {
        var sheets = Told.Sheets(Head + """
            | 401001-示例县融媒体中心 | 11010526T000000000001-设备购置 | 10.00 | 8.00 | 2.00 | 购置设备 | 产出指标 | 数量指标 | 台数 | ≥ | 3 | 台 |
            | | | | | | | | 质量指标 | 合格率 | = | 100 | % |
            | | 11010526T000000000002-系统运维 | 7.00 | 7.00 | | 运维 | 满意度指标 | 服务对象满意度指标 | 科室满意度 | ≥ | 90 | % |
            | | | | | | | 效益指标 | 社会效益指标 | 稳定运行 | 定性 | 良 | |
            """);

        sheets.Select(Told.Head).ShouldBe(["11010526T000000000001 设备购置 | Total 10.00 万元 Fiscal 8.00 万元 Other 2.00 万元 | 购置设备", "11010526T000000000002 系统运维 | Total 7.00 万元 Fiscal 7.00 万元 Other | 运维"]);
        Told.Rows(sheets[0]).ShouldBe(["产出指标/数量指标 台数 ≥3台", "产出指标/质量指标 合格率 =100%"]);
        Told.Rows(sheets[1]).ShouldBe(["满意度指标/服务对象满意度指标 科室满意度 ≥90%", "效益指标/社会效益指标 稳定运行 定性 良"]);
        (sheets[0].UnitCode, sheets[0].Unit!.Text).ShouldBe(("401001", "示例县融媒体中心"));
    }

    [Fact]
    public void Cells_that_a_converter_moved_are_told_by_the_words_of_the_levels()
    {
        var sheets = Told.Sheets(Head + """
            | 11010526T000000<br>000001-设备<br>购置 | 10.00 | 10.00 | 10.00 | | 购置设备 | 产出指标 | 数量指标 | 台数 | ≥ | 3 | 台 |
            | 效益指标 | 社会效益指标 | 稳定运行 | 定性 | 良 | | | | | | | |
            | 11010526T000000000002-系统运维 | 7.00 | 7.00 | | 运维 | 产出指标 | 时效指标 | 响应时间 | ≤ | 2 | 小时 | |
            """);

        sheets.Select(Told.Head).ShouldBe(["11010526T000000000001 设备购置 | Total 10.00 万元 Fiscal 10.00 万元 Other | 购置设备", "11010526T000000000002 系统运维 | Total 7.00 万元 Fiscal 7.00 万元 Other | 运维"]);
        Told.Rows(sheets[0]).ShouldBe(["产出指标/数量指标 台数 ≥3台", "效益指标/社会效益指标 稳定运行 定性 良"]);
        Told.Rows(sheets[1]).ShouldBe(["产出指标/时效指标 响应时间 ≤2小时"]);
        sheets[0].Indicators.Select(indicator => indicator.Attachment).ShouldBe([Attachment.Printed, Attachment.ShiftedColumns]);
    }

    [Fact]
    public void Amounts_of_which_it_cannot_be_told_which_money_they_are_are_left()
    {
        var document = Told.Read(Head + "| 11010526T000000000003-线路租用 | 9.00 | 5.00 | 4.00 | | 租线 | 产出指标 | 数量指标 | 条数 | = | 2 | 条 |");

        document.Performance.Sheets.ShouldHaveSingleItem().Budget.ShouldBeNull();
        document.NotUnderstood.Select(left => (left.Printed, left.Reason)).ShouldBe([("9.00", "shifted"), ("5.00", "shifted"), ("4.00", "shifted")]);
    }

    [Fact]
    public void A_row_before_any_project_is_left_and_not_given_to_the_next()
    {
        var document = Told.Read(Head + """
            | | | | | | | 产出指标 | 数量指标 | 台数 | ≥ | 3 | 台 |
            | | 11010526T000000000002-系统运维 | 7.00 | 7.00 | | 运维 | 产出指标 | 数量指标 | 次数 | ≥ | 12 | 次 |
            """);

        Told.Rows(document.Performance.Sheets.ShouldHaveSingleItem()).ShouldBe(["产出指标/数量指标 次数 ≥12次"]);
        document.NotUnderstood.ShouldHaveSingleItem().Reason.ShouldBe("indicator");
    }

    [Theory]
    [InlineData("设备购置（11010526T000000000001）", "11010526T000000000001", "设备购置")]
    [InlineData("11010526T000000000001设备购置", "11010526T000000000001", "设备购置")]
    [InlineData("设备购置", "", "设备购置")]
    [InlineData("2026年设备购置", "", "2026年设备购置")]
    public void A_code_may_stand_before_the_name_or_behind_it(string cell, string code, string name)
    {
        var sheet = Told.Sheet(Head + $"| | {cell} | 1.00 | 1.00 | | 目标 | 产出指标 | 数量指标 | 台数 | ≥ | 3 | 台 |");
        (sheet.Code?.Text ?? "", sheet.Name!.Text).ShouldBe((code, name));
    }

    [Fact]
    public void A_list_with_other_columns_is_read_by_its_heads_and_its_total_is_no_project()
    {
        var sheets = Told.Sheets("""
            项目支出绩效目标表

            | 序号 | 项目类别 | 项目名称 | 项目编码 | 预算金额（万元） | 其中：财政拨款 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 权重 | 指标值 | 备注 |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            | 1 | 特定目标类 | 播出安全 | 330127261111000000123 | 60 | 50 | 保障播出 | 产出指标 | 数量指标 | 巡检次数 | 20 | ≥12次 | |
            | | | | | | | | | 质量指标 | 停播率 | 30 | ≤0.01% | |
            | 2 | 特定目标类 | 新闻采编 | 330127261111000000124 | 20 | 20 | 采编 | 产出指标 | 数量指标 | 采编条数 | 50 | ≥1000条 | |
            | 合计 | | | | 80 | 70 | | | | | | | |
            """);

        sheets.Select(Told.Head).ShouldBe(["330127261111000000123 播出安全 | Total 60 万元 Fiscal 50 万元 | 保障播出", "330127261111000000124 新闻采编 | Total 20 万元 Fiscal 20 万元 | 采编"]);
        Told.Rows(sheets[0]).ShouldBe(["产出指标/数量指标 巡检次数 ≥12次 20", "产出指标/质量指标 停播率 ≤0.01% 30"]);
    }

    [Fact]
    public void Blank_project_cells_at_the_top_of_a_page_go_on_with_the_project_before_and_say_so()
    {
        var document = Told.Read(Head + "| | 11010526T000000000002-系统运维 | 7.00 | 7.00 | | 运维 | 产出指标 | 数量指标 | 次数 | ≥ | 12 | 次 |\n\n" + Head + "| | | | | | | 满意度指标 | 服务对象满意度指标 | 科室满意度 | ≥ | 90 | % |");

        document.Performance.Sheets.ShouldHaveSingleItem().Indicators.Select(indicator => indicator.Attachment).ShouldBe([Attachment.Printed, Attachment.NextPage]);
        document.Notes.ShouldContain(note => note.Key == "indicators-of-page-before" && note.Arguments[0] == "1" && note.Arguments[1] == "系统运维");
    }
}
