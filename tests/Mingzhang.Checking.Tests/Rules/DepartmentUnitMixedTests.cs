using Mingzhang.Notation;
using Mingzhang.Model;

namespace Mingzhang.Checking.Tests.Rules;

public class DepartmentUnitMixedTests
{
    private const string Id = "department-unit-mixed";

    [Fact]
    public void A_heading_that_says_unit_in_a_document_of_a_department_is_told() =>
        Rule.In(Id, ReadingNotation.Budget("第二部分 2026年单位预算表")).ShouldFind("said", "2026年单位预算");

    [Theory]
    [InlineData("第二部分 2026年部门预算表\n\n本单位为事业单位，不在机关运行经费统计范围之内。")]
    [InlineData("第二部分 2026年部门（单位）预算表")]
    [InlineData("2026年部门预算中，所属单位预算按各单位2026年单位预算汇总。")]
    public void A_department_may_speak_of_its_units(string text) => Rule.In(Id, ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void A_unit_that_speaks_of_its_department_is_only_asked()
    {
        var rule = Rule.In(Id, ReadingNotation.Read("示例县融媒体中心2026年单位预算公开\n\n编制单位：示例县融媒体中心\n\n2026年本部门收入预算5.00万元。\n", "预算.md"));
        rule.ShouldFind("said", "本部门");
        rule.Findings[0].Severity.ShouldBe(Severity.Question);
    }
}
