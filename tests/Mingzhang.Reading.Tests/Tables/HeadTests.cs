using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Tables;

/// <summary>Heads of two and three rows: each column's words from the top down are its place.</summary>
public class HeadTests
{
    private const string SpendingFacts = """
        支出 F2070899 = 90.00
        支出 基本 F2070899 = 60.00
        支出 人员 F2070899 = 50.00
        支出 公用 F2070899 = 10.00
        支出 项目 F2070899 = 30.00
        支出 F2080505 = 25.00
        支出 基本 F2080505 = 25.00
        支出 人员 F2080505 = 25.00
        支出 = 115.00
        支出 基本 = 85.00
        支出 人员 = 75.00
        支出 公用 = 10.00
        支出 项目 = 30.00
        """;

    [Fact]
    public void A_head_of_three_rows_with_merged_cells() => Reads("""
        部门支出总表

        单位：万元

        <table>
        <tr><td rowspan="3">科目编码</td><td rowspan="3">科目名称</td><td colspan="5">预算数</td></tr>
        <tr><td rowspan="2">合计</td><td colspan="3">基本支出</td><td rowspan="2">项目支出</td></tr>
        <tr><td>小计</td><td>人员经费</td><td>公用经费</td></tr>
        <tr><td>2070899</td><td>其他广播电视支出</td><td>90.00</td><td>60.00</td><td>50.00</td><td>10.00</td><td>30.00</td></tr>
        <tr><td>2080505</td><td>机关事业单位基本养老保险缴费支出</td><td>25.00</td><td>25.00</td><td>25.00</td><td>—</td><td>—</td></tr>
        <tr><td colspan="2">合计</td><td>115.00</td><td>85.00</td><td>75.00</td><td>10.00</td><td>30.00</td></tr>
        </table>
        """, SpendingFacts);

    [Fact]
    public void A_head_of_three_rows_whose_merged_cells_became_blanks() => Reads("""
        部门支出总表

        单位：万元

        | 科目编码 | 科目名称 | 预算数 | | | | |
        |---|---|---|---|---|---|---|
        | | | 合计 | 基本支出 | | | 项目支出 |
        | | | | 小计 | 人员经费 | 公用经费 | |
        | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 |
        | 2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 25.00 | 25.00 | | |
        | 合计 | | 115.00 | 85.00 | 75.00 | 10.00 | 30.00 |
        """, SpendingFacts);

    [Fact]
    public void A_head_of_two_rows_and_codes_joined_with_their_names() => Reads("""
        部门支出总表

        单位：万元

        | 功能分类科目 | 合计 | 基本支出 | | | 项目支出 |
        |---|---|---|---|---|---|
        | | | 小计 | 人员经费 | 公用经费 | |
        | 2070899-其他广播电视支出 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 |
        | 2080505-机关事业单位基本养老保险缴费支出 | 25.00 | 25.00 | 25.00 | | |
        | 合计 | 115.00 | 85.00 | 75.00 | 10.00 | 30.00 |
        """, SpendingFacts);

    [Fact]
    public void Words_of_the_head_broken_over_lines_and_blanks_are_one_word() => Reads("""
        部门支出总表

        单位：万元

        | 科 目<br>编 码 | 科目名称 | 合 计 | 基 本<br>支 出 | | | 项目<br>支出 |
        |---|---|---|---|---|---|---|
        | | | | 小 计 | 人员<br>经费 | 公 用 经 费 | |
        | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00 |
        | 2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 25.00 | 25.00 | | |
        | 合 计 | | 115.00 | 85.00 | 75.00 | 10.00 | 30.00 |
        """, SpendingFacts);

    [Fact]
    public void A_row_that_counts_the_columns_is_no_row_of_figures()
    {
        var document = ReadingNotation.Accounts("""
            支出决算表

            单位：万元

            | 项目 | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
            |---|---|---|---|---|---|---|---|
            | 科目编码 | 科目名称 | | | | | | |
            | 栏次 | | 1 | 2 | 3 | 4 | 5 | 6 |
            | 合计 | | 115.00 | 85.00 | 30.00 | | | |
            | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 30.00 | | | |
            """);

        ReadingNotation.Lines(document).ShouldBe(ReadingNotation.Expected(
            "支出 = 115.00；支出 基本 = 85.00；支出 项目 = 30.00；支出 F2070899 = 90.00；支出 基本 F2070899 = 60.00；支出 项目 F2070899 = 30.00"));
    }

