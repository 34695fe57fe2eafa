using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class MandatoryLevelMissingTests
{
    private const string Id = "mandatory-level-missing";

    private const string Whole = "数量 | 出刊 | ≥50期\n质量 | 合格率 | =100%\n时效 | 完成时间 | 12月底前\n成本 | 总成本 | ≤1万元\n社会效益 | 宣传效果 | 提升\n满意度 | 读者满意度 | ≥90%\n";

    [Theory]
    [InlineData("满意度 | 读者满意度 | ≥90%\n", "满意度指标")]
    [InlineData("成本 | 总成本 | ≤1万元\n", "成本指标")]
    public void One_project_of_several_without_a_level_is_asked_about(string without, string level)
    {
        var rule = Of($"项目 甲 | 预算 1\n{Whole}项目 乙 | 预算 1\n{Whole}项目 丙 | 预算 1\n{Whole.Replace(without, "", StringComparison.Ordinal)}");
        rule.ShouldFind("levels", level);
        rule.Values("projects").ShouldBe(["《丙》"]);
    }

    [Fact]
    public void A_level_that_most_projects_lack_is_a_matter_of_the_form_and_asked_once()
    {
        var without = Whole.Replace("成本 | 总成本 | ≤1万元\n", "", StringComparison.Ordinal);
        Of($"项目 甲 | 预算 1\n{without}项目 乙 | 预算 1\n{without}项目 丙 | 预算 1\n{Whole}").ShouldFind("count", "2");
    }

    [Fact]
    public void Two_levels_of_one_project_are_one_finding() => Of($"项目 甲 | 预算 1\n{Whole}项目 乙 | 预算 1\n{Whole}项目 丙 | 预算 1\n{string.Join('\n', Whole.Split('\n')[..4])}").ShouldFind("levels", "效益指标、满意度指标");

    [Fact]
    public void All_levels_are_right() => Of($"项目 甲 | 预算 1\n{Whole}").ShouldHold();

    [Fact]
    public void One_activity_of_the_department_without_a_level_is_asked_about()
    {
        static string Activity(string name, bool costs) => $"数量 | 完成{name} | ≥8项 | 活动 {name}\n满意度 | 受众满意度 | ≥90% | 活动 {name}\n" + (costs ? $"成本 | 支出率 | ≤100% | 活动 {name}\n" : "");
        static string Rows(string name, bool costs) => Activity(name, costs) + $"质量 | 合格率 | =100% | 活动 {name}\n时效 | 完成及时率 | =100% | 活动 {name}\n社会效益 | 宣传效果 | 提升 | 活动 {name}\n";
        Of($"项目 甲 | 预算 1\n{Whole}部门 某中心\n{Rows("传统媒体", true)}{Rows("新媒体", true)}{Rows("技术", true)}{Rows("播出", false)}").ShouldFind("projects", "《播出》");
    }

    [Theory]
    [InlineData("项目 甲 | 预算 1\n数量 | 出刊 | ≥50期")]
    [InlineData("自评 甲 | 全年 1\n数量 | 出刊 | ≥50期\n质量 | 合格率 | =100%\n时效 | 完成时间 | 12月底前")]
    public void A_sheet_that_was_hardly_read_and_results_are_not_asked_about(string text) => Of(text).ShouldNotApply();

    [Theory]
    [InlineData("工资性支出")]
    [InlineData("2026年日常公用经费")]
    public void Wages_and_running_costs_have_indicators_of_their_own(string name) => Of($"项目 {name} | 预算 1\n数量 | 足额保障率 | =100%\n时效 | 发放覆盖率 | =100%\n经济效益 | 结余率 | ≤5%\n项目 乙 | 预算 1\n{Whole}").ShouldHold();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
