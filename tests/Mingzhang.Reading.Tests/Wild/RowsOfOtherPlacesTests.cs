using Mingzhang.Model;
using Shouldly;

namespace Mingzhang.Reading.Tests.Wild;

/// <summary>Rows that other provinces print.</summary>
public class RowsOfOtherPlacesTests
{
    [Fact]
    public void A_column_of_units_and_classes_holds_both()
    {
        var read = WildReading.Read("""
            支出总表

            单位：万元

            | 类 | 款 | 项 | 单位代码 | 单位名称（科目） | 合计 |
            |---|---|---|---|---|---|
            | | | | | 合计 | 60.00 |
            | | | | | 工资福利支出 | 35.00 |
            | 207 | 08 | 99 | | 其他广播电视支出 | 25.00 |
            """);

        read.Only("35.00").ShouldSatisfyAllConditions(point => point.Economy.Value.ShouldBe(301), point => point.Unit.ShouldBeNull());
        read.Only("25.00").ShouldSatisfyAllConditions(point => point.Function.Value.ShouldBe(2070899), point => point.Unit.ShouldBeNull());
    }

    [Fact]
    public void A_code_in_brackets_before_a_name_is_a_code() => WildReading.Read("""
        一般公共预算支出情况表

        单位：万元

        | 功能科目名称 | 合计 |
        |---|---|
        | [2070899]其他广播电视支出 | 25.00 |
        """).Only("25.00").Function.Value.ShouldBe(2070899);

    [Fact]
    public void Classes_below_a_kind_of_spending_divide_it()
    {
        var read = WildReading.Read("""
            支出总体情况表

            单位：万元

            | 项目 | 2024年预算 |
            |---|---|
            | 一、基本支出 | 50.00 |
            | 工资福利支出 | 30.00 |
            | 商品和服务支出 | 20.00 |
            | 二、项目支出 | 12.00 |
            | 商品和服务支出 | 7.00 |
            | 资本性支出 | 5.00 |
            """);

        read.Only("20.00").ShouldSatisfyAllConditions(point => point.Economy.Value.ShouldBe(302), point => point.Nature.ShouldBe(Nature.Basic));
        read.Only("7.00").ShouldSatisfyAllConditions(point => point.Economy.Value.ShouldBe(302), point => point.Nature.ShouldBe(Nature.Project));
    }

    [Fact]
    public void Classes_below_both_kinds_may_be_those_of_all_spending() => WildReading.Read("""
        支出总体情况表

        单位：万元

        | 项目 | 2024年预算 |
        |---|---|
        | 基本支出 | 50.00 |
        | 项目支出 | 12.00 |
        | 商品和服务支出 | 32.00 |
        """).Only("32.00").Nature.ShouldBe(Nature.All);

    [Fact]
    public void A_kind_of_revenue_once_more_under_上年结转_is_carried_over()
    {
        var read = WildReading.Read("""
            财政拨款收支预算总表

            单位：万元

            | 项目 | 预算数 |
            |---|---|
            | 一、本年收入 | 40.00 |
            | 一般公共预算拨款收入 | 38.00 |
            | 政府性基金预算拨款收入 | 2.00 |
            | 二、上年结转 | 9.00 |
            | 一般公共预算拨款收入 | 6.00 |
            | 政府性基金预算拨款收入 | 3.00 |
            """);

        read.Only("38.00").Flow.ShouldBe(Flow.Revenue);
        read.Only("6.00").ShouldSatisfyAllConditions(point => point.Flow.ShouldBe(Flow.OpeningBalance), point => point.Fund.ShouldBe(Fund.General));
    }

    [Fact]
    public void A_second_sum_after_the_balance_is_the_grand_total()
    {
        var read = WildReading.Read("""
            收支预算总表

            单位：万元

            | 收入 | |
            |---|---|
            | 项目 | 预算数 |
            | 事业收入 | 30.00 |
            | 本年收入合计 | 31.00 |
            | 上年结转 | 5.00 |
            | 收入合计 | 36.00 |
            """);

        read.Only("31.00").Flow.ShouldBe(Flow.Revenue);
        read.Only("36.00").Flow.ShouldBe(Flow.GrandTotal);
    }

    [Fact]
    public void Lists_by_function_and_by_economy_beside_each_other_are_read_apart()
    {
        var read = WildReading.Read("""
            收支总表

            单位：万元

            | 收入 | | 支出 | | | |
            |---|---|---|---|---|---|
            | 项目 | 本年预算 | 项目（按功能分类） | 本年预算 | 项目（按部门预算经济分类） | 本年预算 |
            | 事业收入 | 60.00 | 文化旅游体育与传媒支出 | 55.00 | 基本支出 | 48.00 |
            | 其他收入 | 3.00 | 住房保障支出 | 8.00 | 项目支出 | 15.00 |
            """);

        read.Only("55.00").ShouldSatisfyAllConditions(point => point.Function.Value.ShouldBe(207), point => point.Nature.ShouldBe(Nature.All));
        read.Only("15.00").ShouldSatisfyAllConditions(point => point.Nature.ShouldBe(Nature.Project), point => point.Function.IsAll.ShouldBeTrue());
    }

    [Fact]
    public void A_catalogue_code_that_holds_others_is_left_to_them()
    {
        var read = WildReading.Read("""
            政府采购项目支出预算表

            单位：万元

            | 采购品目 | 品目名称 | 总计 |
            |---|---|---|
            | A | 货物 | 51.00 |
            | A0201 | 计算机设备 | 50.00 |
            | A0202 | 办公设备 | 1.00 |
            """);

        read.At("51.00").ShouldBeEmpty();
        read.Only("50.00").Item.ShouldBe("A0201");
    }

    [Fact]
    public void A_title_in_quotes_is_a_title() => WildReading.Read("""
        《部门支出总表》

        单位：万元

        | 科目编码 | 科目名称 | 合计 |
        |---|---|---|
        | 2070899 | 其他广播电视支出 | 25.00 |
        """).Tables.ShouldHaveSingleItem().ShouldSatisfyAllConditions(table => table.Title.ShouldBe("部门支出总表"), table => table.Kind.ShouldBe(TableKind.Amounts));

    [Fact]
    public void Classes_below_人员支出_are_of_personnel() => WildReading.Read("""
        支出总体情况表

        单位：万元

        | 项目 | 2024年预算 |
        |---|---|
        | 基本支出 | 50.00 |
        | 人员支出 | 30.00 |
        | 工资福利支出 | 28.00 |
        | 对个人和家庭的补助 | 2.00 |
        | 公用支出 | 20.00 |
        """).Only("28.00").Nature.ShouldBe(Nature.Personnel);
}
