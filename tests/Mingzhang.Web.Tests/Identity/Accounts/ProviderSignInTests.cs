using System.Net;
using System.Text.Json.Nodes;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Tests.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Signing in by the identity provider, through the pages.</summary>
public sealed class ProviderSignInTests
{
    [Fact]
    public async Task Whoever_is_linked_is_in_and_is_led_on()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await LinkedAsync(provider);
        var browser = site.Browser();
        (await browser.PageAsync("/sign-in")).ShouldContain("用县统一认证登录");
        (await WholeAsync(browser, "/u/474001/2026/budget")).ShouldBe("/u/474001/2026/budget");
        (await browser.PageAsync("/account")).ShouldContain("王经办");
    }

    [Fact]
    public async Task Whoever_is_not_linked_is_told_what_to_do_and_no_account_is_made()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await TestSite.NewAsync(Engine.Sqlite, Settings(provider));
        var browser = site.Browser();
        (await WholeAsync(browser, "/")).ShouldEndWith("failed=not-linked");
        (await browser.PageAsync("/sign-in?failed=not-linked")).ShouldContain("请安全管理员");
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptPerson>())).Count.ShouldBe(10);
    }

    [Fact]
    public async Task The_answer_of_another_browser_or_of_a_sign_in_that_is_over_opens_nothing()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await LinkedAsync(provider);
        var mine = site.Browser();
        var back = await GoAsync(mine, "/");
        (await ComeBackAsync(site.Browser(), back)).ShouldEndWith("failed=state");
        (await ComeBackAsync(mine, back)).ShouldBe("/");
        (await ComeBackAsync(mine, back)).ShouldEndWith("failed=state");
    }

    [Fact]
    public async Task A_token_that_the_provider_did_not_sign_opens_nothing()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await LinkedAsync(provider);
        provider.Sign = text => text + ".";
        var browser = site.Browser();
        (await WholeAsync(browser, "/")).ShouldEndWith("failed=provider");
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_in_without_being_asked_proves_nothing_for_what_matters_and_being_asked_does()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await LinkedAsync(provider, "anquan");
        provider.BendClaims = claims => Remembered(claims);
        var browser = site.Browser();
        await WholeAsync(browser, "/");
        (await AccountScene.FormAsync(browser, "/system/roles/grant", ("person", ""))).ShouldStartWith("/sign-in/again");

        provider.BendClaims = _ => { };
        var back = await GoAsync(browser, "/system/roles", again: true);
        (await ComeBackAsync(browser, back)).ShouldBe("/system/roles");
        using var answer = await browser.PostAsync("/system/roles/grant", ("person", ""));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_provider_cannot_put_another_person_into_an_open_session()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await LinkedAsync(provider);
        var browser = await site.EnterAsync("fuhe");
        (await WholeAsync(browser, "/")).ShouldEndWith("failed=other-person");
        (await browser.PageAsync("/account")).ShouldContain("李复核");
    }

    [Fact]
    public async Task Without_a_provider_in_the_settings_there_is_no_way_to_one()
    {
        await using var site = await TestSite.NewAsync();
        foreach (var address in new[] { "/sign-in/provider", "/sign-in/callback?code=1&state=2" })
        {
            using var answer = await site.Browser().GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_security_administrator_links_an_account_once()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        await using var site = await TestSite.NewAsync(Engine.Sqlite, Settings(provider));
        var browser = await site.EnterAsync("anquan");
        (await AccountScene.FormAsync(browser, "/system/people/jingban/provider", ("subject", "person-0421"))).ShouldEndWith("done=person-saved");
        (await AccountScene.FormAsync(browser, "/system/people/fuhe/provider", ("subject", "person-0421"))).ShouldEndWith("failed=person-linked");
        (await WholeAsync(site.Browser(), "/")).ShouldBe("/");
    }

    internal static (string Name, string Value)[] Settings(TestProvider provider) =>
    [
        ("Mingzhang:OpenId:Issuer", provider.Issuer),
        ("Mingzhang:OpenId:ClientId", TestProvider.ClientId),
        ("Mingzhang:OpenId:ClientSecret", provider.ClientSecret!),
        ("Mingzhang:OpenId:Name", "县统一认证"),
    ];

    /// <summary>From the button to the address with which the provider sends the browser back.</summary>
    internal static async Task<string> GoAsync(TestBrowser browser, string returnTo, bool again = false)
    {
        using var sent = await browser.GetAsync($"/sign-in/provider?return={Uri.EscapeDataString(returnTo)}&again={again}");
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false });
        using var answer = await outside.GetAsync(sent.Headers.Location);
        return answer.Headers.Location!.PathAndQuery;
    }

    private static async Task<string> ComeBackAsync(TestBrowser browser, string back)
    {
        using var answer = await browser.GetAsync(back);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> WholeAsync(TestBrowser browser, string returnTo) => await ComeBackAsync(browser, await GoAsync(browser, returnTo));

    private static void Remembered(JsonObject claims) => claims["auth_time"] = claims["iat"]!.GetValue<long>() - 3600;

    private static async Task<TestSite> LinkedAsync(TestProvider provider, string account = "jingban")
    {
        var site = await TestSite.NewAsync(Engine.Sqlite, Settings(provider));
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async change => await change.SaveAsync((await change.FindAsync<KeptPerson>(new("130999", 0, "", account)))! with { ProviderSubject = "person-0421" }));
        return site;
    }
}
