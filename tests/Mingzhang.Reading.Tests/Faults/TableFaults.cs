using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Faults;

/// <summary>What tables once said wrongly.</summary>
public class TableFaults
{
    [Fact]
    public void A_row_of_the_left_list_alone_is_no_row_of_the_right_list()
    {
        var document = ReadingNotation.Budget("""
            部门收支总表

            单位：万元

            | 收入 | | 支出 | |
            |---|---|---|---|
            | 项目 | 预算数 | 项目 | 预算数 |
            | 一、一般公共预算拨款收入 | 100.00 | 一、文化旅游体育与传媒支出 | 100.00 |
            | 二、其他收入 | | | |
            | 收入总计 | 100.00 | 支出总计 | 100.00 |
            """);

        document.Tables[0].Grids[1].Rows.Select(row => row.Label).ShouldNotContain("二、其他收入");
    }

    [Fact]
    public void The_total_may_stand_in_the_first_of_the_three_columns_of_a_code()
    {
        var document = ReadingNotation.Budget("""
            一般公共预算支出功能分类预算表

            单位：元

            | 类 | 款 | 项 | 功能分类科目名称 | 合计 |
            |---|---|---|---|---|
            | 207 | 08 | 99 | 其他广播电视支出 | 900,000 |
            | 合计 | | | | 900,000 |
            """);

        ReadingNotation.Lines(document).ShouldBe(["支出 一般 F2070899 = 900,000", "支出 一般 = 900,000"]);
    }

    [Fact]
    public void The_name_of_a_group_that_slid_one_column_to_the_right_gives_no_wrong_figure()
    {
        // 10.00 under the second 小计 is the balance brought forward and never income.
        var document = ReadingNotation.Budget("""
            部门收入总表

            单位：万元

            | 部门代码 | 部门名称 | 合计 | 本年收入 | | | | 上年结转结余 | |
            |---|---|---|---|---|---|---|---|---|
            | | | | 小计 | 一般公共预算资金 | 事业收入 | 小计 | 一般公共预算资金 | 单位资金 |
            | 401 | 示例县融媒体中心 | 115.00 | 105.00 | 100.00 | 5.00 | 10.00 | | 10.00 |
            """);

        ReadingNotation.Lines(document).ShouldNotContain("收入 U401 = 10.00");
    }

    [Fact]
    public void Text_of_one_cell_a_line_with_wide_cells_in_its_head_gives_no_wrong_figure()
    {
        // 本年收入 was three columns wide; the conversion left one cell for it, and 上年结转 moved two to the left.
        string[][] rows =
        [
            ["科目编码", "科目名称", "合计", "本年收入", "上年结转"],
            ["", "", "", "小计", "一般公共预算资金", "事业收入", "小计", "单位资金"],
            ["2070899", "其他广播电视支出", "115.00", "105.00", "100.00", "5.00", "10.00", "10.00"],
        ];
        var table = string.Concat(rows.Select(row => string.Concat(row.Select(cell => $"\t{cell}\n")) + "\n"));
        var lines = ReadingNotation.Lines(ReadingNotation.Budget("部门收入总表\n\n单位：万元\n\n" + table, name: "预算.txt"));
        lines.ShouldNotContain("上年结转 一般 F2070899 = 100.00");
        lines.ShouldNotContain("上年结转 事业 F2070899 = 5.00");
    }
}
