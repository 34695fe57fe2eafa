using Mingzhang.Model;
namespace Mingzhang.Checking.Tests;

/// <summary>A parent is the sum of the children that its table lists (BK, FK).</summary>
public class SumTests
{
    [Fact]
    public void Classes_that_add_up_hold() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计
        207 | 文化旅游体育与传媒支出 | 90.00
        208 | 社会保障和就业支出 | 25.00
        | 合计 | 115.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_rows_is_told_with_what_it_should_be()
    {
        var found = Given.Budget(Given.Table("""
            部门支出总表 | 万元
            科目编码 | 科目名称 | 合计
            207 | 文化旅游体育与传媒支出 | 90.00
            208 | 社会保障和就业支出 | 25.00
            | 合计 | 116.00
            """));

        found.ShouldFind("Sum 116.00 万元 → 115.00 万元 (1.00 万元)");
        var finding = found.Report.Broken.First();
        finding.Severity.ShouldBe(Severity.Blocking);
        finding.Terms.Select(term => (term.Fact.Printed, term.Sign)).ShouldBe([("116.00", 0), ("90.00", 1), ("25.00", 1)]);
        finding.Places.ShouldAllBe(place => place.TableTitle == "部门支出总表" && place.Column == 3);
    }

    [Fact]
    public void A_row_of_words_nobody_knows_leaves_the_total_unchecked() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        项目 | 合计
        文化旅游体育与传媒支出 | 90.00
        月球开发支出 | 5.00
        社会保障和就业支出 | 25.00
        合计 | 120.00
        """)).ShouldNotBeChecked(Relation.Sum);

    [Fact]
    public void A_cell_that_cannot_be_read_leaves_the_sums_over_it_unchecked() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计
        207 | 文化旅游体育与传媒支出 | 略
        208 | 社会保障和就业支出 | 25.00
        | 合计 | 115.00
        """)).ShouldNotBeChecked(Relation.Sum);

    [Fact]
    public void A_column_nobody_knows_leaves_the_rows_unchecked_but_not_the_columns()
    {
        var found = Given.Budget(Given.Table("""
            部门支出总表 | 万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 蓝色支出
            207 | 文化旅游体育与传媒支出 | 90.00 | 60.00 | 30.00
            208 | 社会保障和就业支出 | 25.00 | 25.00 |
            | 合计 | 115.00 | 85.00 | 30.00
            """));

        found.Findings.ShouldBeEmpty();
        found.Count(Relation.Sum, Outcome.Holds).ShouldBe(2);
    }

    [Fact]
    public void Class_group_and_item_each_add_up_and_are_not_counted_twice()
    {
        var found = Given.Budget(Given.Table("""
            部门支出总表 | 万元
            科目编码 | 科目名称 | 合计
            207 | 文化旅游体育与传媒支出 | 90.00
            20701 | 文化和旅游 | 30.00
            2070199 | 其他文化和旅游支出 | 30.00
            20708 | 广播电视 | 60.00
            2070808 | 广播电视事务 | 40.00
            2070899 | 其他广播电视支出 | 20.00
            208 | 社会保障和就业支出 | 25.00
            | 合计 | 115.00
            """));

        found.ShouldHold(Relation.Sum);
        found.Count(Relation.Sum, Outcome.Holds).ShouldBe(4);
    }

    [Fact]
    public void A_wrong_item_breaks_its_group_alone() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计
        207 | 文化旅游体育与传媒支出 | 90.00
        20708 | 广播电视 | 90.00
        2070808 | 广播电视事务 | 40.00
        2070899 | 其他广播电视支出 | 51.00
        208 | 社会保障和就业支出 | 25.00
        | 合计 | 115.00
        """)).ShouldFind("Sum 90.00 万元 → 91.00 万元 (-1.00 万元)");

    [Fact]
    public void Along_a_row_the_kinds_of_spending_add_up() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出 | 上缴上级支出 | 对附属单位补助支出
        2070899 | 其他广播电视支出 | 90.00 | 60.00 | 31.00 | | |
        """)).ShouldFind("Sum 90.00 万元 → 91.00 万元 (-1.00 万元)");

    [Fact]
    public void A_blank_is_nothing_in_a_sum_and_so_is_a_dash_and_a_zero() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        207 | 文化旅游体育与传媒支出 | 90.00 | 90.00 |
        208 | 社会保障和就业支出 | 25.00 | 25.00 | —
        210 | 卫生健康支出 | 5.00 | 5.00 | 0
        | 合计 | 120.00 | 120.00 | 0.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void A_total_over_nothing_but_blanks_is_wrong_if_it_is_something() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        207 | 文化旅游体育与传媒支出 | 90.00 | 90.00 |
        208 | 社会保障和就业支出 | 25.00 | 25.00 |
        | 合计 | 120.00 | 115.00 | 5.00
        """)).Findings.ShouldContain("Sum 5.00 万元 → 0.00 万元 (5.00 万元)");

    [Fact]
    public void Corrections_below_zero_are_added_with_their_sign() => Given.Accounts(Given.Table("""
        支出决算表 | 万元
        科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
        207 | 文化旅游体育与传媒支出 | 90.00 | 95.00 | -5.00
        208 | 社会保障和就业支出 | -2.00 | -2.00 |
        | 合计 | 88.00 | 93.00 | -5.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void Both_sides_of_the_balance_make_up_their_own_total() => Given.Budget(Given.Table("""
        部门收支总表 | 万元
        收入 | | 支出 |
        项目 | 预算数 | 项目 | 预算数
        一、一般公共预算拨款收入 | 100.00 | 一、文化旅游体育与传媒支出 | 90.00
        二、事业收入 | 5.00 | 二、社会保障和就业支出 | 25.00
        本年收入合计 | 105.00 | 本年支出合计 | 115.00
        上年结转结余 | 10.00 | 年终结转结余 |
        收入总计 | 115.00 | 支出总计 | 115.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void Income_in_all_that_is_not_spending_in_all_is_found() => Given.Budget(Given.Table("""
        部门收支总表 | 万元
        收入 | | 支出 |
        项目 | 预算数 | 项目 | 预算数
        一、一般公共预算拨款收入 | 105.00 | 一、文化旅游体育与传媒支出 | 90.00
        本年收入合计 | 105.00 | 本年支出合计 | 90.00
        上年结转结余 | 10.00 | 年终结转结余 | 20.00
        收入总计 | 115.00 | 支出总计 | 110.00
        """)).ShouldFind("Equality 110.00 万元 → 115.00 万元 (-5.00 万元)");

    [Fact]
    public void Funds_in_the_columns_add_up_to_the_fiscal_whole() => Given.Accounts(Given.Table("""
        财政拨款收入支出决算总表 | 万元
        项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
        七、文化旅游体育与传媒支出 | 90.00 | 80.00 | 11.00 |
        """)).ShouldFind("Sum 90.00 万元 → 91.00 万元 (-1.00 万元)");

    [Fact]
    public void The_three_public_expenses_add_up_with_the_vehicles_told_apart() => Given.Budget(Given.Table("""
        三公经费预算表 | 万元
        项目 | 预算数
        三公经费小计 | 9.41
        因公出国（境）费 |
        公务接待费 | 0.43
        公务用车购置及运行维护费 | 8.88
        其中：公务用车购置费 |
        公务用车运行维护费 | 8.88
        """)).ShouldFind("Sum 9.41 万元 → 9.31 万元 (0.10 万元)");

    [Fact]
    public void Assets_by_kind_make_up_their_value() => Given.Budget(Given.Table("""
        部门固定资产占用情况表
        项目 | 数量 | 价值（万元）
        资产总额 | | 808.10
        1.房屋（平方米） | 1200 | 52.17
        2.车辆（台、辆） | 3 | 171.19
        3.单价在20万元以上的设备 | 5 | 584.74
        4.其他固定资产 | |
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void Goods_works_and_services_make_up_the_purchases() => Given.Budget(Given.Table("""
        政府采购预算明细表 | 万元
        采购类别 | 金额
        A-货物 | 498.88
        C-服务 | 1088.65
        合计 | 1587.00
        """)).ShouldFind("Sum 1,587.00 万元 → 1,587.53 万元 (-0.53 万元)");

    [Fact]
    public void A_unit_and_its_department_repeat_the_same_money() => Given.Budget(Given.Table("""
        部门收入总表 | 万元
        部门代码 | 部门名称 | 合计 | 一般公共预算资金 | 事业收入
        401 | 示例县融媒体中心 | 105.00 | 100.00 | 5.00
        401001 | 示例县融媒体中心机关 | 105.00 | 100.00 | 5.00
        | 合计 | 105.00 | 100.00 | 5.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void What_is_left_without_construction_is_at_most_the_project_money() => Given.Budget(Given.Table("""
        一般公共预算财政拨款支出表 | 万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出总数 | 扣除基建项目后预算数
        2070899 | 其他广播电视支出 | 90.00 | 60.00 | 30.00 | 31.00
        """)).ShouldFind("PartOfWhole within-table 30.00 万元 → 31.00 万元 (-1.00 万元)");
}
