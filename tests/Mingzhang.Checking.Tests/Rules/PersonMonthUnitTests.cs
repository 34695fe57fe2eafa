using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class PersonMonthUnitTests
{
    private const string Id = "person-month-unit";

    [Theory]
    [InlineData("数量 | 网络安全技术服务 | =12人/月", "人/月")]
    [InlineData("数量 | 驻场值守 | 30人/天", "人/天")]
    public void Work_in_people_a_month_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("unit", told);

    [Theory]
    [InlineData("数量 | 驻场运维服务 | =24人月")]
    [InlineData("数量 | 培训服务参与人员 | ≥20人/月")]
    [InlineData("数量 | 阵地讲解 | ≥300人/天")]
    public void Person_months_and_people_who_come_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    [Fact]
    public void Prices_are_not_asked() => Rule.In(Id, SheetNotation.Document("项目 甲\n成本 | 驻场服务 | ≤1万元")).ShouldNotApply();
}
