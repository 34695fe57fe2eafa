namespace Mingzhang.Checking.Tests.Faults;

/// <summary>Documents without the fault that is reported.</summary>
public class FalseFindings
{
    [Fact]
    public void A_longer_list_of_income_beside_a_shorter_list_of_spending_is_right() => Given.Budget(Given.Table("""
        部门收支总表 | 万元
        收入 | | 支出 |
        项目 | 预算数 | 项目 | 预算数
        一、一般公共预算拨款收入 | 100.00 | 一、文化旅游体育与传媒支出 | 90.00
        二、事业收入 | 5.00 | 二、社会保障和就业支出 | 25.00
        三、其他收入 | | |
        本年收入合计 | 105.00 | 本年支出合计 | 115.00
        上年结转结余 | 10.00 | 年终结转结余 |
        收入总计 | 115.00 | 支出总计 | 115.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void Running_money_over_two_lists_of_the_national_form_is_the_sum_of_both() => Given.Accounts(Given.Table("""
        一般公共预算财政拨款基本支出决算表 | 万元
        人员经费 | | | 公用经费 | | | | |
        科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
        301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 9.00 | 310 | 资本性支出 | 1.00
        30101 | 基本工资 | 60.00 | 30201 | 办公费 | 9.00 | 31002 | 办公设备购置 | 1.00
        人员经费合计 | | 60.00 | 公用经费合计 | | | | | 10.00
        """)).ShouldHold(Relation.Sum);

    [Fact]
    public void One_wrong_amount_of_change_makes_no_second_fault_of_a_right_rate() =>
        Given.Budget("2026年项目支出110.00万元，比2025年100.00万元增加12.00万元，增长10.00%。").ShouldFind("ChangeAmount 12.00 万元 → 10.00 万元 (2.00 万元)");

    [Fact]
    public void The_classes_of_the_fiscal_money_are_not_those_of_all_money() => Given.Budget(Given.Table("""
        部门支出总表 | 万元
        科目编码 | 科目名称 | 合计
        207 | 文化旅游体育与传媒支出 | 5654.09
        210 | 卫生健康支出 | 171.55
        | 合计 | 5825.64
        """), """
        第二部分 说明

        2026年财政拨款支出预算5755.64万元。财政拨款支出主要内容如下：

        1.“卫生健康支出”科目171.55万元，主要用于医疗保险；

        2.“文化旅游体育与传媒支出”科目5584.09万元，主要用于人员工资。
        """).Findings.ShouldBeEmpty();

    [Fact]
    public void A_budget_and_the_final_figure_told_together_do_not_contradict_each_other() =>
        Given.Accounts("2025年度“三公”经费财政拨款支出预算为12.00万元，支出决算为11.50万元，完成预算的95.83%。").Findings.ShouldBeEmpty();

    [Fact]
    public void Income_of_the_budget_with_money_carried_forward_does_not_contradict_the_table() => Given.Budget(Given.Table("""
        部门收支总表 | 万元
        项目 | 预算数
        一般公共预算拨款收入 | 6270.22
        其他收入 | 10.00
        本年收入合计 | 6280.22
        上年结转结余 | 60.00
        收入总计 | 6340.22
        """), "第二部分 说明", "2026年收入预算6340.22万元，其中：一般公共预算拨款收入6270.22万元，上年结转60.00万元，其他收入10.00万元。").Findings.ShouldBeEmpty();
}
