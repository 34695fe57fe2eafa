using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class CannotFailTests
{
    private const string Id = "cannot-fail";

    [Fact]
    public void Spending_within_the_budget_is_no_target() => Rule.In(Id, SheetNotation.Document("项目 甲\n经济成本 | 严格控制成本，不超过年度预算金额支出 | ≤100%\n项目 乙\n经济成本 | 预算总成本支出率 | 100 | 性质 ≤ | 单位 %\n数量 | 开展直播 | ≥0场")).ShouldFind("count", "3");

    [Theory]
    [InlineData("经济成本 | 项目总成本 | ≤30万元")]
    [InlineData("成本 | 支出率 | ≤95%")]
    [InlineData("质量 | 政府采购执行率 | ≥90%")]
    [InlineData("数量 | 播出事故次数 | ≤0次")]
    [InlineData("经济效益 | 收支结余 | ≥0万元")]
    [InlineData("质量 | 设备负载率 | ≤100%")]
    public void Limits_that_can_be_broken_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Fact]
    public void What_a_department_is_measured_by_is_right() => Rule.In(Id, SheetNotation.Document("部门 示例县融媒体中心\n质量 | 预算执行率 | ≤100%\n质量 | 人员控制率 | ≤100%")).ShouldHold();
}
