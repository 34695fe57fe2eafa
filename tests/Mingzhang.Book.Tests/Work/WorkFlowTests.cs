using Mingzhang.Book.Work;
using Mingzhang.Packs.Workflow;
using static Mingzhang.Book.Tests.Work.People;

namespace Mingzhang.Book.Tests.Work;

/// <summary>The work goes its way from state to state, or is told why it does not.</summary>
public sealed class WorkFlowTests
{
    private static readonly WorkFlow Flow = new(Rules);

    private static readonly string[] Chain = ["甲 preparer submit", "乙 reviewer check", "丙 leader approve", "丁 supervisor forward"];

    private static readonly string[] ToReply =
        [.. Chain, "戊 bureau accept-first", "戊 bureau issue-control", .. Chain, "戊 bureau accept-second", "戊 bureau reply-to-department", "丁 supervisor reply-to-unit"];

    private static readonly WorkPosition Start = Flow.Start("budget");

    [Fact]
    public void A_budget_goes_up_twice_and_down_twice()
    {
        Flow.Walk(Start, Clean, Chain).ShouldSatisfyAllConditions(at => at.State.ShouldBe("examining"), at => at.Round.ShouldBe("first-up"));
        Flow.Walk(Start, Clean, ToReply[..6]).ShouldSatisfyAllConditions(at => at.State.ShouldBe("drafting"), at => at.Round.ShouldBe("second-up"));
        var inForce = Flow.Walk(Start, Clean, ToReply);
        inForce.State.ShouldBe("in-force");
        inForce.Round.ShouldBe("reply");
        inForce.Steps.Count.ShouldBe(ToReply.Length);
        inForce.Steps[^1].ShouldBe(new WorkStep("reply-to-unit", "丁", "supervisor", Today));
    }

    [Fact]
    public void The_clock_starts_with_the_date_of_the_document_not_with_the_click()
    {
        var outcome = Flow.Take(Flow.Walk(Start, Clean, ToReply[..^1]), Clean, ToReply[^1]);
        outcome.Event.ShouldBe(new WorkEvent("budget-replied-to-unit", Today.AddDays(-3), "reply"));
        outcome.Effects.Freeze.ShouldBeTrue();
    }

    [Fact]
    public void A_budget_that_was_replied_to_before_is_taken_over_after_two_others_have_seen_it()
    {
        var outcome = Flow.Take(Flow.Walk(Start, Clean, "甲 preparer submit", "乙 reviewer check"), Clean, "丙 leader take-over");
        outcome.Event.ShouldBe(new WorkEvent("budget-replied-to-unit", Today.AddDays(-3), "reply"));
        (outcome.Position!.State, outcome.Position.Round).ShouldBe(("in-force", "reply"));
    }

    [Fact]
    public void A_departments_own_budget_has_no_department_above_it()
    {
        var now = Clean with { Body = BodyKind.Department };
        Flow.Walk(Start, now, "甲 preparer submit", "乙 reviewer check", "丙 leader approve-department", "戊 bureau accept-first").State.ShouldBe("setting");
        var approving = Flow.Walk(Start, now, "甲 preparer submit", "乙 reviewer check");
        Flow.Advance(approving, "approve", Actor("丙", "leader"), now, Everything).Refusals.ShouldBe([WorkRefusal.NotFromHere]);
    }

    [Fact]
    public void Adjustments_are_numbered_and_each_has_its_kind()
    {
        var adjusted = Flow.Walk(Start, Clean, [.. ToReply, "甲 preparer open-adjustment add", .. Chain, "戊 bureau grant-adjustment"]);
        (adjusted.Round, adjusted.RoundNumber, adjusted.Choice, adjusted.State).ShouldBe(("adjustment", 1, "add", "in-force"));
        var again = Flow.Walk(adjusted, Clean, ["甲 preparer open-adjustment transfer", .. Chain[..3], "丁 supervisor settle-transfer"]);
        (again.Round, again.RoundNumber, again.Choice, again.State).ShouldBe(("adjustment", 2, "transfer", "in-force"));
    }

