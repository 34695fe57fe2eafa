using Mingzhang.Model;
using Shouldly;

namespace Mingzhang.Reading.Tests.Wild;

/// <summary>Heads that other provinces print: classes over columns, columns shared by units and classes, money of
/// this year beside money carried over.</summary>
public class HeadsOfOtherPlacesTests
{
    [Fact]
    public void Classes_of_the_departments_stand_over_columns()
    {
        var read = WildReading.Read("""
            支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 |
            |---|---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 60.00 | 30.00 | 20.00 | 10.00 |
            """);

        read.Only("30.00").Economy.Value.ShouldBe(301);
        read.Only("20.00").Economy.Value.ShouldBe(302);
        read.Only("60.00").Economy.IsAll.ShouldBeTrue();
        read.NotUnderstood.ShouldBeEmpty();
    }

    [Fact]
    public void Beside_classes_of_the_government_对个人和家庭的补助_is_one_of_theirs()
    {
        var read = WildReading.Read("""
            支出预算分类汇总表（按政府预算经济分类）

            单位：万元

            | 科目编码 | 科目名称 | 总计 | 机关工资福利支出 | 对事业单位经常性补助 | 对个人和家庭的补助 |
            |---|---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 40.00 | | 30.00 | 10.00 |
            """);

        read.Only("30.00").GovernmentEconomy.Value.ShouldBe(505);
        read.Only("10.00").GovernmentEconomy.Value.ShouldBe(509);
        read.Only("10.00").Economy.IsAll.ShouldBeTrue();
    }

    [Fact]
    public void 公务接待费_beside_the_three_public_expenses_is_a_theme_and_no_class() => WildReading.Read("""
        一般公共预算“三公”经费支出表

        单位：万元

        | “三公”经费合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |
        |---|---|---|---|---|
        | 9.00 | 1.00 | 2.00 | 3.50 | 2.50 |
        """).Only("2.50").ShouldSatisfyAllConditions(point => point.Theme.ShouldBe(Theme.Receptions), point => point.Economy.IsAll.ShouldBeTrue());

    [Fact]
    public void A_total_beside_a_column_that_was_not_read_holds_more_than_the_others()
    {
        var read = WildReading.Read("""
            基本支出预算表

            单位：万元

            | 科目编码 | 科目名称 | 总计 | 一般公共预算 | 政府性基金预算 | 往来款抵扣 |
            |---|---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 50.00 | 30.00 | 5.00 | 15.00 |
            """);

        read.Only("50.00").Fund.ShouldBe(Fund.All);
        read.NotUnderstood.ShouldHaveSingleItem().Printed.ShouldBe("15.00");
    }

    [Fact]
    public void A_part_of_a_fund_is_not_the_fund()
    {
        var read = WildReading.Read("""
            支出总表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 一般公共预算 | | 单位资金 |
            |---|---|---|---|---|---|
            | | | | 小计 | 其中：财政拨款 | |
            | 2070899 | 其他广播电视支出 | 50.00 | 30.00 | 25.00 | 20.00 |
            """);

        read.Only("30.00").ShouldSatisfyAllConditions(point => point.Fund.ShouldBe(Fund.General), point => point.Item.ShouldBeNull());
        read.Only("25.00").Item.ShouldNotBeNull();
    }

    [Fact]
    public void Beside_money_carried_over_a_fund_is_only_that_of_this_year()
    {
        var read = WildReading.Read("""
            一般公共预算支出预算表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 当年财政拨款安排 | 上年结转安排 |
            |---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 50.00 | 30.00 | 20.00 |
            """);

        read.Only("50.00").ShouldSatisfyAllConditions(point => point.Flow.ShouldBe(Flow.Expenditure), point => point.Item.ShouldBeNull());
        read.Only("30.00").Item.ShouldNotBeNull();
        read.Only("20.00").Flow.ShouldBe(Flow.OpeningBalance);
    }

    [Fact]
    public void Without_money_carried_over_this_year_is_all()
    {
        var read = WildReading.Read("""
            一般公共预算支出预算表

            单位：万元

            | 科目编码 | 科目名称 | 合计 | 当年财政拨款安排 | 上年结转安排 |
            |---|---|---|---|---|
            | 2070899 | 其他广播电视支出 | 50.00 | 50.00 | |
            """);

        read.Only("50.00").ShouldSatisfyAllConditions(point => point.Fund.ShouldBe(Fund.General), point => point.Item.ShouldBeNull());
    }

    [Fact]
    public void A_percent_sign_in_brackets_makes_a_column_of_rates()
    {
        var read = WildReading.Read("""
            一般公共预算“三公”经费支出预算表

            单位：万元

            | 项目 | 2023年预算数 | 2024年预算数 | 增减（%） |
            |---|---|---|---|
            | 公务接待费 | 4.00 | 3.00 | -25.00 |
            """);

        var change = read.Claims.OfType<Change>().ShouldHaveSingleItem();
        change.Amount.ShouldBeNull();
        change.Rate!.Figure.Number.ShouldBe(-25m);
    }

    [Fact]
    public void A_list_of_projects_with_a_column_of_targets_is_a_list_of_amounts() => WildReading.Read("""
        部门项目支出预算表

        单位：万元

        | 项目名称 | 总计 | 绩效目标 |
        |---|---|---|
        | 报刊编印 | 66.00 | 按期出报 |
        """).Only("66.00").Project.ShouldBe("报刊编印");

    [Fact]
    public void By_what_a_list_divides_says_nothing_more_of_place()
    {
        var read = WildReading.Read("""
            收支预算总表

            单位：万元

            | 收入 | | 支出（按功能分类） | | 支出（按性质和经济分类） | |
            |---|---|---|---|---|---|
            | 项目 | 预算数 | 项目 | 预算数 | 项目 | 预算数 |
            | 财政拨款（补助） | 60.00 | 文化旅游体育与传媒支出 | 55.00 | 基本支出 | 48.00 |
            | 其他收入 | 3.00 | 住房保障支出 | 8.00 | 项目支出 | 15.00 |
            """);

        read.Only("55.00").Function.Value.ShouldBe(207);
        read.Only("48.00").Nature.ShouldBe(Nature.Basic);
        read.NotUnderstood.ShouldBeEmpty();
    }
}
