using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class DepartmentBelowProjectTests
{
    private const string Id = "department-below-project";

    private const string Project = "项目 内容生产 | 预算 480\n数量 | 完成全年县报采写编辑 | ≥2000篇\n数量 | 完成全年本县新闻节目 | ≥3285分钟\n数量 | 配音 | ≤10分钟\n";

    [Fact]
    public void A_class_of_outputs_below_one_project_is_asked_about() =>
        Of(Project + "部门 某中心\n数量 | 完成县报采写编辑 | ≥2000篇 | 活动 传统媒体\n数量 | 电视内容生产等业务 | ≥3000分钟 | 活动 传统媒体").ShouldFind("value", "≥3285分钟");

    [Fact]
    public void A_class_of_outputs_above_its_project_is_right() =>
        Of(Project + "部门 某中心\n数量 | 完成县报采写编辑 | ≥2000篇 | 活动 传统媒体\n数量 | 电视内容生产等业务 | ≥4000分钟 | 活动 传统媒体").ShouldHold();

    [Theory]
    [InlineData("数量 | 完成县报采写编辑 | ≥2000篇 | 活动 传统媒体\n数量 | 电视专题 | ≥3000分钟 | 活动 传统媒体")]
    [InlineData("数量 | 完成县报采写编辑 | ≥2000篇 | 活动 传统媒体\n数量 | 直播等业务 | ≥3000分钟 | 活动 新媒体")]
    [InlineData("数量 | 电视内容生产等业务 | ≥3000分钟 | 活动 传统媒体")]
    public void One_output_another_activity_and_a_project_of_another_are_not_compared(string rows) => Of(Project + "部门 某中心\n" + rows).ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
