using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Tokens of programs, from the page to the request.</summary>
public sealed partial class TokenTests
{
    [Fact]
    public async Task A_token_may_do_what_was_chosen_and_nothing_else()
    {
        await using var scene = await AccountScene.NewAsync();
        var token = await IssueAsync(await scene.EnteredAsync(), "budget.view");
        var visit = await VisitAsync(scene, "/api/v1/units", token);
        visit.Person!.Id.ShouldBe(AccountScene.Account);
        visit.May("budget.view").ShouldBeTrue();
        visit.May("budget.edit").ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_kept()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        var token = await IssueAsync(browser, "budget.view");
        (await browser.PageAsync("/account/tokens")).ShouldNotContain(token);
        var kept = (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptToken>())).Single();
        kept.Hash.ShouldNotBe(token);
        token.ShouldNotContain(kept.Hash);
    }

    [Fact]
    public async Task Nobody_gives_a_token_what_she_may_not_do_herself()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        (await AccountScene.FormAsync(browser, "/account/tokens/issue", ("name", "t"), ("scopes", "budget.approve"), ("days", "30"))).ShouldEndWith("failed=token");
        (await AccountScene.FormAsync(browser, "/account/tokens/issue", ("name", "t"), ("days", "30"))).ShouldEndWith("failed=token");
        (await AccountScene.FormAsync(browser, "/account/tokens/issue", ("name", "t"), ("scopes", "budget.view"), ("days", "9000"))).ShouldEndWith("failed=token");
        (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptToken>())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_ends_with_its_role_its_owner_its_day_and_when_it_is_taken_back()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        var token = await IssueAsync(browser, "budget.view");
        await scene.Site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async change => await change.RemoveAsync((await change.InDistrictAsync<KeptGrant>("130999", ("person", AccountScene.Account))).Single()));
        (await VisitAsync(scene, "/api/v1/units", token)).May("budget.view").ShouldBeFalse();

        var id = (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptToken>())).Single().Id;
        (await VisitAsync(scene, "/api/v1/units", token)).Person.ShouldNotBeNull();
        await AccountScene.FormAsync(await scene.Site.EnterAsync("jingban"), "/account/tokens/revoke", ("token", id));
        (await VisitAsync(scene, "/api/v1/units", token)).Person.ShouldNotBeNull();
        await AccountScene.FormAsync(browser, "/account/tokens/revoke", ("token", id));
        (await VisitAsync(scene, "/api/v1/units", token)).Person.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_is_over_on_its_day()
    {
        await using var scene = await AccountScene.NewAsync();
        var token = await IssueAsync(await scene.EnteredAsync(), "budget.view");
        scene.Clock.Forward(TimeSpan.FromDays(30));
        (await VisitAsync(scene, "/api/v1/units", token)).Person.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_opens_no_page_and_proves_nothing()
    {
        await using var scene = await AccountScene.NewAsync();
        var token = await IssueAsync(await scene.EnteredAsync(), "budget.view");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await scene.Site.Browser().Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await VisitAsync(scene, "/api/v1/units", token)).Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_request_with_a_wrong_token_is_nobodys_even_with_a_session()
    {
        await using var scene = await AccountScene.NewAsync();
        var token = await IssueAsync(await scene.EnteredAsync(), "budget.view");
        (await VisitAsync(scene, "/api/v1/units", token[..^1] + (token[^1] == 'a' ? 'b' : 'a'))).Person.ShouldBeNull();
        (await VisitAsync(scene, "/api/v1/units", "nonsense")).Person.ShouldBeNull();
    }

    private static async Task<string> IssueAsync(TestBrowser browser, string scope)
    {
        using var answer = await browser.PostAsync("/account/tokens/issue", ("name", "报表程序"), ("scopes", scope), ("days", "30"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return TokenPattern().Match(await answer.Content.ReadAsStringAsync()).Value;
    }

    private static async Task<Visit> VisitAsync(AccountScene scene, string path, string token)
    {
        var context = new DefaultHttpContext { RequestServices = scene.Site.Services };
        context.Request.Path = path;
        context.Request.Headers.Authorization = $"Bearer {token}";
        var visit = new Visit();
        await scene.Site.Services.GetRequiredService<VisitReader>().ReadAsync(context, visit);
        VisitReader.Place(visit, null, null);
        return visit;
    }

    [GeneratedRegex("mz_[a-z2-7]{16}_[a-z2-7]{52}")]
    private static partial Regex TokenPattern();
}
