using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class GoalsWithoutProjectsTests
{
    private const string Id = "goals-without-projects";

    private const string Projects = "项目 办公楼屋面修缮 | 预算 5\n目标 保障机关正常运转。\n数量 | 完成项目数量 | ≥1个\n项目 偿还历史债务 | 预算 9\n目标 按期还款。\n数量 | 还款次数 | ≥1次\n";

    [Fact]
    public void Goals_that_no_project_speaks_of_are_asked_about() =>
        Of(Projects + "部门 某局\n数量 | 播出节目 | ≥90期 | 活动 广播影视产业发展\n数量 | 节目 | ≥90期 | 活动 精品节目创作\n数量 | 覆盖 | ≥90% | 活动 平安城市音柱").ShouldFind("count", "3");

    [Fact]
    public void One_goal_that_a_project_serves_leaves_the_rest_to_wording() =>
        Of(Projects + "部门 某局\n数量 | 播出节目 | ≥90期 | 活动 广播影视产业发展\n数量 | 节目 | ≥90期 | 活动 精品节目创作\n数量 | 还清 | ≥90% | 活动 化解历史债务").ShouldHold();

    [Fact]
    public void Two_goals_prove_nothing() => Of(Projects + "部门 某局\n数量 | 播出节目 | ≥90期 | 活动 广播影视产业发展").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
