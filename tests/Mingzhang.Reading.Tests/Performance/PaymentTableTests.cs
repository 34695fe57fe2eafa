using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Reading.Tests.Performance;

/// <summary>Tables of payments in short lines: the months of the periods, then label, amounts, total; 计 marks a row of totals.</summary>
public class PaymentTableTests
{
    [Fact]
    public void Quarters_across_and_items_down_are_read() =>
        Lines(
            """
            2025年《示例报》项目支出明细

            | | 第一季度支出 | 第二季度支出 | 第三季度支出 | 第四季度支出 | 总计支出 |
            |---|---|---|---|---|---|
            | 印刷费 | 39060 | 33480.5 | 36270 | 33480 | 142290.5 |
            | 投递费 | 1000 | 0 | | 500 | 1500 |
            | 小计 | 40060 | 33480.5 | 36270 | 33980 | 143790.5 |
            """
        ).ShouldBe(["1-3 4-6 7-9 10-12 无单位", "印刷费 39060 33480.5 36270 33480 = 142290.5", "投递费 1000 0 空 500 = 1500", "计 小计 40060 33480.5 36270 33980 = 143790.5"]);

    [Theory]
    [InlineData("1月支出 | 2月支出 | 3-12月支出", "1-1 2-2 3-12 元")]
    [InlineData("一季度 | 二季度 | 上半年 | 三季度 | 四季度", "1-3 4-6 7-9 10-12 元")]
    [InlineData("1—6月 | 7—12月", "1-6 7-12 元")]
    [InlineData("2025年1-6月执行数 | 2025年7-12月执行数", "1-6 7-12 元")]
    [InlineData("上半年支付金额（元） | 下半年支付金额（元）", "1-6 7-12 元")]
    [InlineData("一月 | 二月 | 十一月份", "1-1 2-2 11-11 元")]
    [InlineData("第１季度 | 第 二 季度", "1-3 4-6 元")]
    public void Other_ways_to_name_the_stretches_are_read(string heads, string expected)
    {
        var width = heads.Split('|').Length;
        Lines($"项目资金支付情况表\n\n单位：元\n\n| 用途 | {heads} | 合计 |\n|---|{string.Concat(Enumerable.Repeat("---|", width + 1))}\n| 设备款 | {string.Join(" | ", Enumerable.Repeat("5", width))} | 9 |")[0].ShouldBe(expected);
    }

    [Fact]
    public void Quarters_down_and_items_across_are_the_same_table() =>
        Lines(
            """
            分季度支出明细表（万元）

            单位：万元

            | 季度 | 稿费 | 劳务费 | 合计 |
            |---|---|---|---|
            | 第一季度 | 1.20 | 3.00 | 4.20 |
            | 第二季度 | 2.30 | 4.00 | 6.30 |
            | 合计 | 3.50 | 7.00 | 10.50 |
            """
        ).ShouldBe(["1-3 4-6 万元", "稿费 1.20 2.30 = 3.50", "劳务费 3.00 4.00 = 7.00", "计 合计 4.20 6.30 = 10.50"]);

    [Fact]
    public void Of_a_plan_and_what_was_paid_the_paid_columns_are_taken() =>
        Lines(
            """
            <p>资金支付明细表</p><p>单位：万元</p>
            <table><tr><td rowspan="2">内容</td><td colspan="2">第一季度</td><td colspan="2">第二季度</td></tr>
            <tr><td>计划</td><td>支出</td><td>计划</td><td>支出</td></tr>
            <tr><td>租赁费</td><td>5</td><td>4</td><td>6</td><td>3</td></tr></table>
            """,
            "支付.html"
        ).ShouldBe(["1-3 4-6 万元", "租赁费 4 3"]);

    [Theory]
    [InlineData("2025年分季度用款计划表", "第一季度 | 第二季度")]
    [InlineData("各季度收入情况表", "第一季度 | 第二季度")]
    [InlineData("各季度支出情况表", "2024年第一季度 | 2025年第一季度")]
    [InlineData("各季度支出情况表", "1-3月 | 1-6月")]
    [InlineData("各季度支出情况表", "1-3月占比 | 4-6月占比")]
    [InlineData("各季度发稿统计", "第一季度 | 第二季度")]
    public void Plans_comparisons_sums_to_date_and_counts_are_no_payments(string title, string heads) =>
        Read($"{title}\n\n| 内容 | {heads} |\n|---|---|---|\n| 甲 | 5 | 6 |\n| 乙 | 7 | 8 |").Performance.Payments.ShouldBeEmpty();

    [Fact]
    public void A_cell_that_holds_no_amount_leaves_the_table_alone() =>
        Read("各季度支出情况表\n\n| 内容 | 第一季度 | 第二季度 |\n|---|---|---|\n| 甲 | 5 | 约6 |").Performance.Payments.ShouldBeEmpty();

    [Fact]
    public void Figures_of_payments_get_no_coordinates_of_the_budget()
    {
        var document = Read("项目支出明细\n\n单位：元\n\n| 内容 | 第一季度支出 | 第二季度支出 |\n|---|---|---|\n| 印刷费 | 5 | 6 |");
        document.Tables.ShouldHaveSingleItem().Kind.ShouldBe(TableKind.Payments);
        document.Facts.ShouldBeEmpty();
        document.NotUnderstood.ShouldBeEmpty();
        var amount = document.Performance.Payments.ShouldHaveSingleItem().Items[0].Amounts[1].ShouldNotBeNull();
        (amount.Place.Row, amount.Place.Column, amount.Place.RowLabel, amount.Place.ColumnLabel).ShouldBe((2, 3, "印刷费", "第二季度支出"));
        amount.Figure.Interval.ShouldBe(Interval.Exactly(600) with { Low = 550, High = 650 });
    }

    private static ReadDocument Read(string text, string name = "说明.md") => ReadingNotation.Read(text, name);

    private static List<string> Lines(string text, string name = "说明.md")
    {
        var table = Read(text, name).Performance.Payments.ShouldHaveSingleItem();
        return
        [
            $"{string.Join(' ', table.Periods.Select(period => $"{period.FirstMonth}-{period.LastMonth}"))} {(table.Measure == Measure.Unstated ? "无单位" : table.Measure.Name)}",
            .. table.Items.Select(Line),
        ];
    }

    private static string Line(PaymentItem item) =>
        $"{(item.IsTotal ? "计 " : "")}{item.Label} {string.Join(' ', item.Amounts.Select(amount => amount?.Printed ?? "空"))}{(item.Total is { } total ? $" = {total.Printed}" : "")}";
}
