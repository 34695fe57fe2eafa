using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Forms of one project: labels with their values beside or below, then rows of indicators.</summary>
public class FormTests
{
    [Fact]
    public void A_form_of_self_evaluation_with_merged_cells_is_read_whole()
    {
        var sheet = ReadingNotation.Read(
            """
            <html><body><p>项目支出绩效自评表</p><p>（2024年度）</p>
            <table>
            <tr><td colspan=2>项目名称</td><td colspan=8>演播室设备更新</td></tr>
            <tr><td colspan=2>主管部门</td><td colspan=3>示例县委宣传部</td><td colspan=2>实施单位</td><td colspan=3>示例县融媒体中心</td></tr>
            <tr><td colspan=2>项目负责人</td><td colspan=3>某某</td><td colspan=2>联系电话</td><td colspan=3></td></tr>
            <tr><td colspan=2 rowspan=5>项目资金（万元）</td><td colspan=2></td><td>年初预算数</td><td>全年预算数（A）</td><td>全年执行数（B）</td><td>分值</td><td>执行率（B/A)</td><td>得分</td></tr>
            <tr><td colspan=2>年度资金总额：</td><td>50.00</td><td>48.00</td><td>45.60</td><td>10</td><td>95%</td><td>9.5</td></tr>
            <tr><td colspan=2>其中：财政拨款</td><td>50.00</td><td>48.00</td><td>45.60</td><td>-</td><td>95%</td><td>-</td></tr>
            <tr><td colspan=2>上年结转资金</td><td></td><td></td><td></td><td>-</td><td></td><td>-</td></tr>
            <tr><td colspan=2>其他资金</td><td></td><td></td><td></td><td>-</td><td></td><td>-</td></tr>
            <tr><td rowspan=2>年度总体目标</td><td colspan=5>预期目标</td><td colspan=4>实际完成情况</td></tr>
            <tr><td colspan=5>1.更新摄像机5台。<br>2.保障播出。</td><td colspan=4>更新摄像机5台。</td></tr>
            <tr><td rowspan=6>绩效指标</td><td>一级指标</td><td>二级指标</td><td colspan=2>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td><td>偏差原因分析及改进措施</td></tr>
            <tr><td rowspan=3>产出指标<br>（50分）</td><td>数量指标</td><td colspan=2>更新摄像机</td><td>≥5台</td><td>5台</td><td>20</td><td>20</td><td></td></tr>
            <tr><td rowspan=2>时效指标</td><td colspan=2>完成时间</td><td>12月底前</td><td>12月</td><td>15</td><td>15</td><td></td></tr>
            <tr><td colspan=2>付款及时率</td><td>100%</td><td>100%</td><td>15</td><td>15</td><td></td></tr>
            <tr><td>效益指标（30分）</td><td>社会效益指标</td><td colspan=2>播出事故</td><td>0次</td><td>1次</td><td>30</td><td>25</td><td>设备老化</td></tr>
            <tr><td>满意度指标（10分）</td><td>服务对象满意度指标</td><td colspan=2>观众满意度</td><td>≥90%</td><td>95%</td><td>10</td><td>10</td><td></td></tr>
            <tr><td colspan=7>总分</td><td>100</td><td>94.5</td><td></td></tr>
            </table></body></html>
            """, "自评.html").Performance.Sheets.ShouldHaveSingleItem();

        (sheet.Kind, sheet.Name!.Text, sheet.Department!.Text, sheet.Unit!.Text, sheet.Year, sheet.Measure.Name).ShouldBe((SheetKind.ProjectSelfEvaluation, "演播室设备更新", "示例县委宣传部", "示例县融媒体中心", 2024, "万元"));
        (sheet.NamesPerson, sheet.GivesPhone).ShouldBe((true, false));
        sheet.Funds.Select(Fund).ShouldBe(["Total 50.00 48.00 45.60 10 95% 9.5", "Fiscal 50.00 48.00 45.60  95% ", "CarriedOver      ", "Other      "]);
        (sheet.Goal!.Text, sheet.Outcome!.Text).ShouldBe(("1.更新摄像机5台。\n2.保障播出。", "更新摄像机5台。"));
        Told.Rows(sheet).ShouldBe(
        [
            "产出指标（50分）/数量指标 更新摄像机 ≥5台 = 5台 20 20", "产出指标（50分）/时效指标 完成时间 12月底前 = 12月 15 15", "产出指标（50分）/时效指标 付款及时率 100% = 100% 15 15",
            "效益指标（30分）/社会效益指标 播出事故 0次 = 1次 30 25 设备老化", "满意度指标（10分）/服务对象满意度指标 观众满意度 ≥90% = 95% 10 10",
        ]);
        sheet.Indicators.Select(indicator => indicator.First).ShouldBe([FirstLevel.Output, FirstLevel.Output, FirstLevel.Output, FirstLevel.Benefit, FirstLevel.Satisfaction]);
        (sheet.WeightTotal!.Number, sheet.ScoreTotal!.Number).ShouldBe((100m, 94.5m));
    }

