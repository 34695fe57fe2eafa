using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Book.Work;
using Mingzhang.Packs.Workflow;
using static Mingzhang.Book.Tests.Work.People;

namespace Mingzhang.Book.Tests.Work;

/// <summary>What holds for all work, whoever tries what.</summary>
public sealed class WorkFlowLawTests
{
    private static readonly WorkFlow Flow = new(Rules);

    private static readonly string[] Business = [.. Rules.Roles.Values.Where(role => role.Kind == RoleKind.Business).Select(role => role.Code)];

    /// <summary>Somebody tries something: a person of few, some roles of his own, some for another.</summary>
    private static readonly Gen<(string Person, string[] Own, string Giver, string[] Taken, int Pick)> Tries =
        from person in Gen.Elements("甲", "乙", "丙", "丁")
        from own in Gen.SubListOf(Business)
        from giver in Gen.Elements("甲", "乙", "丙", "丁")
        from taken in Gen.SubListOf((string[])["preparer", "reviewer", "leader"])
        from pick in Gen.Choose(0, 1000)
        select (person, own.ToArray(), giver, giver == person ? [] : taken.ToArray(), pick);

    private static readonly Arbitrary<(string Subject, BodyKind Body, (string, string[], string, string[], int)[] Tries)> Lives =
        (from subject in Gen.Elements(Rules.Subjects.Keys.ToArray())
         from body in Gen.Elements(Enum.GetValues<BodyKind>())
         from tries in Gen.ArrayOf(Tries, 60)
         select (subject, body, tries)).ToArbitrary();

    public static TheoryData<string, BodyKind> SubjectsAndBodies
    {
        get
        {
            TheoryData<string, BodyKind> data = [];
            foreach (var subject in Rules.Subjects.Keys)
            {
                data.Add(subject, BodyKind.Unit);
                data.Add(subject, BodyKind.Department);
            }

            return data;
        }
    }

