using System.Net;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Passwords that are given and chosen.</summary>
public sealed class PasswordChangeTests
{
    private const string Next = "柳树底下放着五只旧木船呢";

    [Fact]
    public async Task A_given_password_is_good_for_nothing_but_choosing_another()
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.AddAsync("newcomer", "given-1234-abcd-wxyz", change: person => person with { MustChangePassword = true });
        var browser = await scene.EnteredAsync("newcomer", "given-1234-abcd-wxyz", "/account/password");
        using (var budget = await browser.GetAsync("/u/474001/2026/budget"))
        {
            budget.Headers.Location!.OriginalString.ShouldStartWith("/account/password");
        }

        (await browser.PageAsync("/account/password")).ShouldContain("请先换掉一次性密码");
        (await ChangeAsync(browser, "given-1234-abcd-wxyz", Next)).ShouldBe("/account?done=password");
        (await browser.PageAsync("/account")).ShouldContain("经办");
        using var after = await browser.GetAsync("/u/474001/2026/budget");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_given_password_that_nobody_used_for_a_week_opens_nothing()
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.AddAsync("newcomer", "given-1234-abcd-wxyz", change: person => person with { MustChangePassword = true });
        scene.Clock.Forward(TimeSpan.FromDays(7));
        (await AccountScene.EnterAsync(scene.Site.Browser(), "newcomer", "given-1234-abcd-wxyz")).ShouldEndWith("failed=too-old");
    }

    [Fact]
    public async Task Changing_the_password_ends_the_sessions_elsewhere_and_the_old_one_opens_nothing()
    {
        await using var scene = await AccountScene.NewAsync();
        var (here, there) = (await scene.EnteredAsync(), await scene.EnteredAsync());
        (await ChangeAsync(here, AccountScene.Password, Next)).ShouldBe("/account?done=password");
        (await AccountScene.IsInAsync(here)).ShouldBeTrue();
        (await AccountScene.IsInAsync(there)).ShouldBeFalse();
        (await AccountScene.EnterAsync(scene.Site.Browser())).ShouldEndWith("failed=wrong");
        (await AccountScene.EnterAsync(scene.Site.Browser(), password: Next)).ShouldBe("/");
    }

    [Theory]
    [InlineData("不是现在的密码呀呀呀呀", Next, Next, "现在的密码不对")]
    [InlineData(AccountScene.Password, Next, Next + "？", "两次输入的新密码不一样")]
    [InlineData(AccountScene.Password, "太短了", "太短了", "太短，至少要 12 个字符")]
    [InlineData(AccountScene.Password, "wangli474001", "wangli474001", "太容易猜到")]
    [InlineData(AccountScene.Password, "Mingzhang2026!", "Mingzhang2026!", "太容易猜到")]
    public async Task What_is_wrong_with_a_new_password_is_said_at_its_field(string current, string password, string repeated, string said)
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        using var answer = await browser.PostAsync("/account/password/change", ("current", current), ("password", password), ("repeated", repeated));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(said);
        page.ShouldContain("aria-invalid=\"true\"");
        page.ShouldNotContain(password);
    }

    [Fact]
    public async Task Guessing_the_current_password_of_an_open_session_is_slowed_down_too()
    {
        await using var scene = await AccountScene.NewAsync();
        var browser = await scene.EnteredAsync();
        for (var time = 0; time < 5; time++)
        {
            using var wrong = await browser.PostAsync("/account/password/change", ("current", $"猜一猜{time}"), ("password", Next), ("repeated", Next));
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var right = await browser.PostAsync("/account/password/change", ("current", AccountScene.Password), ("password", Next), ("repeated", Next));
        right.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static Task<string> ChangeAsync(TestBrowser browser, string current, string next) => AccountScene.FormAsync(browser, "/account/password/change", ("current", current), ("password", next), ("repeated", next));
}
