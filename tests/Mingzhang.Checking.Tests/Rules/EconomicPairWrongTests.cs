using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class EconomicPairWrongTests
{
    private const string Id = "economic-pair-wrong";

    [Theory]
    [InlineData("50502-商品和服务支出 | 30101-基本工资", "30101 基本工资")]
    [InlineData("50501-工资福利支出 | 30227-委托业务费", "30227 委托业务费")]
    [InlineData("50601-资本性支出 | 30213-维修（护）费", "30213 维修（护）费")]
    [InlineData("50905-离退休费 | 30101-基本工资", "30101 基本工资")]
    public void A_pair_that_cannot_be_is_found(string row, string economy) => Rule.In(Id, Table(row)).ShouldFind("economy", economy);

    [Theory]
    [InlineData("50501-工资福利支出 | 30101-基本工资")]
    [InlineData("50502-商品和服务支出 | 30227-委托业务费")]
    [InlineData("50601-资本性支出（一） | 31003-专用设备购置")]
    [InlineData("50905-离退休费 | 30302-退休费")]
    [InlineData("50101-工资奖金津补贴 | 30102-津贴补贴")]
    [InlineData("50999-其他对个人和家庭补助 | 30399-其他对个人和家庭的补助")]
    public void A_pair_of_the_table_or_one_that_no_table_judges_is_right(string row) => Rule.In(Id, Table(row)).ShouldHold();

    [Fact]
    public void Without_pairs_there_is_nothing_to_judge() => Rule.In(Id, ReadingNotation.Budget("没有表。")).ShouldNotApply();

    private static Mingzhang.Model.ReadDocument Table(string row) => ReadingNotation.Budget(Given.Table($"支出预算总表 | 万元\n政府支出经济分类科目 | 部门支出经济分类科目 | 合计\n{row} | 5.00"));
}