    [Fact]
    public void What_is_offered_can_be_done_and_what_is_not_offered_cannot() =>
        Prop.ForAll(Lives, life => Live(life, (at, actor, now, offer) =>
        {
            var outcome = Flow.Advance(at, offer.Transition.Code, actor, now, Request(offer.Transition));
            return outcome.Refusals.Count == 0 == offer.IsOffered
                && (offer.IsOffered
                    ? outcome.Position!.State == offer.Transition.To && outcome.Position.Steps.Count == at.Steps.Count + 1 && outcome.Step!.Person == actor.Person
                    : outcome.Refusals.Contains(offer.Refusal!.Value) && outcome.Position is null && outcome.Event is null);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_does_what_none_of_his_roles_may() =>
        Prop.ForAll(Lives, life => Live(life, (_, actor, _, offer) =>
            !offer.IsOffered || actor.Roles.Any(held => held.Role.Permissions.Contains(offer.Transition.Permission) && held == offer.As))).QuickCheckThrowOnFailure();

    [Fact]
    public void Steps_that_need_different_persons_have_had_them() =>
        Prop.ForAll(Lives, life => Live(life, (at, actor, _, offer) =>
        {
            string[] doing = offer.As is { OnBehalfOf: { } giver } ? [actor.Person, giver] : [actor.Person];
            return !offer.IsOffered || offer.Transition.OtherThan
                .Select(code => at.Steps.LastOrDefault(step => step.Transition == code))
                .All(step => step is null || !doing.Any(step.Involves));
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_position_is_one_that_the_packs_know() =>
        Prop.ForAll(Lives, life => Live(life, (at, _, _, _) =>
        {
            var subject = Flow.Subject(at.Subject);
            return subject.States.Any(state => state.Code == at.State) && subject.Rounds.Any(round => round.Code == at.Round && (round.Repeats || at.RoundNumber == 1));
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Kept_steps_lead_to_where_the_work_stands() =>
        Prop.ForAll(Lives, life => Live(life, (at, _, _, _) =>
        {
            var again = Flow.After(at.Subject, at.Item, at.Steps);
            return again with { Steps = at.Steps } == at && again.Steps.SequenceEqual(at.Steps);
        })).QuickCheckThrowOnFailure();

    // One person with every role of the unit, alone: nothing leaves the unit.
    [Theory]
    [MemberData(nameof(SubjectsAndBodies))]
    public void Nobody_approves_alone_what_needs_two(string subject, BodyKind body)
    {
        var alone = Actor("甲", "lead", "preparer", "reviewer", "leader");
        Outside(subject, Reached(subject, alone, Clean with { Body = body })).ShouldBeEmpty();
        Outside(subject, Reached(subject, alone, Clean with { Body = body, MaySelfReview = true })).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SubjectsAndBodies))]
    public void Where_a_small_unit_approved_alone_a_step_says_so(string subject, BodyKind body) =>
        Outside(subject, Reached(subject, Actor("甲", "lead", "preparer", "reviewer", "leader"), Clean with { Body = body, MaySelfReview = true }))
            .Where(at => !at.Steps.Any(step => step.IsSelfReview))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("auditor")]
    [InlineData("public")]
    [InlineData("system")]
    [InlineData("security")]
    [InlineData("audit-admin")]
    public void Auditors_visitors_and_administrators_move_nothing(string role)
    {
        foreach (var subject in Rules.Subjects.Values)
        {
            foreach (var state in subject.States)
            {
                var at = Flow.Start(subject.Code) with { State = state.Code };
                Flow.Offers(at, Actor("甲", role), Clean).Where(offer => offer.IsOffered).ShouldBeEmpty();
                Flow.MayEdit(at, Actor("甲", role)).ShouldBeFalse();
            }
        }
    }

    // States that only an approval leads to: those behind a transition that the leader makes.
    private static IEnumerable<WorkPosition> Outside(string subject, IEnumerable<WorkPosition> positions) =>
        positions.Where(at => at.Steps.Any(step => Flow.Subject(subject).Transition(step.Transition)!.Permission.EndsWith(".approve", StringComparison.Ordinal)
            && Flow.Subject(subject).Transition(step.Transition)!.Way != WorkWay.Back));

    private static List<WorkPosition> Reached(string subject, WorkActor actor, WorkCircumstances now)
    {
        Dictionary<(string, string, string?), WorkPosition> seen = [];
        Queue<WorkPosition> open = new([Flow.Start(subject)]);
        while (open.TryDequeue(out var at))
        {
            if (seen.TryAdd((at.Round, at.State, at.Choice), at))
            {
                foreach (var offer in Flow.Offers(at, actor, now).Where(offer => offer.IsOffered))
                {
                    open.Enqueue(Flow.Advance(at, offer.Transition.Code, actor, now, Request(offer.Transition)).Position!);
                }
            }
        }

        return [.. seen.Values];
    }

    private static WorkRequest Request(WorkTransition transition) => Everything with { Choice = transition.Choices.Count > 0 ? transition.Choices[^1].Code : null };

    private static bool Live(
        (string Subject, BodyKind Body, (string Person, string[] Own, string Giver, string[] Taken, int Pick)[] Tries) life,
        Func<WorkPosition, WorkActor, WorkCircumstances, WorkOffer, bool> holds)
    {
        var now = Clean with { Body = life.Body };
        var at = Flow.Start(life.Subject);
        foreach (var (person, own, giver, taken, pick) in life.Tries)
        {
            var actor = taken.Aggregate(Actor(person, own), (actor, role) => actor.For(giver, role));
            var offers = Flow.Offers(at, actor, now);
            if (!offers.All(offer => holds(at, actor, now, offer)))
            {
                return false;
            }

            var possible = offers.Where(offer => offer.IsOffered).ToList();
            if (possible.Count > 0)
            {
                var chosen = possible[pick % possible.Count].Transition;
                at = Flow.Advance(at, chosen.Code, actor, now, Request(chosen)).Position!;
            }
        }

        return true;
    }
}
