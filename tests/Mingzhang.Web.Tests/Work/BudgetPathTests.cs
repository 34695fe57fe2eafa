using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingzhang.Databases;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Tests.Work;

/// <summary>The budget's way from the first submission to the reply, by the persons of the demonstration.</summary>
public sealed class BudgetPathTests
{
    private static readonly (string, string)[] Document = [("document", "示财预〔2027〕2号"), ("documentDay", "2026-11-20")];

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task From_the_first_submission_to_the_reply(Engine engine)
    {
        await using var site = await SiteAsync(0, engine);
        await site.AddBookAsync(Paths.Next);
        (string Person, string Step, (string, string)[] Fields, string State)[] way =
        [
            ("jingban", "submit", [], "checking"),
            ("fuhe", "check", [], "approving"),
            ("lingdao", "approve", [], "consolidating"),
            ("zhuguan", "forward", [], "examining"),
            ("caizheng", "accept-first", [], "setting"),
            ("caizheng", "issue-control", Document, "drafting"),
            ("jingban", "submit", [], "checking"),
            ("fuhe", "check", [], "approving"),
            ("lingdao", "approve", [], "consolidating"),
            ("zhuguan", "forward", [], "examining"),
            ("caizheng", "accept-second", [], "replying"),
            ("caizheng", "reply-to-department", Document, "passing"),
            ("zhuguan", "reply-to-unit", Document, "in-force"),
        ];
        foreach (var (person, step, fields, state) in way)
        {
            (await site.StepAsync(person, Paths.Next, "budget", step, fields)).ShouldContain($"worked={step}", customMessage: $"{person} {step}");
            (await site.WorkAsync(Paths.Next, "budget"))!.State.ShouldBe(state);
        }

        var steps = (await site.ListAsync<KeptStep>(Paths.Next)).OrderBy(step => step.At).ToList();
        steps.Select(step => step.By).ShouldBe(way.Select(step => step.Person));
        steps[^1].Round.ShouldBe("reply");
        var versions = await site.ListAsync<KeptVersion>(Paths.Next);
        versions.Count.ShouldBe(5);
        (await site.Keeper.ReadAsync(looking => Versions.LoadAsync(looking, versions[0]))).Lines.Count.ShouldBeGreaterThan(50);
        (await site.ListAsync<KeptEvent>(Paths.Next)).Single(happened => happened.Event == "budget-replied-to-unit").OnDay.ShouldBe(new DateOnly(2026, 11, 20));
        (await (await site.EnterAsync("jingban")).PageAsync("/u/474001/2027/history")).ShouldContain("示财预〔2027〕2号");
    }

    [Fact]
    public async Task Of_two_who_press_at_once_the_second_is_told()
    {
        await using var site = await SiteAsync(0);
        var seen = (await site.WorkAsync(Paths.Centre, "budget"))!.Version;
        var answers = await Task.WhenAll(PressAsync(), PressAsync());
        answers.Count(answer => answer.Contains("worked=submit", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(answer => answer.Contains("refused=Stale", StringComparison.Ordinal)).ShouldBe(1);

        async Task<string> PressAsync() => await Paths.StepAsync(await site.EnterAsync("jingban"), Paths.Centre, "budget", "submit", seen);
    }

    [Fact]
    public async Task A_return_needs_words_and_opens_the_entries_again()
    {
        await using var site = await SiteAsync(0);
        await site.StepAsync("jingban", Paths.Centre, "budget", "submit");
        (await MayEditAsync(site)).ShouldBeFalse();
        (await site.StepAsync("fuhe", Paths.Centre, "budget", "send-back")).ShouldContain("refused=CommentMissing");
        (await site.StepAsync("fuhe", Paths.Centre, "budget", "send-back", ("comment", "第三行少填了"))).ShouldContain("worked=send-back");
        (await MayEditAsync(site)).ShouldBeTrue();
        (await (await site.EnterAsync("jingban")).PageAsync("/")).ShouldContain("第三行少填了");
    }

    [Fact]
    public async Task Errors_that_nobody_explained_keep_a_leader_from_approving()
    {
        await using var site = await SiteAsync(3);
        await site.StepAsync("jingban", Paths.Centre, "budget", "submit");
        await site.StepAsync("fuhe", Paths.Centre, "budget", "check");
        (await site.StepAsync("lingdao", Paths.Centre, "budget", "approve")).ShouldContain("refused=UnexplainedErrors");
        (await site.ListAsync<KeptVersion>(Paths.Centre)).ShouldNotContain(version => version.Name.Contains("审定并报主管部门", StringComparison.Ordinal) && version.Subject == "budget");
    }

    [Fact]
    public async Task A_step_of_another_role_is_refused()
    {
        await using var site = await SiteAsync(0);
        (await site.StepAsync("fuhe", Paths.Centre, "budget", "submit")).ShouldContain("refused=NoPermission");
        (await site.StepAsync("shenji", Paths.Centre, "budget", "submit")).ShouldBe("403");
        (await site.StepAsync("jingban", Paths.Centre, "budget", "nonsense")).ShouldBe("404");
        (await site.StepAsync("jingban", Paths.Centre with { Unit = "360001" }, "budget", "submit")).ShouldBe("403");
    }

    [Fact]
    public async Task In_a_small_unit_one_person_may_check_visibly()
    {
        await using var site = await SiteAsync(0);
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "test", async change =>
        {
            var unit = (await change.InDistrictAsync<KeptUnit>("130999", ("id", "474001"))).Single();
            await change.SaveAsync(unit with { IsSmall = true });
            await change.AddAsync(new KeptGrant { Person = "jingban", Role = "reviewer", Unit = "474001" });
        });
        await site.StepAsync("jingban", Paths.Centre, "budget", "submit");
        (await site.StepAsync("jingban", Paths.Centre, "budget", "check")).ShouldContain("worked=check");
        (await site.ListAsync<KeptStep>(Paths.Centre)).MaxBy(step => step.At)!.IsSelfReview.ShouldBeTrue();
        (await (await site.EnterAsync("jingban")).PageAsync("/u/474001/2026/history")).ShouldContain("自办自审");
    }

    [Fact]
    public async Task Elsewhere_nobody_checks_his_own_work()
    {
        await using var site = await SiteAsync(0);
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "test", change => change.AddAsync(new KeptGrant { Person = "jingban", Role = "reviewer", Unit = "474001" }));
        await site.StepAsync("jingban", Paths.Centre, "budget", "submit");
        (await site.StepAsync("jingban", Paths.Centre, "budget", "check")).ShouldContain("refused=SamePerson");
    }