    [Fact]
    public void A_form_without_levels_has_coefficients_and_an_adjusted_target()
    {
        var sheet = Told.Sheet("""
            示例区项目绩效自评表

            | 项目名称 | 村村响运行 | | 项目编码 | 50011623T000003112345 | | | | | |
            |---|---|---|---|---|---|---|---|---|---|
            | 自评总分 | 97.6 | | 自评等级 | 优 | | | | | |
            | 项目资金（元） | | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重 | 执行率得分 | | |
            | | 年度总金额 | 1000000.00 | 1000000.00 | 760000.00 | 76 | 10 | 7.6 | | |
            | 年度总体目标 | 年初绩效目标 | | | 全年（调整）绩效目标 | | | 全年目标实际完成情况 | | |
            | | 保障广播 | | | | | | 已完成 | | |
            | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重 | 指标得分 | 是否核心指标 |
            | 巡检次数 | 次 | ≥ | 12 | 10 | 12 | 100 | 40 | 40 | 是 |
            | 群众满意度 | % | ≥ | 90 | | 95 | 90 | 50 | 50 | 否 |
            """);

        (sheet.Code!.Text, sheet.ScoreTotal!.Number, sheet.Grade!.Text, sheet.Goal!.Text, sheet.Outcome!.Text).ShouldBe(("50011623T000003112345", 97.6m, "优", "保障广播", "已完成"));
        sheet.Funds.Select(Fund).ShouldBe(["Total 1000000.00 1000000.00 760000.00 10 76 7.6"]);
        sheet.Measure.ShouldBe(Measure.Money(MoneyUnit.Yuan));
        Told.Rows(sheet).ShouldBe(["/ 巡检次数 ≥10次 = 12次 40 40", "/ 群众满意度 ≥90% = 95% 50 50"]);
        sheet.Indicators.Select(indicator => indicator.Coefficient!.Number).ShouldBe([100m, 90m]);
    }

    [Fact]
    public void A_form_for_several_years_gives_the_years_part()
    {
        var sheet = Told.Sheet("""
            项目支出绩效目标表

            （2025年度）

            | 项目名称 | 媒体融合 | | | | | | |
            |---|---|---|---|---|---|---|---|
            | 主管部门及代码 | 示例部 | | 实施单位 | 示例中心 | | | |
            | 项目资金（万元） | 实施期资金总额： | 300 | | 年度资金总额： | 100 | | |
            | | 其中：财政拨款 | 300 | | 其中：财政拨款 | 90 | | |
            | | 其他资金 | | | 其他资金 | 10 | | |
            | 总体目标 | 实施期目标（2024年—2026年） | | | 年度目标 | | | |
            | | 三年建成 | | | 完成一期 | | | |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
            | | 产出指标 | 数量指标 | 模块总数 | ≥9个 | 数量指标 | 模块数 | ≥3个 |
            """);

        (sheet.Year, sheet.Goal!.Text, sheet.Budget!.Value.Digits).ShouldBe((2025, "完成一期", "100"));
        sheet.Funds.Where(fund => fund.Source != FundSource.Unknown).Select(fund => $"{fund.Source} {fund.Initial}").ShouldBe(["Total 100", "Fiscal 90", "Other 10"]);
        Told.Rows(sheet).ShouldBe(["产出指标/数量指标 模块数 ≥3个"]);
    }

