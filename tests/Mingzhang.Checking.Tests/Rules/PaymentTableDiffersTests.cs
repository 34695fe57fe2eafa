using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PaymentTableDiffersTests
{
    private const string Id = "payment-table-differs";

    private const string Right = "印刷费 | 39060 | 33480.5 | 36270 | 33480 | 142290.5\n投递费 | 1000 | 0 | | 500 | 1500\n小计 | 40060 | 33480.5 | 36270 | 33980 | 143790.5";

    [Fact]
    public void A_table_that_adds_up_is_right() => Rule.In(Id, Payments(Right)).ShouldHold();

    [Theory]
    [InlineData("印刷费 | 39060", "印刷费 | 39600", "39600元 | 142290.5 - 33480.5 - 36270 - 33480 = 39060.0")]
    [InlineData("500 | 1500", "500 | 1600", "1600元 | 1000 + 0 + 500 = 1500元")]
    [InlineData("小计 | 40060", "小计 | 40090", "40090元 | 143790.5 - 33480.5 - 36270 - 33980 = 40060.0")]
    [InlineData("33980 | 143790.5", "33980 | 143970.5", "143970.5元 | 40060 + 33480.5 + 36270 + 33980 = 143790.5元")]
    public void The_figure_in_which_a_row_and_a_column_cross_is_told_once(string right, string wrong, string told)
    {
        var rule = Rule.In(Id, Payments(Right.Replace(right, wrong, StringComparison.Ordinal)));
        rule.Findings.Select(finding => $"{finding.Values["printed"]} | {finding.Values["other"]}").ShouldBe([told]);
    }

    [Fact]
    public void A_row_alone_is_found_where_the_table_has_no_total_row() =>
        Rule.In(Id, Payments("印刷费 | 39060 | 33480.5 | 36270 | 33480 | 142390.5")).ShouldFind("row", "印刷费");

    [Fact]
    public void Totals_of_groups_add_up_the_rows_since_the_one_above() =>
        Rule.In(Id, Payments("甲 | 1 | 1 | 1 | 1 | 4\n乙 | 2 | 2 | 2 | 2 | 8\n小计 | 3 | 3 | 3 | 3 | 12\n丙 | 5 | 5 | 5 | 5 | 20\n小计 | 5 | 5 | 5 | 5 | 20\n合计 | 8 | 8 | 8 | 8 | 32")).ShouldHold();

    [Fact]
    public void A_total_may_stand_above_its_rows() => Rule.In(Id, Payments("合计 | 3 | 3 | 3 | 3 | 12\n甲 | 1 | 1 | 1 | 1 | 4\n乙 | 2 | 2 | 2 | 2 | 8")).ShouldHold();

    [Fact]
    public void Rows_of_several_levels_are_not_added_up() =>
        Rule.In(Id, Payments("一、商品服务 | 3 | 3 | 3 | 3 | 12\n1.印刷费 | 3 | 3 | 3 | 3 | 12\n合计 | 3 | 3 | 3 | 3 | 12")).ShouldHold();

    [Theory]
    [InlineData("14.38", true)]
    [InlineData("14.37", false)]
    public void What_was_paid_is_what_the_projects_sheet_says_was_executed(string executed, bool holds)
    {
        var rule = Rule.In(Id, With(Payments(Right), $"自评 示例报出版 | 全年 20 | 执行 {executed} | 分值 10"));
        rule.Messages.ShouldBe(holds ? [] : ["《2025年《示例报》出版项目支出明细》“2025年《示例报》出版项目支出明细”：143790.5元 与 年度资金总额 14.37万元 不符。"]);
    }

    [Fact]
    public void A_table_without_a_unit_is_not_held_against_a_sheet() =>
        Rule.In(Id, With(Payments(Right, unit: ""), "自评 示例报出版 | 全年 20 | 执行 99 | 分值 10")).ShouldHold();

    [Fact]
    public void Another_project_is_not_compared() => Rule.In(Id, With(Payments(Right), "自评 设备购置 | 全年 20 | 执行 99 | 分值 10")).ShouldHold();

    [Fact]
    public void Without_such_a_table_nothing_is_told() => Rule.In(Id, ReadingNotation.Accounts("一、职责")).ShouldNotApply();

    private static ReadDocument Payments(string rows, string unit = " | 元") =>
        ReadingNotation.Accounts(Given.Table($"2025年《示例报》出版项目支出明细{unit}\n内容 | 第一季度支出 | 第二季度支出 | 第三季度支出 | 第四季度支出 | 总计支出\n{rows}"));

    private static ReadDocument With(ReadDocument document, string sheets) => new()
    {
        Name = document.Name,
        Format = document.Format,
        Kind = document.Kind,
        Year = document.Year,
        Organisation = document.Organisation,
        Tables = document.Tables,
        Passages = document.Passages,
        Performance = document.Performance with { Sheets = SheetNotation.Sheets(sheets, document.Name) },
    };
}
