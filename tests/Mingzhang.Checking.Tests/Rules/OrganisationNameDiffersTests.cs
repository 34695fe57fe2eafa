using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class OrganisationNameDiffersTests
{
    private const string Id = "organisation-name-differs";

    [Fact]
    public void One_code_with_two_names_is_told() =>
        Rule.In(Id, ReadingNotation.Budget(Table("401001-示例县融媒体中心机关") + Table("401001-示例县融媒体中心机关") + Table("401001-示例县融媒体中心相关"))).ShouldFind("name", "示例县融媒体中心相关");

    [Theory]
    [InlineData("示例县融煤体中心", Severity.Error)]
    [InlineData("另一县广播电视台", Severity.Question)]
    public void The_head_of_one_table_with_another_unit_is_told(string name, Severity severity)
    {
        var rule = Rule.In(Id, ReadingNotation.Budget($"编制单位：示例县融媒体中心\n\n编制单位：{name}"));
        rule.ShouldFind("name", name);
        rule.Findings[0].Severity.ShouldBe(severity);
    }

    [Theory]
    [InlineData("401001-示例县融媒体中心", "401001-示例县融媒体中心机关")]
    [InlineData("401001-示例县融媒体中心", "401002-示例县融媒体中心下属服务站")]
    [InlineData("423208-广播系统升级经费", "423208-电视系统升级经费")]
    public void A_longer_name_another_code_and_the_code_of_a_project_are_right(string one, string other) =>
        Rule.In(Id, ReadingNotation.Budget(Table(one) + Table(other))).Messages.ShouldBeEmpty();

    private static string Table(string unit) => Given.Table($"部门收入总表 | 万元\n单位名称 | 合计\n{unit} | 5.00\n合计 | 5.00");
}