    [Fact]
    public void Additions_are_not_for_the_supervising_department_to_grant()
    {
        var asked = Flow.Walk(Start, Clean, [.. ToReply, "甲 preparer open-adjustment add", .. Chain[..3]]);
        Flow.Offers(asked, Actor("丁", "supervisor"), Clean).Select(offer => offer.Transition.Code).ShouldBe(["forward", "reject"]);
        Flow.Advance(asked, "settle-transfer", Actor("丁", "supervisor"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.NotFromHere]);
    }

    [Fact]
    public void A_refused_adjustment_puts_the_figures_back()
    {
        var asked = Flow.Walk(Start, Clean, [.. ToReply, "甲 preparer open-adjustment withdraw", .. Chain]);
        var outcome = Flow.Take(asked, Clean, "戊 bureau refuse-adjustment");
        outcome.Effects.Revert.ShouldBeTrue();
        outcome.Effects.Freeze.ShouldBeFalse();
        outcome.Position!.State.ShouldBe("in-force");
    }

    [Fact]
    public void What_stands_in_the_way_is_told_all_at_once()
    {
        var approving = Flow.Walk(Start, Clean, "甲 preparer submit", "乙 reviewer check");
        Flow.Advance(approving, "take-over", Actor("丙", "leader"), Clean, new()).Refusals
            .ShouldBe([WorkRefusal.ReasonMissing, WorkRefusal.DocumentMissing, WorkRefusal.ReauthenticationMissing]);
        Flow.Advance(approving, "disapprove", Actor("丙", "leader"), Clean, Everything with { Comment = " \n" }).Refusals.ShouldBe([WorkRefusal.CommentMissing]);
        Flow.Advance(approving, "take-over", Actor("丙", "leader"), Clean, Everything with { DocumentDate = Today.AddDays(1) }).Refusals.ShouldBe([WorkRefusal.DocumentInFuture]);
        Flow.Advance(approving, "nonsense", Actor("丙", "leader"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.UnknownStep]);
        Flow.Advance(approving, "publish", Actor("丙", "leader"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.UnknownStep]);
    }

    [Fact]
    public void A_step_that_somebody_else_has_taken_already_is_not_from_here()
    {
        var checking = Flow.Walk(Start, Clean, "甲 preparer submit");
        var checkedOnce = Flow.Walk(checking, Clean, "乙 reviewer check");
        Flow.Advance(checkedOnce, "check", Actor("己", "reviewer"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.NotFromHere]);
    }

    [Fact]
    public void A_choice_has_to_be_made_and_to_be_one_of_those_offered()
    {
        var inForce = Flow.Walk(Start, Clean, ToReply);
        Flow.Advance(inForce, "open-adjustment", Actor("甲", "preparer"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.ChoiceMissing]);
        Flow.Advance(inForce, "open-adjustment", Actor("甲", "preparer"), Clean, Everything with { Choice = "gift" }).Refusals.ShouldBe([WorkRefusal.ChoiceUnknown]);
        Flow.Advance(Start, "submit", Actor("甲", "preparer"), Clean, Everything with { Choice = "add" }).Refusals.ShouldBe([WorkRefusal.ChoiceUnknown]);
    }

    [Theory]
    [InlineData(null, WorkRefusal.NotChecked)]
    [InlineData(1, WorkRefusal.UnexplainedErrors)]
    [InlineData(0, null)]
    public void Nothing_is_approved_over_errors_or_unchecked(int? errors, WorkRefusal? refusal)
    {
        var approving = Flow.Walk(Start, Clean, "甲 preparer submit", "乙 reviewer check");
        var offer = Flow.Offers(approving, Actor("丙", "leader"), Clean with { UnexplainedErrors = errors }).Single(offer => offer.Transition.Code == "approve");
        offer.Refusal.ShouldBe(refusal);
        offer.IsToDo.ShouldBeTrue();
    }

