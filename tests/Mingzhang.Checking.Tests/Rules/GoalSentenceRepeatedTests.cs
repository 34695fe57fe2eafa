using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class GoalSentenceRepeatedTests
{
    private const string Id = "goal-sentence-repeated";

    [Fact]
    public void A_sentence_of_two_goals_is_asked_about_once() =>
        Of("项目 线路租赁 | 预算 1\n目标 提供专业服务，使整个系统中各项业务能够正常运转。\n项目 平台运维 | 预算 1\n目标 监测渠道安全，使整个系统中各项业务能够正常运转。\n数量 | 巡检 | ≥5次").ShouldFind("projects", "《线路租赁》《平台运维》");

    [Fact]
    public void Goals_of_their_own_are_right() => Of("项目 线路租赁 | 预算 1\n目标 保障机关工作的正常运行。\n项目 平台运维 | 预算 1\n目标 保障机关工作的正常运行。").ShouldHold();

    [Fact]
    public void Goals_of_wages_are_alike_everywhere() => Of("项目 工资性支出 | 预算 1\n目标 严格按政策口径编制预算，做到按月足额发放到人。\n项目 住房公积金 | 预算 1\n目标 严格按政策口径编制预算，做到按月足额发放到人。\n项目 平台运维 | 预算 1\n目标 监测渠道安全。").ShouldNotApply();

    [Fact]
    public void One_goal_cannot_repeat_another() => Of("项目 线路租赁 | 预算 1\n目标 提供专业服务，使整个系统中各项业务能够正常运转。").ShouldNotApply();

    private static Rule Of(string text) => Rule.In(Id, SheetNotation.Document(text));
}
