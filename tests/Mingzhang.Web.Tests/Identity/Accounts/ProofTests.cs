using System.Net;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Proving again who it is, before what matters.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task An_old_session_has_to_prove_itself_before_granting()
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.AddAsync("guard", AccountScene.Password, "security");
        var browser = await scene.EnteredAsync("guard");
        scene.Clock.Forward(TimeSpan.FromMinutes(5));
        (string, string)[] grant = [("person", AccountScene.Account), ("role", "reviewer"), ("place", "474001")];
        (await AccountScene.FormAsync(browser, "/system/roles/grant", grant)).ShouldStartWith("/sign-in/again?return=");
        (await GrantsAsync(scene)).ShouldBe(["preparer"]);

        (await AccountScene.FormAsync(browser, "/sign-in/again/password", ("password", "猜的"), ("return", "/system/roles"))).ShouldEndWith("failed=password");
        (await AccountScene.FormAsync(browser, "/sign-in/again/password", ("password", AccountScene.Password), ("return", "/system/roles"))).ShouldBe("/system/roles");
        (await AccountScene.FormAsync(browser, "/system/roles/grant", grant)).ShouldBe("/system/roles?done=role-granted");
        (await GrantsAsync(scene)).ShouldBe(["preparer", "reviewer"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_proof_gives_the_session_a_new_name()
    {
        await using var scene = await AccountScene.NewAsync();
        var cookies = new CookieContainer();
        var browser = scene.Site.Browser(cookies);
        await AccountScene.EnterAsync(browser);
        var before = cookies.GetCookies(new("http://localhost"))["session"]!.Value;
        await AccountScene.FormAsync(browser, "/sign-in/again/password", ("password", AccountScene.Password), ("return", "/"));
        cookies.GetCookies(new("http://localhost"))["session"]!.Value.ShouldNotBe(before);
        (await scene.Site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptSession>("130999", ("person", AccountScene.Account)))).Count.ShouldBe(1);
        (await AccountScene.IsInAsync(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_people_of_the_demonstration_without_a_password_confirm_without_one()
    {
        await using var scene = await AccountScene.NewAsync();
        var demonstrated = await scene.Site.EnterAsync("anquan");
        (await demonstrated.PageAsync("/sign-in/again?return=/system")).ShouldContain("演示账户没有密码");
        (await AccountScene.FormAsync(demonstrated, "/sign-in/again/confirm", ("return", "/system"))).ShouldBe("/system");

        var browser = await scene.EnteredAsync();
        (await browser.PageAsync("/sign-in/again")).ShouldNotContain("演示账户没有密码");
        using var answer = await browser.PostAsync("/sign-in/again/confirm", ("return", "/"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_person_of_the_demonstration_who_chose_a_password_is_entered_by_it_only()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.Site.EnterAsync("jingban");
        (await AccountScene.FormAsync(browser, "/account/password/change", ("password", AccountScene.Password), ("repeated", AccountScene.Password))).ShouldBe("/account?done=password");
        (await scene.Site.Browser().PageAsync("/sign-in")).ShouldNotContain("以 王经办");
        using var answer = await scene.Site.Browser().PostAsync("/demonstration/enter", ("person", "jingban"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AccountScene.EnterAsync(scene.Site.Browser(), "jingban")).ShouldBe("/");
    }

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/account/sessions/end-others")]
    [InlineData("/account/language")]
    [InlineData("/system/people/create")]
    [InlineData("/system/backup/make")]
    public async Task A_form_that_comes_from_another_site_changes_nothing(string address)
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.AddAsync("keeper", AccountScene.Password, "system");
        var browser = await scene.EnteredAsync("keeper");
        using var content = new FormUrlEncodedContent([new("account", "intruder"), new("name", "某人"), new("language", "en")]);
        using var answer = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await AccountScene.IsInAsync(browser)).ShouldBeTrue();
        (await scene.Site.Keeper.ReadAsync(looking => looking.FindAsync<KeptPerson>(new("130999", 0, "", "intruder")))).ShouldBeNull();
    }

    private static async Task<IEnumerable<string>> GrantsAsync(AccountScene scene) => (await scene.Site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptGrant>("130999", ("person", AccountScene.Account)))).Select(grant => grant.Role);
}
