using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Tables;

public class ListTests
{
    [Fact]
    public void Two_lists_side_by_side_are_each_read_by_their_own_head()
    {
        var document = ReadingNotation.Budget("""
            部门收支总表

            单位：万元

            | 收入 | | 支出 | |
            |---|---|---|---|
            | 项目 | 预算数 | 项目 | 预算数 |
            | 一、一般公共预算拨款收入 | 100.00 | 一、文化旅游体育与传媒支出 | 90.00 |
            | 二、事业收入 | 5.00 | 二、社会保障和就业支出 | 25.00 |
            | 本年收入合计 | 105.00 | 本年支出合计 | 115.00 |
            | 上年结转结余 | 10.00 | 年终结转结余 | |
            | 收入总计 | 115.00 | 支出总计 | 115.00 |
            """);

        ReadingNotation.Lines(document).ShouldBe(ReadingNotation.Expected("""
            收入 一般 = 100.00
            收入 事业 = 5.00
            收入 = 105.00
            上年结转 = 10.00
            总计 = 115.00
            支出 F207 = 90.00
            支出 F208 = 25.00
            支出 = 115.00
            总计 = 115.00
            """));
        document.Tables.ShouldHaveSingleItem().Grids.Count.ShouldBe(2);
    }

    [Fact]
    public void Row_numbers_beside_each_list_of_the_national_form_are_left_out()
    {
        var document = ReadingNotation.Accounts("""
            收入支出决算总表

            公开01表

            单位：万元

            | 收入 | | | 支出 | | |
            |---|---|---|---|---|---|
            | 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |
            | 栏次 | | 1 | 栏次 | | 2 |
            | 一、一般公共预算财政拨款收入 | 1 | 100.00 | 一、一般公共服务支出 | 31 | 2.00 |
            | 五、事业收入 | 5 | 10.00 | 七、文化旅游体育与传媒支出 | 37 | 108.00 |
            | 本年收入合计 | 9 | 110.00 | 本年支出合计 | 57 | 110.00 |
            | 使用非财政拨款结余 | 10 | | 结余分配 | 58 | |
            | 年初结转和结余 | 11 | 5.00 | 年末结转和结余 | 59 | 5.00 |
            | 总计 | 13 | 115.00 | 总计 | 62 | 115.00 |
            """);

        ReadingNotation.Lines(document).ShouldBe(ReadingNotation.Expected(
            "收入 一般 = 100.00；收入 事业 = 10.00；收入 = 110.00；上年结转 = 5.00；总计 = 115.00；支出 F201 = 2.00；支出 F207 = 108.00；支出 = 110.00；年末结转 = 5.00；总计 = 115.00"));
    }

    [Fact]
    public void Three_lists_of_economic_items_are_personnel_and_running()
    {
        var document = ReadingNotation.Accounts("""
            一般公共预算财政拨款基本支出决算表

            单位：万元

            | 人员经费 | | | 公用经费 | | | | | |
            |---|---|---|---|---|---|---|---|---|
            | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
            | 301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 9.00 | 310 | 资本性支出 | 1.00 |
            | 30101 | 基本工资 | 60.00 | 30201 | 办公费 | 9.00 | 31002 | 办公设备购置 | 1.00 |
            | 人员经费合计 | | 60.00 | 公用经费合计 | | | | | 10.00 |
            """);

        ReadingNotation.Lines(document).ShouldBe(ReadingNotation.Expected("""
            支出 一般 人员 E301 = 60.00
            支出 一般 人员 E30101 = 60.00
            支出 一般 人员 = 60.00
            支出 一般 公用 E302 = 9.00
            支出 一般 公用 E30201 = 9.00
            支出 一般 公用 E310 = 1.00
            支出 一般 公用 E31002 = 1.00
            支出 一般 公用 = 10.00
            """));
    }

    [Fact]
    public void Funds_under_the_opening_balance_are_its_parts_and_no_income()
    {
        var document = ReadingNotation.Budget("""
            财政拨款收支总表

            单位：万元

            | 收入 | | 支出 | |
            |---|---|---|---|
            | 项目 | 预算数 | 项目 | 预算数 |
            | 一、一般公共预算资金 | 100.00 | 一、文化旅游体育与传媒支出 | 110.00 |
            | 本年收入合计 | 100.00 | 本年支出合计 | 110.00 |
            | 上年结转结余 | 10.00 | 年终结转结余 | |
            | 一、一般公共预算拨款 | 7.00 | | |
            | 二、政府性基金预算拨款 | 3.00 | | |
            | 收入总计 | 110.00 | 支出总计 | 110.00 |
            """);

        ReadingNotation.Lines(document).ShouldContain("上年结转 财政 = 10.00");
        ReadingNotation.Lines(document).ShouldContain("上年结转 一般 = 7.00");
        ReadingNotation.Lines(document).ShouldContain("上年结转 基金 = 3.00");
        ReadingNotation.Lines(document).ShouldContain("总计 财政 = 110.00");
    }

    [Fact]
    public void A_table_of_assets_holds_counts_and_values()
    {
        var document = ReadingNotation.Budget("""
            部门固定资产占用情况表

            | 项目 | 数量 | 价值（万元） |
            |---|---|---|
            | 资产总额 | | 808.10 |
            | 1.房屋（平方米） | 1200 | 52.17 |
            | 其中：办公用房（平方米） | 800 | |
            | 2.车辆（台、辆） | 3 | 171.19 |
            | 3.单价在20万元以上的设备 | 5 | 584.74 |
            """);

        var lines = document.Facts.Select(fact => $"{PointNotation.Text(fact.Coordinates, 2026)} = {fact.Printed} {fact.Figure.Measure.Kind}");
        lines.ShouldBe(["资产 = 808.10 Money", "房屋 = 1200 Count", "房屋 = 52.17 Money", "办公用房 = 800 Count", "车辆 = 3 Count", "车辆 = 171.19 Money", "设备 = 5 Count", "设备 = 584.74 Money"], ignoreOrder: true);
    }

    [Fact]
    public void Several_purchases_at_one_point_are_told_to_be_lines_of_it()
    {
        var document = ReadingNotation.Budget("""
            一般公共预算财政拨款支出表

            单位：万元

            | 科目编码 | 科目名称 | 合计 |
            |---|---|---|
            | 2070899 | 其他广播电视支出 | 4.00 |
            | 2070899 | 其他广播电视支出 | 5.00 |
            | 合计 | | 9.00 |
            """);

        document.Facts.Select(fact => fact.IsOneOfSeveral).ShouldBe([true, true, false]);
    }

    [Fact]
    public void A_row_under_其中_is_a_part_that_need_not_be_whole()
    {
        var table = ReadingNotation.Budget("""
            三公经费预算表

            | 项目 | 金额（万元） |
            |---|---|
            | 三公经费小计 | 9.31 |
            | 公务接待费 | 0.43 |
            | 公务用车购置及运行维护费 | 8.88 |
            | 其中：公务用车运行维护费 | 8.88 |
            """).Tables.ShouldHaveSingleItem();

        table.Measure.ShouldBe(Measure.Money(MoneyUnit.Wan));
        table.Grids.ShouldHaveSingleItem().Rows.Select(row => row.IsPartOf).ShouldBe([false, false, false, true]);
    }
}
