using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Backups;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Administration;
using Mingzhang.Web.Tests.Identity.Accounts;

namespace Mingzhang.Web.Tests.Administration;

/// <summary>The first start of an empty database.</summary>
public sealed partial class SetupTests
{
    private static readonly (string Name, string Value)[] Empty = [("Mingzhang:Demonstration", "false")];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_sees_the_console_makes_the_district_and_three_administrators(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine, Empty);
        var browser = site.Browser();
        (await browser.PageAsync("/sign-in")).ShouldContain("这台服务器还没有设置");
        using var answer = await browser.PostAsync("/setup/make", [.. Form(await TokenAsync(site))]);
        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        var passwords = PasswordPattern().Matches(page).Select(match => match.Value).ToList();
        passwords.Count.ShouldBe(3);
        (await AccountScene.EnterAsync(site.Browser(), "sys", passwords[0])).ShouldBe("/account/password");
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptGrant>())).Select(grant => (grant.Person, grant.Role)).ShouldBe([("sys", "system"), ("sec", "security"), ("aud", "audit-admin")], ignoreOrder: true);
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptUnit>())).Single().Department.ShouldBe("401");
        (await browser.PageAsync("/setup")).ShouldContain("已经设置好了");
        (await TokenAsync(site)).ShouldBe("");
    }

    [Fact]
    public async Task Without_the_token_nothing_is_made()
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite, Empty);
        foreach (var token in new[] { "", "wrong", new string('a', 22) })
        {
            using var answer = await site.Browser().PostAsync("/setup/make", [.. Form(token)]);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("口令不对");
        }

        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptPerson>())).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_set_up_once_is_not_set_up_again()
    {
        await using var site = await TestSite.NewAsync();
        using var answer = await site.Browser().PostAsync("/setup/make", [.. Form("")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDistrict>())).Single().Id.ShouldBe("130999");
    }

    [Theory]
    [InlineData("district", "13", "区划代码要")]
    [InlineData("name", " ", "请写区划名称")]
    [InlineData("profile", "nowhere", "请选一个地区方案")]
    [InlineData("unit", "4", "单位代码要")]
    [InlineData("account-security", "S E C", "每位管理员都要有账户")]
    [InlineData("name-system", "", "每位管理员都要有账户")]
    [InlineData("account-security", "SYS", "三个不同的账户")]
    public async Task What_is_wrong_is_said_and_what_was_entered_stays(string field, string value, string said)
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite, Empty);
        var form = Form(await TokenAsync(site)).Select(pair => pair.Name == field ? (field, value) : pair);
        using var answer = await site.Browser().PostAsync("/setup/make", [.. form]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(said);
        page.ShouldContain("value=\"aud\"");
    }

    [Fact]
    public async Task Several_processes_print_the_same_token()
    {
        await using var site = await TestSite.NewAsync(Engine.Postgres, Empty);
        await using var other = site.Another(Empty);
        (await TokenAsync(other)).ShouldBe(await TokenAsync(site));
    }

    [Fact]
    public async Task A_backup_is_taken_by_an_empty_server_and_its_people_sign_in()
    {
        await using var scene = await AccountScene.NewAsync();
        using var backup = new MemoryStream();
        await BackupFile.WriteAsync(scene.Site.Keeper.Database, backup, scene.Clock.Now);
        await using var site = await TestSite.NewAsync(Engine.Sqlite, Empty);
        using (var refused = await RestoreAsync(site, "wrong", backup.ToArray()))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using (var damaged = await RestoreAsync(site, await TokenAsync(site), backup.ToArray()[..3000]))
        {
            (await damaged.Content.ReadAsStringAsync()).ShouldContain("不是完整的备份文件");
        }

        using var answer = await RestoreAsync(site, await TokenAsync(site), backup.ToArray());
        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("已恢复");
        (await AccountScene.EnterAsync(site.Browser())).ShouldBe("/");
        using var again = await RestoreAsync(site, await TokenAsync(site), backup.ToArray());
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<HttpResponseMessage> RestoreAsync(TestSite site, string token, byte[] backup)
    {
        using var content = new MultipartFormDataContent { { new StringContent(token), "token" }, { new ByteArrayContent(backup), "file", "backup.zip" } };
        return await site.Browser().SendAsync(HttpMethod.Post, "/setup/restore", content);
    }

    private static async Task<string> TokenAsync(TestSite site) => await site.Services.GetRequiredService<SetupDesk>().TokenAsync() ?? "";

    private static IEnumerable<(string Name, string Value)> Form(string token) =>
    [
        ("token", token), ("district", "130888"), ("name", "另一县"), ("profile", "general"), ("unit", "401001"), ("unitName", "另一县融媒体中心"),
        ("account-system", "sys"), ("name-system", "甲"), ("account-security", "sec"), ("name-security", "乙"), ("account-audit-admin", "aud"), ("name-audit-admin", "丙"),
    ];

    [GeneratedRegex("[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}")]
    private static partial Regex PasswordPattern();
}
