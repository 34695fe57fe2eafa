using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Forms as other places lay them out: other words over the money, labels lost at the left, levels side by side.</summary>
public class FormsOfPlacesTests
{
    private const string Scored = """
        部门预算项目支出绩效自评表(2023年度)

        | 项目名称 | 51000023T000001234567-线路维护 | | | | | | | | | |
        |---|---|---|---|---|---|---|---|---|---|---|
        | 主管部门 | 示例县委宣传部 | | | 实施单位 | 示例县融媒体中心 | | | | | |
        | 项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | | | 年度目标完成情况 | | | | | |
        | | | 维护线路12公里 | | | 维护11公里 | | | | | |
        | 预算执行情况(10分) | 年度预算数(万元) | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | | |
        | | 总额 | 30.00 | 28.00 | 21.00 | 75.00% | 10 | 7.5 | 招标推迟 | | |
        | | 其中:财政资金 | 30.00 | 28.00 | 21.00 | 75.00% | / | / | | | |
        | | 单位资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / | | | |
        | 绩效指标(90分) | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
        | | 产出指标 | 数量指标 | 维护里程 | ≥ | 12 | 公里 | 11 | 60 | 55 | 雨季停工 |
        | | 效益指标 | 社会效益指标 | 信号覆盖率 | = | 100 | % | 100 | 30 | 30 | |
        | 合计 | | | | | | | | 100 | 92.5 | |
        """;

    [Fact]
    public void Money_under_heads_of_another_wording_is_read_with_its_score()
    {
        var document = ReadingNotation.Read(Scored, "自评.md");
        var sheet = document.Performance.Sheets.ShouldHaveSingleItem();

        sheet.Funds.Select(Fund).ShouldBe(["Total 30.00 28.00 21.00 10 75.00% 7.5", "Fiscal 30.00 28.00 21.00  75.00% ", "Other 0.00 0.00 0.00  0.00% "]);
        (sheet.Goal!.Text, sheet.Outcome!.Text, sheet.Purpose).ShouldBe(("维护线路12公里", "维护11公里", null));
        Told.Rows(sheet).ShouldBe(["产出指标/数量指标 维护里程 ≥12公里 = 11公里 60 55 雨季停工", "效益指标/社会效益指标 信号覆盖率 =100% = 100% 30 30"]);
        (sheet.WeightTotal!.Number, sheet.ScoreTotal!.Number).ShouldBe((100m, 92.5m));
        (document.Kind!.Value, document.Year!.Value, document.Organisation!.Value).ShouldBe((DocumentKind.PerformanceResults, 2023, "示例县融媒体中心"));
    }

    [Fact]
    public void Rows_that_lost_the_label_at_their_left_are_read_alike()
    {
        var lost = Scored.Split('\n').Select(line => line.StartsWith("| | | ", StringComparison.Ordinal) ? $"| {line[6..].Replace(" | | | ", " | ", StringComparison.Ordinal)} | |"
            : line.StartsWith("| | ", StringComparison.Ordinal) ? $"{line[2..]} |" : line);
        var sheet = Told.Sheet(string.Join('\n', lost));

        var straight = Told.Sheet(Scored);
        sheet.Funds.Select(Fund).ShouldBe(straight.Funds.Select(Fund));
        (sheet.Goal!.Text, sheet.Outcome!.Text, sheet.Purpose).ShouldBe((straight.Goal!.Text, straight.Outcome!.Text, null));
        Told.Rows(sheet).ShouldBe(Told.Rows(straight));
        sheet.Indicators.ShouldAllBe(indicator => indicator.Attachment == Attachment.ShiftedColumns);
    }

    [Fact]
    public void The_sum_of_a_list_of_costs_is_the_budget_and_no_score()
    {
        var document = ReadingNotation.Read("""
            示例市2022年市直部门预算项目支出绩效目标表

            单位：万元

            | 项目名称 | 机房运行 | | | | |
            |---|---|---|---|---|---|
            | 项目预算成本构成 | 项目 | 金额 | 测算（公式）依据 | 2020年实际执行数 | 2021年实际执行数 |
            | | 电费 | 30 | 按上年用量 | 28 | 29 |
            | | 维修费 | 12 | 合同 | 10 | 12 |
            | | 合计 | 42 | | 38 | 41 |
            | 绩效目标 | 机房全年不停机 | | | | |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效标准 | 当年预期实现值 |
            | | 产出指标 | 数量指标 | 巡检次数 | 全年巡检的次数 | ≥50次 |
            """, "目标.md");
        var sheet = document.Performance.Sheets.ShouldHaveSingleItem();

        (document.Kind!.Value, document.Year!.Value, sheet.Kind, sheet.Year, sheet.ScoreTotal).ShouldBe((DocumentKind.PerformanceTargets, 2022, SheetKind.ProjectTargets, 2022, null));
        sheet.Funds.ShouldHaveSingleItem().Initial!.Number.ShouldBe(42m);
        Told.Rows(sheet).ShouldBe(["产出指标/数量指标 巡检次数 ≥50次"]);
        sheet.Indicators[0].Description!.Text.ShouldBe("全年巡检的次数");
    }

