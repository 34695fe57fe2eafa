namespace Mingzhang.Packs.Tests;

/// <summary>Mistakes in packs/workflow are told with file, line and remedy.</summary>
public class WrongWorkflowTests
{
    private const string Roles = """
        basis: { source: 自拟, sure: G }
        permissions:
          - { name: thing.edit, zh: 改, en: Edit }
          - { name: thing.move, zh: 办, en: Move }
          - { name: thing.idle, zh: 闲, en: Idle }
        roles:
          - { code: clerk, zh: 经办, en: Clerk, kind: business, at: unit, permissions: [thing.edit, thing.move] }
        """;

    private const string Thing = """
        subject: thing
        zh: 事
        en: Thing
        basis: { source: 自拟, sure: G }
        rounds:
          - { code: once, zh: 一次, en: Once }
        states:
          - { code: open, zh: 开着, en: Open, edits: thing.edit }
          - { code: done, zh: 完了, en: Done, final: true }
        transitions:
          - { code: finish, zh: 办完, en: Finish, from: open, to: done, permission: thing.move }
        """;

    [Fact]
    public void The_example_is_right_as_it_stands() => Load(Roles, Thing).Work.Subjects.Keys.ShouldBe(["thing"]);

    [Theory]
    [InlineData("to: done,", "to: donne,", "packs/workflow/thing.yaml:11: 没有名为“donne”的状态。 是不是“done”？")]
    [InlineData("from: open,", "from: shut,", "packs/workflow/thing.yaml:11: 没有名为“shut”的状态。 可用的状态：open、done。")]
    [InlineData("thing.move }", "thing.moov }", "packs/workflow/thing.yaml:11: 没有名为“thing.moov”的权限。 是不是“thing.move”？")]
    [InlineData("thing.move }", "thing.idle }", "packs/workflow/thing.yaml:11: 没有一个角色有权限“thing.idle”，这一步谁也办不了。 在 roles.yaml 中给一个角色加上。")]
    [InlineData("edits: thing.edit", "edits: thing.edits", "packs/workflow/thing.yaml:8: 没有名为“thing.edits”的权限。 是不是“thing.edit”？")]
    [InlineData(", final: true", "", "packs/workflow/thing.yaml:9: 到了状态“done”以后，有时没有下一步。 补上从它出去的步骤；确实办结了的写 final: true。")]
    [InlineData("thing.move }", "thing.move, otherThan: finnish }", "packs/workflow/thing.yaml:11: 没有名为“finnish”的步骤。 是不是“finish”？")]
    [InlineData("thing.move }", "thing.move, needs: coment }", "packs/workflow/thing.yaml:11: “needs”没有“coment”这个取值。 可用的取值：comment、reason、document、reauthentication、cleanCheck、complete。")]
    [InlineData("thing.move }", "thing.move, effects: { event: nothing } }", "packs/workflow/thing.yaml:11: 没有名为“nothing”的事项。 可用的事项：。")]
    [InlineData("thing.move }", "thing.move, effects: { openRound: twice } }", "packs/workflow/thing.yaml:11: 没有名为“twice”的轮次。 可用的轮次：once。")]
    [InlineData("thing.move }", "thing.move, effects: { frieze: true } }", "packs/workflow/thing.yaml:11: 不认识的栏目“frieze”。 是不是“freeze”？")]
    [InlineData("subject: thing", "subject: other", "packs/workflow/thing.yaml:1: “other”写在名为“thing.yaml”的文件里。 文件改名为 other.yaml，或把 subject 改成文件名。")]
    [InlineData("code: once", "code: 一次", "packs/workflow/thing.yaml:6: “一次”不能用作名称。 以小写英文字母开头，只用小写英文字母、数字和连字符。")]
    [InlineData("zh: 办完, ", "", "packs/workflow/thing.yaml:11: 缺少“zh”。 补上一行“zh: …”。")]
    public void A_mistake_in_a_subject_is_told(string right, string wrong, string told) => Problems(Roles, Thing, right, wrong).ShouldContain(problem => problem.StartsWith(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("thing.edit, thing.move]", "thing.edt, thing.move]", "packs/workflow/roles.yaml:7: 角色“clerk”的权限“thing.edt”不在 permissions 中。 是不是“thing.edit”？")]
    [InlineData("kind: business", "kind: administrator", "packs/workflow/roles.yaml:7: 管理员“clerk”管理整个系统，不属于某个单位。 写 at: installation。")]
    [InlineData("kind: business", "kind: bizness", "packs/workflow/roles.yaml:7: “kind”没有“bizness”这个取值。 可用的取值：business、administrator、visitor。")]
    [InlineData("name: thing.idle", "name: thing.move", "packs/workflow/roles.yaml:5: “thing.move”已经用过。 换一个名称。")]
    public void A_mistake_in_the_roles_is_told(string right, string wrong, string told)
    {
        Roles.ShouldContain(right);
        Should.Throw<PackException>(() => Load(Roles.Replace(right, wrong, StringComparison.Ordinal), Thing)).Problems.Select(problem => problem.ToString()).ShouldContain(told);
    }

    [Fact]
    public void Roles_kept_apart_that_do_not_exist_are_told() =>
        Should.Throw<PackException>(() => Load(Roles + "\napart:\n  - { roles: [clerk, clark], zh: 因为, en: Because }", Thing))
            .Problems.ShouldHaveSingleItem().ToString().ShouldBe("packs/workflow/roles.yaml:9: 没有名为“clark”的角色。 是不是“clerk”？");

    [Fact]
    public void A_state_that_nothing_leads_to_is_told()
    {
        var thing = Thing.Replace("transitions:", "  - { code: lost, zh: 丢了, en: Lost, final: true }\ntransitions:", StringComparison.Ordinal);
        Should.Throw<PackException>(() => Load(Roles, thing)).Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("packs/workflow/thing.yaml:10: 没有一步通到状态“lost”。 补上到它的步骤，或删去这个状态。");
    }

    [Fact]
    public void A_step_that_is_never_possible_is_told()
    {
        var thing = Thing + "\n  - { code: again, zh: 再来, en: Again, rounds: once, onlyFor: nothing, from: done, to: open, permission: thing.move }";
        Problems(Roles, thing, "zh: 再来", "zh: 再来一次").ShouldContain("packs/workflow/thing.yaml:12: 步骤“again”永远走不到。 看 from、rounds、onlyFor、for 是否写对。");
    }

    // Whatever is put in the place of a value: a list, a map, nothing, a number, far too much of it. Problems, never another exception.
    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ a: b }")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("[a, [b, {c: d}]]")]
    [InlineData("'../../../etc/passwd'")]
    [InlineData("\"<script>\"")]
    public void Hostile_values_give_problems_and_no_other_exception(string hostile)
    {
        foreach (var text in (string[])[Roles, Thing])
        {
            var lines = text.Split('\n');
            for (var line = 0; line < lines.Length; line++)
            {
                foreach (var changed in Hostile(lines[line], hostile))
                {
                    var whole = string.Join('\n', lines.Select((old, index) => index == line ? changed : old));
                    try
                    {
                        Load(text == Roles ? whole : Roles, text == Thing ? whole : Thing);
                    }
                    catch (PackException exception)
                    {
                        exception.Problems.ShouldNotBeEmpty();
                        exception.Problems.ShouldAllBe(problem => problem.Line > 0 && problem.Remedy.Length > 0);
                    }
                }
            }
        }
    }

    // Each value of the line in its turn.
    private static IEnumerable<string> Hostile(string line, string hostile)
    {
        for (var colon = line.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = line.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            var end = line.IndexOfAny([',', '}'], colon);
            yield return line[..(colon + 2)] + hostile + (end < 0 ? "" : line[end..]);
        }
    }

    private static IEnumerable<string> Problems(string roles, string thing, string right, string wrong)
    {
        thing.ShouldContain(right);
        return Should.Throw<PackException>(() => Load(roles, thing.Replace(right, wrong, StringComparison.Ordinal))).Problems.Select(problem => problem.ToString());
    }

    private static PackSet Load(string roles, string thing) => Given.Packs(("workflow/roles.yaml", roles), ("workflow/thing.yaml", thing));
}