    [Fact]
    public void Who_submitted_does_not_check_and_who_did_either_does_not_approve()
    {
        var all = Actor("甲", "preparer", "reviewer", "leader");
        var checking = Flow.Walk(Start, Clean, "甲 preparer submit");
        var refused = Flow.Offers(checking, all, Clean).Single(offer => offer.Transition.Code == "check");
        refused.Refusal.ShouldBe(WorkRefusal.SamePerson);
        refused.DoneBefore!.Transition.ShouldBe("submit");
        var approving = Flow.Walk(checking, Clean, "乙 reviewer check");
        Flow.Advance(approving, "approve", all, Clean, Everything).Refusals.ShouldBe([WorkRefusal.SamePerson]);
        Flow.Advance(approving, "approve", Actor("乙", "leader"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.SamePerson]);
        Flow.Advance(approving, "approve", Actor("丙", "leader"), Clean, Everything).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_sent_back_and_submitted_by_another_may_be_checked_by_who_submitted_first()
    {
        var again = Flow.Walk(Start, Clean, "甲 preparer submit", "乙 reviewer send-back", "己 preparer submit");
        Flow.Advance(again, "check", Actor("甲", "reviewer"), Clean, Everything).Refusals.ShouldBeEmpty();
        Flow.Advance(again, "check", Actor("己", "reviewer"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.SamePerson]);
    }

    [Fact]
    public void A_small_unit_may_check_its_own_work_and_it_is_said()
    {
        var small = Clean with { MaySelfReview = true };
        var checking = Flow.Walk(Start, small, "甲 preparer submit");
        Flow.Offers(checking, Actor("甲", "reviewer"), small).Single(offer => offer.Transition.Code == "check").ShouldSatisfyAllConditions(
            offer => offer.IsOffered.ShouldBeTrue(),
            offer => offer.IsSelfReview.ShouldBeTrue());
        Flow.Take(checking, small, "甲 reviewer check").Step!.IsSelfReview.ShouldBeTrue();
        Flow.Take(checking, small, "乙 reviewer check").Step!.IsSelfReview.ShouldBeFalse();
    }

    [Fact]
    public void Acting_for_another_is_both_persons()
    {
        var checking = Flow.Walk(Start, Clean, "甲 preparer submit");
        Flow.Advance(checking, "check", Actor("甲").For("乙", "reviewer"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.SamePerson]);
        Flow.Advance(checking, "check", Actor("己").For("甲", "reviewer"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.SamePerson]);
        var step = Flow.Advance(checking, "check", Actor("己").For("乙", "reviewer"), Clean, Everything).Step!;
        (step.Person, step.OnBehalfOf, step.Role).ShouldBe(("己", "乙", "reviewer"));
        var approving = Flow.Advance(checking, "check", Actor("己").For("乙", "reviewer"), Clean, Everything).Position!;
        Flow.Advance(approving, "approve", Actor("乙", "leader"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.SamePerson]);
    }

    [Fact]
    public void Ones_own_role_comes_before_anothers()
    {
        var checking = Flow.Walk(Start, Clean, "甲 preparer submit");
        Flow.Advance(checking, "check", new WorkActor("己", []).For("乙", "reviewer") with { Roles = [new(Rules.Roles["reviewer"], "乙"), new(Rules.Roles["reviewer"])] }, Clean, Everything)
            .Step!.OnBehalfOf.ShouldBeNull();
    }

    [Theory]
    [InlineData("drafting", "preparer", true)]
    [InlineData("drafting", "lead", false)]
    [InlineData("drafting", "leader", false)]
    [InlineData("checking", "preparer", false)]
    [InlineData("setting", "bureau", true)]
    [InlineData("setting", "preparer", false)]
    [InlineData("in-force", "preparer", false)]
    public void Figures_are_changed_only_where_the_state_lets_the_role(string state, string role, bool may) =>
        Flow.MayEdit(Start with { State = state }, Actor("甲", role)).ShouldBe(may);

    [Fact]
    public void The_second_score_is_given_while_the_first_stands()
    {
        var reviewing = Flow.Walk(Flow.Start("evaluation"), Clean, "甲 lead submit");
        Flow.MayEdit(reviewing, Actor("乙", "reviewer")).ShouldBeTrue();
        Flow.MayEdit(reviewing, Actor("甲", "lead")).ShouldBeFalse();
    }

    [Fact]
    public void The_roles_that_work_waits_for_are_told()
    {
        Flow.Awaited(Start, BodyKind.Unit).Select(role => role.Code).ShouldBe(["preparer"]);
        Flow.Awaited(Start with { State = "examining" }, BodyKind.Unit).Select(role => role.Code).ShouldBe(["bureau"]);
        Flow.Awaited(Start with { State = "in-force" }, BodyKind.Unit).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("grade-excellent", "approved")]
    [InlineData("grade-good", "correcting")]
    [InlineData("grade-medium", "drafting")]
    [InlineData("grade-poor", "rejected")]
    public void Each_grade_of_targets_has_its_consequence(string grade, string state) =>
        Flow.Walk(Flow.Start("targets"), Clean, "甲 lead submit", "乙 reviewer check", "丙 leader approve", "丁 supervisor forward", $"戊 bureau {grade}").State.ShouldBe(state);

    [Fact]
    public void A_warning_is_answered_by_going_on_by_transfer_or_by_giving_up()
    {
        var warned = Flow.Walk(Flow.Start("monitoring", "1-7"), Clean, "甲 lead submit", "乙 reviewer check", "丙 leader approve", "丁 supervisor receive", "戊 bureau warn");
        warned.Steps.Count.ShouldBe(5);
        var outcome = Flow.Take(warned, Clean, "丙 leader answer cancel");
        outcome.Event.ShouldBe(new WorkEvent("monitoring-answered", Today, "1-7"));
        outcome.Position!.ShouldSatisfyAllConditions(at => at.Choice.ShouldBe("cancel"), at => at.State.ShouldBe("judging"), at => at.Item.ShouldBe("1-7"));
    }

    [Fact]
    public void A_correction_leaves_the_old_edition_and_a_take_down_does_not()
    {
        string[] again = ["甲 preparer submit", "乙 reviewer check", "丙 leader approve", "甲 preparer publish"];
        var published = Flow.Walk(Flow.Start("disclosure", "budget"), Clean, again);
        Flow.Take(Flow.Walk(Flow.Start("disclosure", "budget"), Clean, again[..3]), Clean, again[3]).ShouldSatisfyAllConditions(
            outcome => outcome.Effects.Publish.ShouldBeTrue(),
            outcome => outcome.Event.ShouldBe(new WorkEvent("disclosure-published", Today, "budget")));
        var corrected = Flow.Walk(published, Clean, ["甲 preparer correct", .. again, "甲 preparer correct"]);
        (corrected.Round, corrected.RoundNumber).ShouldBe(("correction", 2));
        Flow.Take(corrected, Clean, "甲 preparer abandon-correction").Effects.Revert.ShouldBeTrue();
        var down = Flow.Take(published, Clean, "丙 leader take-down");
        down.Effects.TakeDown.ShouldBeTrue();
        Flow.Advance(down.Position!, "abandon-correction", Actor("甲", "preparer"), Clean, Everything).Refusals.ShouldBe([WorkRefusal.NotFromHere]);
    }

    [Fact]
    public void Work_that_was_kept_with_other_packs_is_not_guessed_at()
    {
        Should.Throw<KeyNotFoundException>(() => Flow.Start("dreams"));
        Should.Throw<KeyNotFoundException>(() => Flow.After("budget", "", [new("fly", "甲", "preparer", Today)]));
        Should.Throw<KeyNotFoundException>(() => Flow.MayEdit(Start with { State = "nowhere" }, Actor("甲", "preparer")));
        Flow.Offers(Start with { State = "nowhere" }, Actor("甲", "preparer"), Clean).ShouldBeEmpty();
    }
}
