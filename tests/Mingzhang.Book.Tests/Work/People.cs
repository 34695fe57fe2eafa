using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Tests.Work;

/// <summary>A unit with its people, told in few words.</summary>
internal static class People
{
    public static readonly WorkRules Rules = PackLoader.Embedded.Work;

    public static readonly UnitPlace Centre = new("130999", "401", "401001");

    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly WorkCircumstances Clean = new() { Today = Today, UnexplainedErrors = 0, EmptyEntries = 0 };

    /// <summary>Everything that any step asks for, but a choice.</summary>
    public static readonly WorkRequest Everything = new()
    {
        Comment = "第3行与合同不一致",
        Reason = "上级新增任务",
        DocumentNumber = "示财预〔2026〕1号",
        DocumentDate = Today.AddDays(-3),
        IsReauthenticated = true,
    };

    public static WorkActor Actor(string person, params string[] roles) => new(person, [.. roles.Select(role => new HeldRole(Rules.Roles[role]))]);

    public static WorkActor For(this WorkActor actor, string giver, string role) => actor with { Roles = [.. actor.Roles, new HeldRole(Rules.Roles[role], giver)] };

    /// <summary>Takes steps, each written "person role step" or "person role step choice"; all must be taken.</summary>
    public static WorkPosition Walk(this WorkFlow flow, WorkPosition from, WorkCircumstances now, params string[] steps) =>
        steps.Aggregate(from, (at, step) => flow.Take(at, now, step).Position.ShouldNotBeNull(step));

    public static WorkOutcome Take(this WorkFlow flow, WorkPosition at, WorkCircumstances now, string step)
    {
        var words = step.Split(' ');
        var outcome = flow.Advance(at, words[2], Actor(words[0], words[1]), now, Everything with { Choice = words.Length > 3 ? words[3] : null });
        outcome.Refusals.ShouldBeEmpty(step);
        return outcome;
    }
}