    [Fact]
    public void A_plan_keeps_blank_steps_and_a_purpose_stands_below_its_block()
    {
        var sheet = Told.Sheet(
            "1.设备购置绩效目标表\n\n\t401001示例县融媒体中心\n\t单位：万元\n\n\t项目编码\n\t13010826P00000000001X\n\t项目名称\n\t设备购置\n\n\t预算规模及资金用途\n\t预算数\n\t30.00\n\t其中：财政    资金\n\t30.00\n\t其他资金\n\t\n\n\t\n\t购置摄像机\n\n\t资金支出计划（%）\n\t3月底\n\t6月底\n\t10月底\n\t12月底\n\n\t\n\t\n\t30%\n\t60%\n\t100%\n\n\t绩效目标\n\t1.购置5台\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t绩效指标描述\n\t指标值\n\t指标值确定依据\n\n\t产出指标\n\t数量指标\n\t购置台数\n\t购置台数\n\t≥5台\n\t预算安排\n");

        (sheet.Code!.Text, sheet.Name!.Text, sheet.Purpose!.Text, sheet.UnitCode, sheet.Unit!.Text).ShouldBe(("13010826P00000000001X", "设备购置", "购置摄像机", "401001", "示例县融媒体中心"));
        sheet.Plan.Select(step => $"{step.Month}:{step.Planned}").ShouldBe(["3:", "6:30%", "10:60%", "12:100%"]);
        sheet.Indicators.ShouldHaveSingleItem().Basis!.Text.ShouldBe("预算安排");
    }

    [Fact]
    public void Several_forms_in_one_table_are_several_sheets()
    {
        var sheets = Told.Sheets("""
            绩效目标申报表

            | 项目名称 | 宣传片制作 | 项目类别 | 其他 |
            |---|---|---|---|
            | 项目资金 | 年度资金总额 | 20万元 | |
            | 年度目标 | 制作3部 | | |
            | 一级指标 | 二级指标 | 指标内容 | 指标值 |
            | 产出 | 数量 | 制作部数 | 3部 |
            | | 质量 | 达标率 | 100% |
            | 项目名称 | 线路维护 | 项目类别 | 其他 |
            | 年度资金总额 | 50000元 | | |
            | 一级指标 | 二级指标 | 指标内容 | 指标值 |
            | 产出 | 数量 | 维护次数 | 12次 |
            """);

        sheets.Select(Told.Head).ShouldBe(["宣传片制作 | Total 20 万元 | 制作3部", "线路维护 | Total 50，000 元".Replace('，', ',')]);
        sheets.Select(sheet => sheet.Indicators.Count).ShouldBe([2, 1]);
    }

    [Fact]
    public void Of_persons_only_that_they_are_named_is_kept()
    {
        var sheet = Told.Sheet("""
            项目支出绩效目标表

            | 项目名称 | 设备购置 | 联系人及电话 | 某某某 010-0000000 |
            |---|---|---|---|
            | 一级指标 | 二级指标 | 三级指标 | 指标值 |
            | 产出指标 | 数量指标 | 台数 | 5台 |
            """);

        (sheet.NamesPerson, sheet.GivesPhone).ShouldBe((true, true));
        sheet.ToString().ShouldNotContain("某某某");
    }

    [Fact]
    public void A_sheet_of_monitoring_is_neither_targets_nor_results() => Told.Sheets("""
        项目绩效运行监控表

        | 项目名称 | 设备购置 | | | |
        |---|---|---|---|---|
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
        | 产出指标 | 数量指标 | 台数 | 5台 | 2台 |
        """).ShouldBeEmpty();

    private static string Fund(FundRow fund) => $"{fund.Source} {fund.Initial} {fund.Adjusted} {fund.Executed} {fund.Weight} {fund.Rate} {fund.Score}";
}
