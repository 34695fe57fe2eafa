using System.Net;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Tests.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Several web processes on one PostgreSQL are one site.</summary>
public sealed class TwoProcessesTests
{
    [Fact]
    public async Task Whoever_signs_in_at_one_process_works_at_another_with_the_forms_of_the_first()
    {
        await using var one = await TestSite.NewAsync(Engine.Postgres);
        await using var other = one.Another();
        var cookies = new CookieContainer();
        var (here, there) = (one.Browser(cookies), other.Browser(cookies));
        using (var entered = await here.PostAsync("/demonstration/enter", ("person", "xitong")))
        {
            entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await there.PageAsync("/system/people")).ShouldContain("吴系统");

        // The form of one process, sent to the other.
        using var page = await here.GetAsync("/");
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"antiforgery\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"", default, TimeSpan.FromSeconds(5));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/system/units/create") { Content = new FormUrlEncodedContent([new("code", "474009"), new("name", "新单位"), new("department", "474")]) };
        request.Headers.Add(token.Groups[2].Value, token.Groups[1].Value);
        using var made = await there.Client.SendAsync(request);
        made.Headers.Location!.OriginalString.ShouldBe("/system/units?done=unit-created");
        (await here.PageAsync("/system/units")).ShouldContain("新单位");

        // Signing out at one is out at the other.
        using var left = await there.PostAsync("/sign-out");
        using var after = await here.GetAsync("/system/units");
        after.Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Failures_at_one_process_count_at_the_other()
    {
        await using var one = await TestSite.NewAsync(Engine.Postgres);
        await using var other = one.Another();
        foreach (var site in new[] { one, other, one, other, one })
        {
            (await AccountScene.EnterAsync(site.Browser(), "somebody", "wrong")).ShouldEndWith("failed=wrong");
        }

        (await AccountScene.EnterAsync(other.Browser(), "somebody", "wrong")).ShouldContain("seconds=");
    }

    [Fact]
    public async Task A_sign_in_by_the_provider_begun_at_one_process_ends_at_another()
    {
        await using var provider = await TestProvider.StartAsync(TimeProvider.System);
        (string, string)[] settings = ProviderSignInTests.Settings(provider);
        await using var one = await TestSite.NewAsync(Engine.Postgres, settings);
        await using var other = one.Another(settings);
        await one.Keeper.ChangeAsync(Store.Changes.Actor.Program, "130999", "t", async change => await change.SaveAsync((await change.FindAsync<KeptPerson>(new("130999", 0, "", "jingban")))! with { ProviderSubject = "person-0421" }));
        var cookies = new CookieContainer();
        var back = await ProviderSignInTests.GoAsync(one.Browser(cookies), "/account");
        using var answer = await other.Browser(cookies).GetAsync(back);
        answer.Headers.Location!.OriginalString.ShouldBe("/account");
        (await one.Browser(cookies).PageAsync("/account")).ShouldContain("王经办");
    }
}