    [Fact]
    public async Task A_delegate_acts_for_another_and_it_is_said()
    {
        await using var site = await SiteAsync(0);
        var today = DateOnly.FromDateTime(site.Keeper.Now.UtcDateTime);
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "test", change => change.AddAsync(new KeptDelegation { FromPerson = "fuhe", ToPerson = "xiangmu", Role = "reviewer", Unit = "474001", FirstDay = today.AddDays(-1), LastDay = today.AddDays(2) }));
        await site.StepAsync("jingban", Paths.Centre, "budget", "submit");
        (await site.StepAsync("xiangmu", Paths.Centre, "budget", "check")).ShouldContain("worked=check");
        var step = (await site.ListAsync<KeptStep>(Paths.Centre)).MaxBy(step => step.At)!;
        (step.By, step.OnBehalfOf).ShouldBe(("xiangmu", "fuhe"));
        (await (await site.EnterAsync("lingdao")).PageAsync("/u/474001/2026/history")).ShouldContain("代李复核");
    }

    [Fact]
    public async Task Abandoning_an_adjustment_brings_back_what_was_in_force()
    {
        await using var site = await SiteAsync(0);
        var before = (await site.ListAsync<KeptLine>(Paths.Centre)).OrderBy(line => line.Id, StringComparer.Ordinal).Select(line => (line.Function, line.AmountFen)).ToList();
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "test", async change =>
        {
            var line = (await change.ListAsync<KeptLine>(Paths.Centre))[0];
            await change.SaveAsync(line with { AmountFen = line.AmountFen + 100 });
            await change.RemoveAsync((await change.ListAsync<KeptLine>(Paths.Centre))[1]);
        });
        (await site.StepAsync("jingban", Paths.Centre, "budget", "abandon-adjustment", ("reason", "不再追加"))).ShouldContain("worked=abandon-adjustment");
        (await site.ListAsync<KeptLine>(Paths.Centre)).Select(line => (line.Function, line.AmountFen)).OrderBy(line => line).ShouldBe(before.Order());
        (await site.WorkAsync(Paths.Centre, "budget"))!.State.ShouldBe("in-force");
    }

    // The checks themselves have tests of their own; here it matters what is made of their number.
    private static Task<TestSite> SiteAsync(int errors, Engine engine = Engine.Sqlite) => TestSite.NewAsync(engine, services => services.Replace(ServiceDescriptor.Singleton<IOpenErrors>(new Counted(errors))), []);

    private static async Task<bool> MayEditAsync(TestSite site)
    {
        var page = await (await site.EnterAsync("jingban")).PageAsync("/u/474001/2026/history");
        var bar = page[page.IndexOf("id=\"work-budget\"", StringComparison.Ordinal)..];
        return !bar[..bar.IndexOf("</section>", StringComparison.Ordinal)].Contains("已经交出去的数", StringComparison.Ordinal);
    }

    private sealed class Counted(int errors) : IOpenErrors
    {
        public Task<int?> CountAsync(Scope scope) => Task.FromResult<int?>(errors);
    }
}
