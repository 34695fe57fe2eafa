using System.Net;
using System.Text.RegularExpressions;
using Mingzhang.Web.Identity.OneTimeCodes;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>The second factor from the QR code to the last recovery code.</summary>
public sealed partial class SecondFactorTests
{
    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        await using var scene = await AccountScene.NewAsync();
        var (secret, _) = await SetAsync(scene);
        var browser = scene.Site.Browser();
        (await AccountScene.EnterAsync(browser, back: "/account")).ShouldBe("/sign-in/code?return=%2Faccount");
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
        (await browser.PageAsync("/sign-in/code")).ShouldContain("王丽");

        scene.Clock.Forward(TimeSpan.FromMinutes(1));
        (await CheckAsync(browser, "000000")).ShouldEndWith("failed=code");
        (await CheckAsync(browser, CodeOf(secret, scene))).ShouldBe("/account");
        (await AccountScene.IsInAsync(browser)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_opens_one_session_and_no_second()
    {
        await using var scene = await AccountScene.NewAsync();
        var (secret, _) = await SetAsync(scene);
        scene.Clock.Forward(TimeSpan.FromMinutes(1));
        var (first, second) = (scene.Site.Browser(), scene.Site.Browser());
        await AccountScene.EnterAsync(first);
        await AccountScene.EnterAsync(second);
        (await CheckAsync(first, CodeOf(secret, scene))).ShouldBe("/account");
        (await CheckAsync(second, CodeOf(secret, scene))).ShouldEndWith("failed=code");
    }

    [Fact]
    public async Task A_recovery_code_opens_one_session_and_is_used_up()
    {
        await using var scene = await AccountScene.NewAsync();
        var (_, codes) = await SetAsync(scene);
        codes.Count.ShouldBe(10);
        foreach (var (code, leads) in new[] { (codes[0], "/account"), (codes[0], "/sign-in/code?return=%2Faccount&failed=code"), (codes[1].ToLowerInvariant(), "/account") })
        {
            var browser = scene.Site.Browser();
            await AccountScene.EnterAsync(browser);
            (await CheckAsync(browser, code)).ShouldBe(leads);
        }

        (await scene.PersonAsync()).RecoveryCodes.Split('\n').Length.ShouldBe(8);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_however_often_the_password_is_entered()
    {
        await using var scene = await AccountScene.NewAsync();
        var (secret, _) = await SetAsync(scene);
        scene.Clock.Forward(TimeSpan.FromMinutes(1));
        var browser = scene.Site.Browser();
        for (var time = 0; time < 5; time++)
        {
            await AccountScene.EnterAsync(browser);
            (await CheckAsync(browser, $"00000{time}")).ShouldEndWith("failed=code");
        }

        (await CheckAsync(browser, CodeOf(secret, scene))).ShouldContain("seconds=");
    }

    [Fact]
    public async Task A_sign_in_that_waits_for_its_code_for_ten_minutes_is_over()
    {
        await using var scene = await AccountScene.NewAsync();
        var (secret, _) = await SetAsync(scene);
        var browser = scene.Site.Browser();
        await AccountScene.EnterAsync(browser);
        scene.Clock.Forward(TimeSpan.FromMinutes(10));
        await CheckAsync(browser, CodeOf(secret, scene));
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
        (await browser.PageAsync("/sign-in/code")).ShouldContain("没有等待验证的登录");
    }

    [Fact]
    public async Task A_wrong_code_at_the_set_up_shows_the_same_secret_again_and_sets_nothing()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        var page = await browser.PageAsync("/account/second-factor");
        using var answer = await browser.PostAsync("/account/second-factor/set", ("proposed", Proposed(page)), ("code", "123456"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await answer.Content.ReadAsStringAsync();
        SecretPattern().Match(again).Groups[1].Value.ShouldBe(SecretPattern().Match(page).Groups[1].Value);
        (await scene.PersonAsync()).TotpSecret.ShouldBe("");
    }

    [Fact]
    public async Task The_secret_lies_sealed_in_the_database_and_opens_for_nobody_else()
    {
        await using var scene = await AccountScene.NewAsync();
        var (secret, codes) = await SetAsync(scene);
        var person = await scene.PersonAsync();
        person.TotpSecret.ShouldStartWith("v1.");
        person.TotpSecret.ShouldNotContain(secret);
        person.RecoveryCodes.ShouldNotContain(codes[0]);

        // The sealed secret of one person in the row of another opens nothing.
        await scene.AddAsync("thief", AccountScene.Password, change: thief => thief with { TotpSecret = person.TotpSecret });
        var browser = scene.Site.Browser();
        await AccountScene.EnterAsync(browser, "thief");
        scene.Clock.Forward(TimeSpan.FromMinutes(1));
        using var answer = await browser.PostAsync("/sign-in/code/check", ("code", CodeOf(secret, scene)));
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await AccountScene.IsInAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task Setting_or_removing_it_needs_a_fresh_proof()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        scene.Clock.Forward(TimeSpan.FromMinutes(6));
        (await AccountScene.FormAsync(browser, "/account/second-factor/remove")).ShouldStartWith("/sign-in/again");
        using var page = await browser.GetAsync("/account/second-factor");
        page.Headers.Location!.OriginalString.ShouldStartWith("/sign-in/again");
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> SetAsync(AccountScene scene)
    {
        var browser = await scene.EnteredAsync();
        var page = await browser.PageAsync("/account/second-factor");
        page.ShouldContain("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"220\"");
        var secret = SecretPattern().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await browser.PostAsync("/account/second-factor/set", ("proposed", Proposed(page)), ("code", CodeOf(secret, scene)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (secret, [.. CodePattern().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Value)]);
    }

    private static Task<string> CheckAsync(TestBrowser browser, string code) => AccountScene.FormAsync(browser, "/sign-in/code/check", ("code", code), ("return", "/account"));

    private static string CodeOf(string secret, AccountScene scene)
    {
        Base32.TryDecode(secret, out var bytes).ShouldBeTrue();
        return Totp.CodeOf(bytes, Totp.StepOf(scene.Clock.Now));
    }

    private static string Proposed(string page) => WebUtility.HtmlDecode(ProposedPattern().Match(page).Groups[1].Value);

    [GeneratedRegex("name=\"proposed\" value=\"([^\"]+)\"")]
    private static partial Regex ProposedPattern();

    [GeneratedRegex("<code class=\"secret\">([A-Z2-7 ]+)</code>")]
    private static partial Regex SecretPattern();

    [GeneratedRegex("[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}")]
    private static partial Regex CodePattern();
}