    [Fact]
    public void Running_numbers_and_their_grades_are_no_figures() => Reads("""
        一般公共预算财政拨款基本支出表

        单位：万元

        | 序号 | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
        |---|---|---|---|---|---|
        | 档次 | 1 | 2 | 3 | 4 | 5 |
        | 1 | 301 | 工资福利支出 | 60.00 | 60.00 | |
        | 2 | 30101 | 基本工资 | 60.00 | 60.00 | |
        | 3 | 302 | 商品和服务支出 | 10.00 | | 10.00 |
        | | | 合计 | 70.00 | 60.00 | 10.00 |
        """, """
        支出 一般 基本 E301 = 60.00
        支出 一般 人员 E301 = 60.00
        支出 一般 基本 E30101 = 60.00
        支出 一般 人员 E30101 = 60.00
        支出 一般 基本 E302 = 10.00
        支出 一般 公用 E302 = 10.00
        支出 一般 基本 = 70.00
        支出 一般 人员 = 60.00
        支出 一般 公用 = 10.00
        """);

    [Fact]
    public void The_same_words_under_two_stages_are_two_points() => Accounts("""
        “三公”经费支出决算表

        单位：万元

        | 预算数 | | | | | | 决算数 | | | | | |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 |
        | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |
        | 12.00 | 0.00 | 10.00 | 0.00 | 10.00 | 2.00 | 11.50 | 0.00 | 9.70 | 0.00 | 9.70 | 1.80 |
        """, """
        年初 支出 财政 三公 = 12.00
        年初 支出 财政 出国 = 0.00
        年初 支出 财政 公车 = 10.00
        年初 支出 财政 购车 = 0.00
        年初 支出 财政 车运行 = 10.00
        年初 支出 财政 接待 = 2.00
        支出 财政 三公 = 11.50
        支出 财政 出国 = 0.00
        支出 财政 公车 = 9.70
        支出 财政 购车 = 0.00
        支出 财政 车运行 = 9.70
        支出 财政 接待 = 1.80
        """);

    [Fact]
    public void The_name_of_a_group_that_slid_one_column_to_the_left_is_moved_back()
    {
        var document = ReadingNotation.Budget("""
            部门收入总表

            单位：万元

            | 部门代码 | 部门名称 | 合计 | 本年收入 | | 上年结转结余 | | | |
            |---|---|---|---|---|---|---|---|---|
            | | | | 小计 | 一般公共预算资金 | 事业收入 | 小计 | 一般公共预算资金 | 单位资金 |
            | 401 | 示例县融媒体中心 | 115.00 | 105.00 | 100.00 | 5.00 | 10.00 | | 10.00 |
            | | 合计 | 115.00 | 105.00 | 100.00 | 5.00 | 10.00 | | 10.00 |
            """);

        ReadingNotation.Lines(document).ShouldContain("上年结转 = 10.00");
        ReadingNotation.Lines(document).ShouldContain("上年结转 单位资金 = 10.00");
        document.Notes.ShouldHaveSingleItem().Key.ShouldBe("shifted-head");
    }

    [Fact]
    public void Columns_of_two_years_and_their_change_are_facts_and_claims() => Reads("""
        一般公共预算财政拨款支出表

        单位：万元

        | 科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率（%） |
        |---|---|---|---|---|---|
        | 2070899 | 其他广播电视支出 | 100.00 | 110.00 | 10.00 | 10.00 |
        | 2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 | 20.00 | -5.00 | -20.00 |
        """, """
        2025 支出 一般 F2070899 = 100.00
        支出 一般 F2070899 = 110.00
        2025 支出 一般 F2080505 = 25.00
        支出 一般 F2080505 = 20.00
        增 10.00 10.00 : 110.00 比 100.00
        减 -5.00 -20.00 : 20.00 比 25.00
        """);

    [Fact]
    public void A_column_whose_words_nobody_knows_is_told_and_not_guessed()
    {
        var document = ReadingNotation.Budget("""
            部门支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 蓝色支出 |
            |---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 30.00 |
            """);

        document.Facts.Count.ShouldBe(2);
        var unread = document.NotUnderstood.ShouldHaveSingleItem();
        (unread.Printed, unread.Reason, unread.Words).ShouldBe(("30.00", "unknown-column", "蓝色支出"));
        (unread.Place.Row, unread.Place.Column).ShouldBe((2, 5));
    }

    private static void Reads(string table, string expected) => ReadingNotation.Lines(ReadingNotation.Budget(table)).ShouldBe(ReadingNotation.Expected(expected));

    private static void Accounts(string table, string expected) => ReadingNotation.Lines(ReadingNotation.Accounts(table)).ShouldBe(ReadingNotation.Expected(expected));
}
