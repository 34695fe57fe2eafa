using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class NegativeAmountTests
{
    private const string Id = "negative-amount";

    [Fact]
    public void A_negative_amount_is_asked_about() =>
        Rule.In(Id, ReadingNotation.Accounts(Given.Table("支出决算表 | 万元\n科目编码 | 科目名称 | 本年支出合计\n2070899 | 其他广播电视支出 | -5.00"))).ShouldFind("money", "-5.00万元");

    [Theory]
    [InlineData("支出决算表 | 万元\n科目编码 | 科目名称 | 本年支出合计\n2070899 | 其他广播电视支出 | 5.00")]
    [InlineData("支出情况表 | 万元\n科目编码 | 科目名称 | 2024年决算数 | 2025年决算数 | 增减额\n2070899 | 其他广播电视支出 | 9.00 | 5.00 | -4.00")]
    public void Amounts_and_columns_of_changes_are_right(string table) => Rule.In(Id, ReadingNotation.Accounts(Given.Table(table))).ShouldHold();
}
