using System.Text.RegularExpressions;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Packs.Tests;

/// <summary>Roles, permissions, states and transitions as packs/workflow say them.</summary>
public partial class WorkflowFilesTests
{
    private static readonly WorkRules Work = PackLoader.Embedded.Work;

    public static TheoryData<string> Subjects => [.. Work.Subjects.Keys];

    [Fact]
    public void The_five_subjects_and_the_eleven_roles_are_there()
    {
        Work.Subjects.Keys.ShouldBe(["budget", "targets", "monitoring", "evaluation", "disclosure"], ignoreOrder: true);
        Work.Roles.Keys.ShouldBe(["lead", "preparer", "reviewer", "leader", "supervisor", "bureau", "auditor", "public", "system", "security", "audit-admin"], ignoreOrder: true);
    }

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        var words = Work.Permissions.Values.Select(permission => permission.Says)
            .Concat(Work.Roles.Values.Select(role => role.Name))
            .Concat(Work.Apart.Select(rule => rule.Because))
            .Concat(Work.Subjects.Values.SelectMany(subject => subject.Rounds.Select(round => round.Name)
                .Concat(subject.States.Select(state => state.Name))
                .Concat(subject.Transitions.Select(transition => transition.Name))
                .Concat(subject.Transitions.SelectMany(transition => transition.Choices.Select(choice => choice.Name)))
                .Append(subject.Name)))
            .ToList();
        words.Count.ShouldBeGreaterThan(150);
        words.Where(said => !Chinese().IsMatch(said.Chinese) || Chinese().IsMatch(said.English) || said.English.Length < 2).ShouldBeEmpty();
    }

    [Fact]
    public void Every_permission_belongs_to_a_role() =>
        Work.Permissions.Keys.Where(name => !Work.Roles.Values.Any(role => role.Permissions.Contains(name))).ShouldBeEmpty();

    [Fact]
    public void Whoever_may_take_a_step_may_also_move_work_and_see_the_workbench()
    {
        var steps = Work.Subjects.Values.SelectMany(subject => subject.Transitions).Select(transition => transition.Permission).ToHashSet();
        Work.Roles.Values.Where(role => role.Permissions.Overlaps(steps) && !(role.Permissions.Contains("work.advance") && role.Permissions.Contains("work.view")))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Auditors_and_the_public_change_nothing()
    {
        foreach (var role in (string[])["auditor", "public"])
        {
            Work.Roles[role].Permissions.Where(name => !name.EndsWith(".view", StringComparison.Ordinal)).ShouldBeSubsetOf(["account.own", "documents.check", "district.export"]);
        }
    }

    [Fact]
    public void Administrators_see_no_business_and_share_no_power()
    {
        var administrators = Work.Roles.Values.Where(role => role.Kind == RoleKind.Administrator).ToList();
        administrators.Select(role => role.Code).ShouldBe(["system", "security", "audit-admin"], ignoreOrder: true);
        var business = Work.Roles.Values.Where(role => role.Kind == RoleKind.Business).SelectMany(role => role.Permissions).ToHashSet();
        administrators.SelectMany(role => role.Permissions).Where(business.Contains).Distinct().ShouldBe(["account.own", "packs.view", "mappings.manage", "published.view"], ignoreOrder: true);
        administrators.SelectMany(role => role.Permissions).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key)
            .ShouldBe(["account.own", "packs.view", "health.view", "published.view"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_state_can_be_reached_and_left_by_units_and_by_departments(string code)
    {
        var subject = Work.Subjects[code];
        foreach (var body in Enum.GetValues<BodyKind>())
        {
            var reached = WorkGraph.Reach(subject, body);
            reached.Where(node => !subject.State(node.State).IsFinal && !WorkGraph.From(subject, node, body).Any()).ShouldBeEmpty();
            subject.States.Select(state => state.Code).Except(reached.Select(node => node.State))
                .ShouldBeSubsetOf(body == BodyKind.Department ? ["consolidating", "receiving", "passing"] : []);
        }
    }

    // Wherever work stands, some way leads on to an end: nothing goes round for ever.
    [Theory]
    [MemberData(nameof(Subjects))]
    public void From_every_state_an_end_can_be_reached(string code)
    {
        var subject = Work.Subjects[code];
        foreach (var body in Enum.GetValues<BodyKind>())
        {
            var reached = WorkGraph.Reach(subject, body);
            var ends = reached.Where(node => subject.State(node.State).IsFinal).ToHashSet();
            ends.ShouldNotBeEmpty();
            for (var before = 0; before < ends.Count;)
            {
                before = ends.Count;
                ends.UnionWith(reached.Where(node => WorkGraph.From(subject, node, body).SelectMany(transition => WorkGraph.After(node, transition)).Any(ends.Contains)));
            }

            reached.Where(node => !ends.Contains(node)).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Whoever_can_be_waited_for_is_somebody(string code)
    {
        foreach (var transition in Work.Subjects[code].Transitions)
        {
            Work.Roles.Values.Where(role => role.Permissions.Contains(transition.Permission)).ShouldNotBeEmpty(transition.Code);
            (transition.Way != WorkWay.Back || transition.Needs.Overlaps([WorkNeed.Comment, WorkNeed.Reason])).ShouldBeTrue($"{transition.Code} sends back without a word");
        }
    }

    [Fact]
    public void Approving_publishing_and_replying_ask_for_the_password_again() =>
        Work.Subjects.Values.SelectMany(subject => subject.Transitions)
            .Where(transition => transition.Way != WorkWay.Back && (transition.Permission.EndsWith(".approve", StringComparison.Ordinal) || transition.Permission.EndsWith(".publish", StringComparison.Ordinal) || transition.Permission.EndsWith(".issue", StringComparison.Ordinal)))
            .Where(transition => !transition.Needs.Contains(WorkNeed.Reauthentication))
            .Select(transition => transition.Code)
            .ShouldBeEmpty();

    [Fact]
    public void Money_that_changes_within_the_year_has_a_reason_and_a_document()
    {
        var budget = Work.Subjects["budget"];
        budget.Transitions.Where(transition => transition.Effects.Event == "budget-adjusted").Select(transition => transition.Code).ShouldBe(["settle-transfer", "grant-adjustment"]);
        foreach (var transition in budget.Transitions.Where(transition => transition.Effects.Event == "budget-adjusted"))
        {
            transition.Needs.ShouldContain(WorkNeed.Reason);
            transition.Needs.ShouldContain(WorkNeed.Document);
        }
    }

    [Fact]
    public void A_supervising_department_settles_transfers_and_nothing_else()
    {
        var transition = Work.Subjects["budget"].Transition("settle-transfer")!;
        transition.LeadsFrom("adjustment", "consolidating", "transfer", BodyKind.Unit).ShouldBeTrue();
        transition.LeadsFrom("adjustment", "consolidating", "add", BodyKind.Unit).ShouldBeFalse();
        transition.LeadsFrom("adjustment", "consolidating", null, BodyKind.Unit).ShouldBeFalse();
        transition.LeadsFrom("second-up", "consolidating", "transfer", BodyKind.Unit).ShouldBeFalse();
    }

    [Theory]
    [InlineData("system", "security", true)]
    [InlineData("security", "audit-admin", true)]
    [InlineData("system", "system", false)]
    [InlineData("preparer", "system", true)]
    [InlineData("audit-admin", "auditor", true)]
    [InlineData("preparer", "leader", false)]
    [InlineData("public", "system", false)]
    public void Roles_are_kept_apart_whichever_is_named_first(string role, string other, bool isApart)
    {
        Work.Apart.Any(rule => rule.Parts(role, other)).ShouldBe(isApart);
        Work.Apart.Any(rule => rule.Parts(other, role)).ShouldBe(isApart);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