    [Fact]
    public void Levels_side_by_side_are_laid_one_below_the_other()
    {
        var sheet = Told.Sheet("""
            2025年项目预算绩效目标表

            | 单位编码（项目编码） | 项目单位（项目名称） | 项目金额（万元） | | | 成本指标 | | 产出指标 | | 满意度指标 | |
            |---|---|---|---|---|---|---|---|---|---|---|
            | | | 资金总额 | 财政性资金 | 其他资金 | 三级指标 | 指标值 | 三级指标 | 指标值 | 三级指标 | 指标值 |
            | 101001 | 示例县融媒体中心 | 50 | 50 | | | | | | | |
            | 410000250000000012345 | 媒资系统升级 | 50 | 50 | | 升级成本 | ≤50万元 | 升级套数 | ≥2套 | 用户满意度 | ≥90% |
            | | | | | | | | 验收合格率 | =100% | | |
            """);

        (sheet.Code!.Text, sheet.Name!.Text, sheet.UnitCode, sheet.Unit!.Text).ShouldBe(("410000250000000012345", "媒资系统升级", "101001", "示例县融媒体中心"));
        Told.Rows(sheet).ShouldBe(["成本指标/ 升级成本 ≤50万元", "产出指标/ 升级套数 ≥2套", "满意度指标/ 用户满意度 ≥90%", "产出指标/ 验收合格率 =100%"]);
        (sheet.Budget!.Value.Number, sheet.Budget.Value.Measure.Name).ShouldBe((50m, "万元"));
    }

    [Fact]
    public void A_kind_or_a_direction_of_indicators_takes_no_sign_away()
    {
        var sheet = Told.Sheet("""
            部门整体绩效自评表

            | 主管部门 | 示例县融媒体中心 | | | | | | |
            |---|---|---|---|---|---|---|---|
            | 当年绩效目标 | 年初绩效目标 | | | 全年（调整）绩效目标 | | | 全年目标实际完成情况 |
            | | 办好节目 | | | 无 | | | 已办好 |
            | 绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 全年完成值 | 指标权重（分） | 指标得分（分） |
            | | 制度健全性 | | 定性指标 | 高 | 高 | 40 | 40 |
            | | 发稿篇数 | 篇 | 定量指标 | ≥2000篇 | 2100篇 | 60 | 60 |
            """);

        sheet.Goal!.Text.ShouldBe("办好节目");
        sheet.Indicators.Select(indicator => indicator.Target.Comparison).ShouldBe([Comparison.Qualitative, Comparison.AtLeast]);
    }

    [Fact]
    public void Goals_of_several_years_leave_the_years_goal()
    {
        var sheet = Told.Sheet("""
            项目支出绩效目标表

            （2024年度）

            | 项目名称 | 广播维护 | | | | |
            |---|---|---|---|---|---|
            | 主管部门及代码 | [145]示例县委宣传部 | | 实施单位 | [145002]示例县融媒体中心 | |
            | 项目资金（万元） | 中期资金总额： | 90.00 | 年度资金总额： | 30.00 | |
            | 总体目标 | 中期目标（2023年—2025年） | | 年度目标 | | |
            | | 三年维护终端300个 | | 当年维护终端100个 | | |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 中期指标值 | 年度指标值 |
            | | 产出指标 | 数量指标 | 维护终端数 | 300个 | 100个 |
            """);

        (sheet.Goal!.Text, sheet.Unit!.Text, sheet.UnitCode, sheet.Budget!.Value.Number).ShouldBe(("当年维护终端100个", "示例县融媒体中心", "145002", 30m));
        Told.Rows(sheet).ShouldBe(["产出指标/数量指标 维护终端数 100个"]);
    }

    [Theory]
    [InlineData("项目绩效目标自评表", "| 序次 | 内容 | 备考 |\n|---|---|---|\n| 甲 | 购置设备 | 见附页 |", "sheet")]
    [InlineData("项目支出绩效运行监控表", "| 项目名称 | 线路 | | |\n|---|---|---|---|\n| 二级指标 | 三级指标 | 指标值 | 完成值 |\n| 数量 | 里程 | 5公里 | 2公里 |", "monitoring")]
    [InlineData("项目绩效目标表", "| 项目名称 | 线路 | | |\n|---|---|---|---|\n| 绩效目标 | 维护线路 | | |\n| 二级指标 | 三级指标 | 甲乙丙丁 | 子丑寅卯 |\n| 数量指标 | 里程 | 5公里 | 沿河 |", "sheet-indicators")]
    public void A_table_that_gave_no_sheet_or_no_indicators_is_told(string title, string table, string reason) =>
        Told.Read($"{title}\n\n{table}\n").NotUnderstood.ShouldHaveSingleItem().Reason.ShouldBe(reason);

    [Fact]
    public void A_blank_form_is_not_told() =>
        Told.Read("项目绩效目标表\n\n| 项目名称 | | 主管部门 | |\n|---|---|---|---|\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | | |\n").NotUnderstood.ShouldBeEmpty();

    private static string Fund(FundRow fund) => $"{fund.Source} {fund.Initial} {fund.Adjusted} {fund.Executed} {fund.Weight} {fund.Rate} {fund.Score}";
}
