using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CostWithLowerBoundTests
{
    private const string Id = "cost-with-lower-bound";

    [Theory]
    [InlineData("成本 | 项目总成本 | ≥30万元", "≥")]
    [InlineData("经济成本 | 每条制作单价 | >310元", "\u003E")]
    [InlineData("成本 | 印刷出版支出 | 不少于5万元", "不少于")]
    public void A_cost_that_may_not_be_lower_is_an_error(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("sign", told);

    [Theory]
    [InlineData("成本 | 项目总成本 | ≤30万元")]
    [InlineData("成本 | 困难群众补助标准 | ≥500元/人")]
    [InlineData("成本 | 节约成本 | ≥2万元")]
    [InlineData("成本 | 亩均投资 | ≥1500元")]
    public void A_limit_and_a_guaranteed_standard_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Fact]
    public void Only_a_name_that_says_cost_is_surely_wrong() => Rule.In(Id, SheetNotation.Document("项目 甲\n成本 | 总成本 | ≥3万元\n成本 | 印刷 | ≥3万元")).Findings.Select(finding => finding.Severity).ShouldBe([Mingzhang.Model.Severity.Error, Mingzhang.Model.Severity.Question]);
}
