using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class FundBalanceDiffersTests
{
    private const string Id = "fund-balance-differs";

    [Fact]
    public void A_row_that_does_not_balance_is_found_and_its_total_is_not_told_again() =>
        Rule.In(Id, Accounts("2120899 | 其他国有土地使用权出让收入安排的支出 | 5.00 | 20.00 | 18.00 | 0 | 18.00 | 9.00\n合计 |  | 5.00 | 20.00 | 18.00 | 0 | 18.00 | 9.00")).ShouldFind("closing", "9.00万元");

    [Theory]
    [InlineData("2120899 | 其他国有土地使用权出让收入安排的支出 | 5.00 | 20.00 | 18.00 | 0 | 18.00 | 7.00")]
    [InlineData("2120899 | 其他国有土地使用权出让收入安排的支出 | 5.01 | 20.00 | 18.00 | 0 | 18.00 | 7.00")]
    public void A_row_that_balances_within_rounding_is_right(string row) => Rule.In(Id, Accounts(row)).ShouldHold();

    [Fact]
    public void Where_a_figure_is_missing_nothing_is_told() =>
        Rule.In(Id, Accounts("2120899 | 其他国有土地使用权出让收入安排的支出 |  | 20.00 | 18.00 | 0 | 18.00 | 7.00")).ShouldNotApply();

    private static ReadDocument Accounts(string rows) => ReadingNotation.Accounts(
        Given.Table($"政府性基金预算财政拨款收入支出决算表 | 万元\n科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出合计 | 基本支出 | 项目支出 | 年末结转和结余\n{rows}"));
}
