using System.Text;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Projects that a converter printed after the table, and their indicators in it without a project.</summary>
public class DetachedProjectsTests
{
    private const string Head = """
        年度项目支出绩效表

        金额单位：万元

        | 单位名称 | 项目名称 | 项目总额 | 其中： | | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位 |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        | | | | 财政资金 | 其他资金 | | | | | | | |

        """;

    private const string First = """
        | | 11010526T000000000001-设备购置 | 10.00 | 10.00 | | 购置设备 | 产出指标 | 数量指标 | 台数 | ≥ | 3 | 台 |
        | | | | | | | 成本指标 | 经济成本指标 | 总成本 | ≤ | 10 | 万元 |
        | | | | | | | 效益指标 | 社会效益指标 | 画质 | 定性 | 良 | |

        """;

    private const string Loose = """

        11010526T000000

        000002-线路

        租用

        7.00

        7.00

        租用专线，保障传输。

        11010526T000000000003-系统运维

        5.00

        5.00

        运维系统，保障稳定。

        """;

    [Fact]
    public void Indicators_are_joined_in_order_where_the_levels_leave_one_way()
    {
        var document = Told.Read(Head + First + "\n" + Head + Rows("效益 社会效益 清晰度", "产出 数量 专线条数", "成本 经济成本 年租金", "效益 社会效益 传输稳定", "满意度 服务对象满意度 科室满意度", "产出 数量 巡检次数", "成本 经济成本 年费用", "满意度 服务对象满意度 用户满意度") + Loose);

        document.Performance.Sheets.Select(sheet => $"{sheet.Code} {sheet.Name} {sheet.Budget}：{string.Join(' ', sheet.Indicators.Select(indicator => indicator.Name))}").ShouldBe(
        [
            "11010526T000000000001 设备购置 10.00 万元：台数 总成本 画质 清晰度",
            "11010526T000000000002 线路租用 7.00 万元：专线条数 年租金 传输稳定 科室满意度",
            "11010526T000000000003 系统运维 5.00 万元：巡检次数 年费用 用户满意度",
        ]);
        document.Performance.Sheets[1].Indicators.ShouldAllBe(indicator => indicator.Attachment == Attachment.DetachedCells);
        document.Performance.Sheets[1].Goal!.Text.ShouldBe("租用专线，保障传输。");
        document.Notes.Where(note => note.Key == "indicators-joined-in-order").Select(note => note.Arguments[1]).ShouldBe(["线路租用", "系统运维"]);
    }

    [Fact]
    public void Where_several_ways_remain_the_indicators_are_left_and_not_given_to_a_wrong_project()
    {
        // 满意度 may close the first project's block or open the second's.
        var document = Told.Read(Head + First + "\n" + Head + Rows("产出 数量 条数", "成本 经济成本 费用", "满意度 服务对象满意度 满意率", "成本 经济成本 费用", "产出 数量 次数") + Loose);

        document.Performance.Sheets.Select(sheet => sheet.Indicators.Count).ShouldBe([3, 0, 0]);
        document.NotUnderstood.Count(left => left.Reason == "indicator").ShouldBe(5);
    }

    [Fact]
    public void The_words_of_a_project_may_tell_what_the_levels_do_not()
    {
        var document = Told.Read(Head + First + "\n" + Head + Rows("产出 数量 专线条数", "成本 经济成本 年租金", "满意度 服务对象满意度 租用专线用户满意度", "产出 数量 巡检次数", "成本 经济成本 年费用") + Loose);

        document.Performance.Sheets.Select(sheet => sheet.Indicators.Count).ShouldBe([3, 3, 2]);
    }

    private static string Rows(params string[] rows)
    {
        var text = new StringBuilder();
        foreach (var parts in rows.Select(row => row.Split(' ')))
        {
            text.AppendLine($"| | | | | | | {parts[0]}指标 | {parts[1]}指标 | {parts[2]} | ≥ | 1 | 项 |");
        }

        return text.ToString();
    }
}
