using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Tables;

public class KindTests
{
    [Fact]
    public void A_list_of_contents_is_no_table_of_amounts()
    {
        var document = ReadingNotation.Budget("""
            目录

            | 序号 | 名称 | 页码 |
            |---|---|---|
            | 1 | 部门收支总表 | 3 |
            | 2 | 部门收入总表 | 4 |
            """);

        document.Tables.ShouldHaveSingleItem().Kind.ShouldBe(TableKind.Contents);
        document.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_of_targets_is_recognised_and_left_whole()
    {
        var document = ReadingNotation.Budget("""
            项目支出绩效目标表

            单位：万元

            | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
            |---|---|---|---|---|
            | 演播室改造 | 产出指标 | 数量指标 | 改造间数 | 2 |
            | | 成本指标 | 经济成本指标 | 总成本 | 30.00 |
            """);

        document.Tables.ShouldHaveSingleItem().Kind.ShouldBe(TableKind.Performance);
        document.Facts.ShouldBeEmpty();
        document.NotUnderstood.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_table_with_a_note_is_empty_and_keeps_its_place()
    {
        var table = ReadingNotation.Budget("""
            政府性基金预算财政拨款支出表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            |---|---|---|---|---|
            | | | | | |
            | 合计 | | | | |

            注：本单位2026年没有使用政府性基金预算拨款安排的支出，本表为空。
            """).Tables.ShouldHaveSingleItem();

        table.IsEmpty.ShouldBeTrue();
        table.Kind.ShouldBe(TableKind.Amounts);
        PointNotation.Text(table.Coordinates, 2026, Stage.Initial).ShouldBe("支出 基金");
    }

    [Fact]
    public void A_table_of_words_is_a_table_of_words()
    {
        var document = ReadingNotation.Budget("""
            机构设置情况

            | 内设机构 | 职责 |
            |---|---|
            | 办公室 | 文电、会务 |
            | 总编室 | 宣传策划 |
            """);

        document.Tables.ShouldHaveSingleItem().Kind.ShouldBe(TableKind.Words);
        document.NotUnderstood.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("单位：万元", "万元")]
    [InlineData("金额单位：元", "元")]
    [InlineData("单位:人民币万元", "万元")]
    [InlineData("（单位：亿元）", "亿元")]
    [InlineData("金额单位:千元", "千元")]
    [InlineData("编制单位：示例县融媒体中心 金额单位：万元", "万元")]
    public void A_line_above_the_table_says_its_unit(string line, string unit)
    {
        var table = Spending(line).Tables.ShouldHaveSingleItem();
        table.Measure.Name.ShouldBe(unit);
        table.MeasurePlace.ShouldNotBeNull().Sentence.ShouldBe(line);
    }

    [Fact]
    public void Each_table_of_a_document_has_a_unit_of_its_own()
    {
        var document = ReadingNotation.Budget("""
            一般公共预算支出表

            单位：元

            | 科目编码 | 科目名称 | 合计 |
            |---|---|---|
            | 207 | 文化旅游体育与传媒支出 | 900,000 |

            三公经费预算表

            单位：万元

            | 项目 | 预算数 |
            |---|---|
            | 公务接待费 | 0.43 |
            """);

        document.Facts.Select(fact => fact.Figure.Measure.Name).ShouldBe(["元", "万元"]);
    }

    [Fact]
    public void A_unit_in_the_head_of_a_column_is_that_columns() =>
        ReadingNotation.Budget("""
            部门支出总表

            | 科目编码 | 科目名称 | 合计（万元） | 基本支出（元） |
            |---|---|---|---|
            | 207 | 文化旅游体育与传媒支出 | 90.00 | 600000 |
            """).Facts.Select(fact => fact.Figure.Measure.Name).ShouldBe(["万元", "元"]);

    [Fact]
    public void Where_no_unit_is_said_none_is_supposed()
    {
        var document = Spending("");
        document.Tables.ShouldHaveSingleItem().Measure.ShouldBe(Measure.Unstated);
        document.Tables[0].MeasurePlace.ShouldBeNull();
        document.Facts.ShouldAllBe(fact => fact.Figure.Measure.Kind == MeasureKind.Unstated);
    }

    [Fact]
    public void A_year_above_the_table_goes_before_that_of_the_document() =>
        Spending("2025年度").Facts[0].Coordinates.Year.ShouldBe(2025);

    private static ReadDocument Spending(string line) => ReadingNotation.Budget($"""
        部门支出总表

        {line}

        | 科目编码 | 科目名称 | 合计 | 基本支出 |
        |---|---|---|---|
        | 207 | 文化旅游体育与传媒支出 | 90.00 | 60.00 |
        """);
}
