using Mingzhang.Store.Audit;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Passwords;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Signing in by account and password, as browsers do it.</summary>
public sealed class PasswordSignInTests
{
    private const string Other = "另有一句谁也不知道的话";

    [Fact]
    public async Task The_right_password_leads_to_where_the_person_wanted_to_go()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = scene.Site.Browser();
        (await AccountScene.EnterAsync(browser, " WangLi ", back: "/u/474001/2026/budget")).ShouldBe("/u/474001/2026/budget");
        (await browser.PageAsync("/account")).ShouldContain("王丽");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string back)
    {
        await using var scene = await AccountScene.NewAsync();
        (await AccountScene.EnterAsync(scene.Site.Browser(), back: back)).ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_account_and_a_closed_one_get_the_same_answer()
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.AddAsync("closed", AccountScene.Password, change: person => person with { IsClosed = true });
        foreach (var (account, password) in new[] { (AccountScene.Account, Other), ("nobody", Other), ("closed", AccountScene.Password) })
        {
            var browser = scene.Site.Browser();
            (await AccountScene.EnterAsync(browser, account, password)).ShouldBe("/sign-in?return=%2F&failed=wrong");
            (await browser.PageAsync("/sign-in?failed=wrong")).ShouldContain("账户或密码不对");
            (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task For_an_unknown_account_a_password_is_hashed_as_for_a_known_one()
    {
        var watched = new WatchedHasher();
        await using var scene = await AccountScene.NewAsync(services => services.AddSingleton(new PasswordHashing(watched)));
        foreach (var account in new[] { AccountScene.Account, "nobody" })
        {
            watched.Verified.Clear();
            await AccountScene.EnterAsync(scene.Site.Browser(), account, Other);
            watched.Verified.Count.ShouldBe(1, account);
        }
    }

    [Theory]
    [InlineData(AccountScene.Account)]
    [InlineData("nobody")]
    public async Task After_five_failures_even_the_right_password_has_to_wait(string account)
    {
        await using var scene = await AccountScene.NewAsync();
        for (var time = 0; time < 5; time++)
        {
            (await AccountScene.EnterAsync(scene.Site.Browser(), account, Other)).ShouldEndWith("failed=wrong");
        }

        var browser = scene.Site.Browser();
        (await AccountScene.EnterAsync(browser, account)).ShouldBe("/sign-in?return=%2F&seconds=30");
        (await browser.PageAsync("/sign-in?seconds=30")).ShouldContain("30 秒");
        scene.Clock.Forward(TimeSpan.FromSeconds(30));
        (await AccountScene.EnterAsync(browser, account)).ShouldBe(account == "nobody" ? "/sign-in?return=%2F&failed=wrong" : "/");
    }

    [Fact]
    public async Task An_address_that_failed_thirty_times_has_to_wait_whatever_account_it_tries()
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.Site.Keeper.ChangeAsync(Actor.Program, "", "t", change => change.AddAsync(new KeptLockout { Id = "address/unknown", Failures = 29, LastFailure = scene.Clock.Now }));
        (await AccountScene.EnterAsync(scene.Site.Browser(), "somebody", Other)).ShouldEndWith("failed=wrong");
        (await AccountScene.EnterAsync(scene.Site.Browser())).ShouldEndWith("seconds=30");
    }

    [Fact]
    public async Task Accounts_that_were_tried_are_kept_hashed_since_people_type_passwords_there()
    {
        await using var scene = await AccountScene.NewAsync();
        await AccountScene.EnterAsync(scene.Site.Browser(), Other, "x");
        var rows = await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptLockout>());
        rows.ShouldContain(row => row.Id.StartsWith("account/", StringComparison.Ordinal));
        rows.ShouldAllBe(row => !row.Id.Contains(Other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Successes_and_failures_are_told_in_the_trail_without_what_was_typed()
    {
        await using var scene = await AccountScene.NewAsync();
        await AccountScene.EnterAsync(scene.Site.Browser(), AccountScene.Account, Other);
        await AccountScene.EnterAsync(scene.Site.Browser(), Other, Other);
        await scene.EnteredAsync();
        var entries = await scene.Site.Keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new() { Kind = "sign-in" }));
        entries.Select(entry => (entry.Action, entry.Records[0].Id)).ShouldBe([("sign-in", AccountScene.Account), ("sign-in.failed", ""), ("sign-in.failed", AccountScene.Account)]);
        entries.SelectMany(entry => entry.Records.SelectMany(record => record.Fields)).ShouldAllBe(field => field.New != Other);
    }

    [Fact]
    public async Task Signing_in_gives_the_session_a_new_name_and_ends_the_former()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        var first = await SessionsAsync(scene);
        await AccountScene.EnterAsync(browser);
        var second = await SessionsAsync(scene);
        second.Count.ShouldBe(1);
        second[0].Id.ShouldNotBe(first[0].Id);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_over_https_bound_to_this_host()
    {
        await using var scene = await AccountScene.NewAsync();
        var cookies = new System.Net.CookieContainer();
        var browser = scene.Site.Browser(cookies, "https://localhost");
        using var answer = await browser.PostAsync("/sign-in/password", ("account", AccountScene.Account), ("password", AccountScene.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(header => header.Contains("session=", StringComparison.Ordinal)).ToLowerInvariant();
        cookie.ShouldStartWith("__host-session=");
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/");
        cookie.ShouldNotContain("expires");
        (await AccountScene.IsInAsync(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_asked_and_at_the_end_of_the_day()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        scene.Clock.Forward(TimeSpan.FromMinutes(29));
        (await AccountScene.IsInAsync(browser)).ShouldBeTrue();
        scene.Clock.Forward(TimeSpan.FromMinutes(30));
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();

        var busy = await scene.EnteredAsync();
        for (var time = 0; time < 24; time++)
        {
            (await AccountScene.IsInAsync(busy)).ShouldBeTrue();
            scene.Clock.Forward(TimeSpan.FromMinutes(20));
        }

        (await AccountScene.IsInAsync(busy)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_signs_out_is_out_even_with_the_cookie_kept()
    {
        await using var scene = await AccountScene.NewAsync();
        var cookies = new System.Net.CookieContainer();
        var browser = scene.Site.Browser(cookies);
        await AccountScene.EnterAsync(browser);
        var kept = cookies.GetCookies(new("http://localhost"))["session"]!.Value;
        (await AccountScene.FormAsync(browser, "/sign-out")).ShouldBe("/sign-in?done=out");
        cookies.Add(new Uri("http://localhost"), new System.Net.Cookie("session", kept));
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        await scene.Site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async change => await change.SaveAsync(await scene.PersonAsync() with { IsClosed = true }));
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
    }

    private static Task<IReadOnlyList<KeptSession>> SessionsAsync(AccountScene scene) => scene.Site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptSession>("130999", ("person", AccountScene.Account)));
}
