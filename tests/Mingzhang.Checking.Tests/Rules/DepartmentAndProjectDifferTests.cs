using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DepartmentAndProjectDifferTests
{
    private const string Id = "department-and-project-differ";

    [Fact]
    public void A_department_that_promises_less_than_its_project_is_wrong()
    {
        var rule = Of("项目 报纸印刷 | 预算 280\n数量 | 全年出刊期数 | ≥149期/年\n部门 示例县融媒体中心\n数量 | 全年出刊期数 | ≥148期/年");
        rule.ShouldFind("value", "≥149期/年");
        rule.Findings[0].Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void A_department_that_counts_a_little_more_than_its_project_is_asked_about()
    {
        var rule = Of("项目 业务培训 | 预算 8\n数量 | 举办业务培训班 | ≥40期\n部门 示例县融媒体中心\n数量 | 举办业务培训班 | ≥41期");
        rule.ShouldFind("value", "≥40期");
        rule.Findings[0].Severity.ShouldBe(Severity.Question);
    }

    [Fact]
    public void A_share_below_that_of_every_project_is_asked_about() =>
        Of("项目 系统运维 | 预算 12\n满意度 | 业务科室满意度 | ≥95%\n项目 网络租赁 | 预算 9\n满意度 | 业务科室满意度 | ≥96%\n部门 示例县融媒体中心\n满意度 | 受众业务科室满意度 | ≥90%").ShouldFind("target", "≥90%");

    [Theory]
    [InlineData("项目 甲 | 预算 1\n数量 | 举办培训班 | ≥4期\n部门 某中心\n数量 | 举办培训班 | ≥10期")]
    [InlineData("项目 甲 | 预算 1\n数量 | 举办培训班 | ≥4期\n部门 某中心\n数量 | 举办培训班 | ≥4期")]
    [InlineData("项目 甲 | 预算 1\n数量 | 举办培训班 | ≥4期\n项目 乙 | 预算 1\n数量 | 举办培训班 | ≥5期\n部门 某中心\n数量 | 举办培训班 | ≥9期")]
    [InlineData("项目 甲 | 预算 1\n质量 | 设备完好率 | ≥90%\n项目 乙 | 预算 1\n质量 | 设备完好率 | ≥98%\n部门 某中心\n质量 | 设备完好率 | ≥95%")]
    public void The_sum_and_what_lies_between_are_right(string text) => Of(text).ShouldHold();

    [Theory]
    [InlineData("项目 甲 | 预算 1\n满意度 | 满意度 | ≥95%\n部门 某中心\n满意度 | 服务对象满意度 | ≥90%")]
    [InlineData("项目 甲 | 预算 1\n数量 | 举办培训班 | ≥4期\n部门 某中心\n数量 | 举办培训班 | ≥90人")]
    [InlineData("项目 甲 | 预算 1\n时效 | 按时完成率 | ≥95%\n部门 某中心\n时效 | 完成及时率 | ≥90%")]
    public void Names_that_say_nothing_and_other_units_are_not_compared(string text) => Of(text).ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
