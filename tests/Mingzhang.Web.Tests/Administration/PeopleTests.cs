using System.Net;
using System.Text.RegularExpressions;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Tests.Identity.Accounts;

namespace Mingzhang.Web.Tests.Administration;

/// <summary>Accounts and roles, by the administrators who keep them.</summary>
public sealed partial class PeopleTests
{
    [Fact]
    public async Task A_new_account_gets_a_password_for_once_and_may_do_nothing_until_a_role_is_granted()
    {
        await using var site = await TestSite.NewAsync();
        var system = await site.EnterAsync("xitong");
        using var made = await system.PostAsync("/system/people/create", ("account", " Qian.Li "), ("name", "钱莉"), ("home", "474001"));
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        var password = PasswordPattern().Match(await made.Content.ReadAsStringAsync()).Value;
        (await system.PageAsync("/system/people/qian.li")).ShouldNotContain(password);

        var browser = site.Browser();
        (await AccountScene.EnterAsync(browser, "qian.li", password)).ShouldBe("/account/password");
        await AccountScene.FormAsync(browser, "/account/password/change", ("current", password), ("password", AccountScene.Password), ("repeated", AccountScene.Password));
        (await browser.PageAsync("/account")).ShouldContain("还没有角色");

        var security = await site.EnterAsync("anquan");
        (await AccountScene.FormAsync(security, "/system/roles/grant", ("person", "qian.li"), ("role", "reviewer"), ("place", "474001"), ("reason", "岗位调整〔2026〕3号"))).ShouldBe("/system/roles?done=role-granted");
        (await browser.PageAsync("/u/474001/2026/budget")).ShouldContain("预算");
        (await site.Keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new() { Action = "role.grant" }))).Single().Reason.ShouldBe("岗位调整〔2026〕3号");
    }

    [Theory]
    [InlineData("x", "某人", "", "账户要 2 到 32 个")]
    [InlineData("有汉字", "某人", "", "账户要 2 到 32 个")]
    [InlineData("a b", "某人", "", "账户要 2 到 32 个")]
    [InlineData("JINGBAN", "某人", "", "这个账户已经有了")]
    [InlineData("somebody", " ", "", "请写姓名")]
    [InlineData("somebody", "某人", "999999", "没有这个单位")]
    public async Task What_is_wrong_with_a_new_account_is_said_and_nothing_is_made(string account, string name, string home, string said)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xitong");
        using var answer = await browser.PostAsync("/system/people/create", ("account", account), ("name", name), ("home", home));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(said);
        page.ShouldContain($"value=\"{account}\"");
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptPerson>())).Count.ShouldBe(10);
    }

    [Theory]
    [InlineData("jingban", "system", "", "管理系统的人不办业务")]
    [InlineData("xitong", "bureau", "", "管理系统的人不办业务")]
    [InlineData("xitong", "audit-admin", "", "要由三个人担任")]
    [InlineData("anquan", "auditor", "", "不能授权给自己")]
    [InlineData("jingban", "preparer", "474001", "已经有这个角色")]
    [InlineData("jingban", "reviewer", "", "范围不对")]
    [InlineData("jingban", "reviewer", "999999", "范围不对")]
    [InlineData("jingban", "public", "", "请选一个角色")]
    [InlineData("nobody", "reviewer", "474001", "请选一个在用的账户")]
    public async Task A_role_that_the_rules_keep_apart_is_refused_with_the_rule(string person, string role, string place, string said)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("anquan");
        using var answer = await browser.PostAsync("/system/roles/grant", ("person", person), ("role", role), ("place", place));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptGrant>())).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Several_business_roles_of_one_person_are_allowed_and_shown()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("anquan");
        (await AccountScene.FormAsync(browser, "/system/roles/grant", ("person", "jingban"), ("role", "reviewer"), ("place", "474001"))).ShouldEndWith("done=role-granted");
        (await browser.PageAsync("/system/roles")).ShouldContain("一人兼 2 岗");
        (await browser.PageAsync("/system/people")).ShouldContain("一人兼 2 岗");
    }

    [Fact]
    public async Task A_withdrawn_role_ends_at_once_and_the_last_administrator_of_a_kind_stays()
    {
        await using var site = await TestSite.NewAsync();
        var preparer = await site.EnterAsync("jingban");
        await preparer.PageAsync("/u/474001/2026/budget");
        var browser = await site.EnterAsync("anquan");
        var grants = await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptGrant>());
        var grant = grants.Single(one => one.Person == "jingban");
        (await AccountScene.FormAsync(browser, "/system/roles/withdraw", ("grant", grant.Id), ("unit", grant.Unit))).ShouldEndWith("done=role-withdrawn");
        using (var answer = await preparer.GetAsync("/u/474001/2026/budget"))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await AccountScene.FormAsync(browser, "/system/roles/withdraw", ("grant", grants.Single(one => one.Role == "security").Id), ("unit", ""))).ShouldEndWith("failed=role-last");
        (await AccountScene.FormAsync(await site.EnterAsync("xitong"), "/system/people/anquan/close")).ShouldEndWith("failed=person-last");
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_and_keeps_what_it_did()
    {
        await using var site = await TestSite.NewAsync();
        var (browser, preparer) = (await site.EnterAsync("xitong"), await site.EnterAsync("jingban"));
        (await AccountScene.FormAsync(browser, "/system/people/jingban/close")).ShouldEndWith("done=person-closed");
        (await AccountScene.IsInAsync(preparer)).ShouldBeFalse();
        (await AccountScene.FormAsync(browser, "/system/people/xitong/close")).ShouldEndWith("failed=person-self");
        (await AccountScene.FormAsync(browser, "/system/people/jingban/reopen")).ShouldEndWith("done=person-reopened");
        (await browser.PageAsync("/system/people/jingban")).ShouldContain("经办");
    }

    [Fact]
    public async Task A_reset_gives_a_new_password_for_once_ends_the_sessions_and_unlocks()
    {
        await using var scene = await AccountScene.NewAsync();
        var person = await scene.EnteredAsync();
        for (var time = 0; time < 5; time++)
        {
            await AccountScene.EnterAsync(scene.Site.Browser(), password: "wrong");
        }

        var browser = await scene.Site.EnterAsync("xitong");
        (await browser.PageAsync($"/system/people/{AccountScene.Account}")).ShouldContain("输错次数太多");
        using var reset = await browser.PostAsync($"/system/people/{AccountScene.Account}/reset");
        var password = PasswordPattern().Match(await reset.Content.ReadAsStringAsync()).Value;
        (await AccountScene.IsInAsync(person)).ShouldBeFalse();
        (await AccountScene.EnterAsync(scene.Site.Browser(), password: password)).ShouldBe("/account/password");
        (await scene.PersonAsync()).MustChangePassword.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unlocked_account_may_try_again_at_once()
    {
        await using var scene = await AccountScene.NewAsync();
        for (var time = 0; time < 5; time++)
        {
            await AccountScene.EnterAsync(scene.Site.Browser(), password: "wrong");
        }

        (await AccountScene.EnterAsync(scene.Site.Browser())).ShouldContain("seconds=");
        (await AccountScene.FormAsync(await scene.Site.EnterAsync("anquan"), $"/system/people/{AccountScene.Account}/unlock")).ShouldEndWith("done=person-unlocked");
        (await AccountScene.EnterAsync(scene.Site.Browser())).ShouldBe("/");
    }

    [Fact]
    public async Task The_security_administrator_ends_a_session_of_somebody_else()
    {
        await using var site = await TestSite.NewAsync();
        var preparer = await site.EnterAsync("jingban");
        var session = (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptSession>())).Single();
        var browser = await site.EnterAsync("anquan");
        (await browser.PageAsync("/system/sessions")).ShouldContain("王经办");
        (await AccountScene.FormAsync(browser, "/system/sessions/end", ("session", session.Id))).ShouldEndWith("done=session");
        (await AccountScene.IsInAsync(preparer)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_is_delegated_for_some_days_to_somebody_of_the_unit_and_taken_back()
    {
        await using var site = await TestSite.NewAsync();
        var (leader, reviewer) = (await site.EnterAsync("lingdao"), await site.EnterAsync("fuhe"));
        var grant = (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptGrant>(("person", "lingdao")))).Single();
        var today = Requests.ChinaTime.DayOf(site.Keeper.Now);
        (string, string)[] Form(string to, DateOnly first, DateOnly last) => [("grant", grant.Id), ("to", to), ("first", $"{first:yyyy-MM-dd}"), ("last", $"{last:yyyy-MM-dd}"), ("reason", "培训")];
        (await AccountScene.FormAsync(leader, "/account/delegations/add", Form("fuhe", today, today.AddDays(60)))).ShouldEndWith("failed=delegation-days");
        (await AccountScene.FormAsync(leader, "/account/delegations/add", Form("fuhe", today.AddDays(-1), today))).ShouldEndWith("failed=delegation-days");
        (await AccountScene.FormAsync(leader, "/account/delegations/add", Form("caizheng", today, today))).ShouldEndWith("failed=delegation-person");
        (await AccountScene.FormAsync(leader, "/account/delegations/add", Form("xitong", today, today))).ShouldEndWith("failed=delegation-person");
        (await AccountScene.FormAsync(reviewer, "/account/delegations/add", Form("jingban", today, today))).ShouldEndWith("failed=delegation-role");

        (await AccountScene.FormAsync(leader, "/account/delegations/add", Form("fuhe", today, today.AddDays(5)))).ShouldEndWith("done=delegation");
        (await AccountScene.FormAsync(leader, "/account/delegations/add", Form("jingban", today.AddDays(3), today.AddDays(9)))).ShouldEndWith("failed=delegation-overlap");
        (await reviewer.PageAsync("/account")).ShouldContain("单位领导");
        (await reviewer.PageAsync("/account/delegations")).ShouldContain("张主任");
        var delegation = (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDelegation>())).Single();
        await AccountScene.FormAsync(reviewer, "/account/delegations/revoke", ("delegation", delegation.Id), ("unit", delegation.Unit));
        (await reviewer.PageAsync("/account")).ShouldContain("单位领导");
        (await AccountScene.FormAsync(leader, "/account/delegations/revoke", ("delegation", delegation.Id), ("unit", delegation.Unit))).ShouldEndWith("done=delegation-revoked");
        (await reviewer.PageAsync("/account")).ShouldNotContain("单位领导");
    }

    [Fact]
    public async Task Whoever_acts_for_somebody_cannot_be_made_administrator_meanwhile()
    {
        await using var site = await TestSite.NewAsync();
        var today = Requests.ChinaTime.DayOf(site.Keeper.Now);
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async change =>
        {
            await change.AddAsync(new KeptPerson { Id = "helper", Account = "helper", Name = "某人", HomeUnit = "474001" });
            await change.AddAsync(new KeptDelegation { Unit = "474001", FromPerson = "jingban", ToPerson = "helper", Role = "preparer", FirstDay = today, LastDay = today });
        });
        using var answer = await (await site.EnterAsync("anquan")).PostAsync("/system/roles/grant", ("person", "helper"), ("role", "system"));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("管理系统的人不办业务");
    }

    [GeneratedRegex("[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}")]
    private static partial Regex PasswordPattern();
}
