using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Tables;

public class RowTests
{
    [Fact]
    public void Class_group_and_item_in_three_columns_make_one_code()
    {
        var document = ReadingNotation.Budget("""
            一般公共预算支出功能分类预算表

            单位：元

            | 类 | 款 | 项 | 功能分类科目名称 | 合计 |
            |---|---|---|---|---|
            | 207 | | | 文化旅游体育与传媒支出 | 900,000 |
            | 207 | 08 | | 广播电视 | 900,000 |
            | 207 | 08 | 99 | 其他广播电视支出 | 900,000 |
            | | | | 合计 | 900,000 |
            """);

        ReadingNotation.Lines(document).ShouldBe(["支出 一般 F207 = 900,000", "支出 一般 F20708 = 900,000", "支出 一般 F2070899 = 900,000", "支出 一般 = 900,000"]);
        document.Facts[0].Interval.ShouldBe(new Interval(89_999_950, 90_000_050));
    }

    [Fact]
    public void The_whole_code_may_stand_in_each_of_the_three_columns() => Points("""
        | 类 | 款 | 项 | 科目名称 | 合计 |
        |---|---|---|---|---|
        | 208 | | | 社会保障和就业支出 | 25.00 |
        | 208 | 20805 | | 行政事业单位养老支出 | 25.00 |
        | 208 | 20805 | 2080505 | 机关事业单位基本养老保险缴费支出 | 25.00 |
        """, "支出 F208", "支出 F20805", "支出 F2080505");

    [Theory]
    [InlineData("2070899-其他广播电视支出")]
    [InlineData("2070899 其他广播电视支出")]
    [InlineData("2070899—其他广播电视支出")]
    [InlineData("２０７０８９９其他广播电视支出")]
    [InlineData("2070899：其他广播电视支出")]
    [InlineData("2070899")]
    public void A_code_and_its_name_may_share_a_cell(string cell) => Points($"""
        | 功能分类科目 | 合计 | 基本支出 |
        |---|---|---|
        | {cell} | 90.00 | 60.00 |
        """, "支出 F2070899", "支出 基本 F2070899");

    [Theory]
    [InlineData("一、文化旅游体育与传媒支出")]
    [InlineData("（七）文化旅游体育与传媒支出")]
    [InlineData("7.文化旅游体育与传媒支出")]
    [InlineData("七、文化旅游体育 与传媒支出")]
    [InlineData("文化旅游体育与传媒支出")]
    public void A_class_is_known_by_its_name_whatever_its_number(string cell) => Points($"""
        | 项目 | 合计 | 基本支出 |
        |---|---|---|
        | {cell} | 90.00 | 60.00 |
        """, "支出 F207", "支出 基本 F207");

    [Fact]
    public void A_name_that_a_page_cut_into_two_rows_is_joined()
    {
        var document = ReadingNotation.Budget("""
            部门收入总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 财政拨款 | 事业收入 |
            |---|---|---|---|---|
            | 208 | 社会保障和就业支出 | 25.00 | 25.00 | |
            | 20805 | 行政事业单位养老支 | 25.00 | 25.00 | |
            | | 出 | | | |
            | 2080505 | 机关事业单位基本养老保险 | 25.00 | 25.00 | |
            | | 缴费支出 | | | |
            """);

        document.Tables.ShouldHaveSingleItem().Grids.ShouldHaveSingleItem().Rows.Select(row => row.Label)
            .ShouldBe(["208 社会保障和就业支出", "20805 行政事业单位养老支出", "2080505 机关事业单位基本养老保险缴费支出"]);
        document.Notes.Select(note => note.Key).ShouldBe(["joined-row", "joined-row"]);
        document.NotUnderstood.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_of_unknown_words_is_told_with_its_place_and_gives_no_fact()
    {
        var document = ReadingNotation.Budget("""
            部门支出总表

            单位：万元

            | 项目 | 合计 |
            |---|---|
            | 文化旅游体育与传媒支出 | 90.00 |
            | 月球开发支出 | 5.00 |
            """);

        document.Facts.Count.ShouldBe(1);
        var unread = document.NotUnderstood.ShouldHaveSingleItem();
        (unread.Printed, unread.Reason, unread.Words, unread.Place.Row, unread.Place.Column).ShouldBe(("5.00", "unknown-row", "月球开发支出", 3, 2));
    }

    [Fact]
    public void A_project_is_known_by_its_code_and_a_unit_by_its_own()
    {
        var document = ReadingNotation.Budget("""
            项目支出表

            单位：万元

            | 单位名称 | 项目名称 | 项目支出 |
            |---|---|---|
            | 401001-示例县融媒体中心机关 | 13020822P00908810002X-演播室改造 | 30.00 |
            | 401001-示例县融媒体中心机关 | 线路租用 | 12.00 |
            """);

        ReadingNotation.Lines(document).ShouldBe(["支出 项目 U401001 P13020822P00908810002X = 30.00", "支出 项目 U401001 P线路租用 = 12.00"]);
    }

    [Fact]
    public void Every_figure_remembers_its_row_its_column_and_its_words()
    {
        var document = ReadingNotation.Budget("""
            部门支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 基本支出 | |
            |---|---|---|---|---|
            | | | | 小计 | 人员经费 |
            | 2070899 | 其他广播电视支出 | 90.00 | 60.00 | 50.00 |
            """);

        var place = document.Facts[^1].Place;
        (place.TableTitle, place.Table, place.Row, place.Column).ShouldBe(("部门支出总表", 1, 3, 5));
        (place.RowLabel, place.ColumnLabel, place.Line).ShouldBe(("2070899 其他广播电视支出", "基本支出·人员经费", 14));
    }

    private static void Points(string table, params string[] expected) =>
        ReadingNotation.Budget("部门支出总表\n\n单位：万元\n\n" + table).Facts.Select(fact => PointNotation.Text(fact.Coordinates, 2026, Stage.Initial)).ShouldBe(expected);
}
