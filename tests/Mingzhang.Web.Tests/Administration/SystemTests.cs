using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Administration;
using Mingzhang.Web.Tests.Identity.Accounts;

namespace Mingzhang.Web.Tests.Administration;

/// <summary>Units, the trail, backups and health on the pages of the system.</summary>
public sealed class SystemTests
{
    [Fact]
    public async Task A_unit_is_made_and_its_year_opened_and_its_preparer_sees_an_empty_book()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xitong");
        (await AccountScene.FormAsync(browser, "/system/units/create", ("code", "474009"), ("name", "示例县新闻服务中心"), ("department", "474"), ("departmentName", "示例县宣传系统"), ("small", "true"))).ShouldEndWith("done=unit-created");
        (await AccountScene.FormAsync(browser, "/system/units/474009/years", ("year", "2027"))).ShouldEndWith("done=year-created");
        (await AccountScene.FormAsync(browser, "/system/units/474009/years", ("year", "2027"))).ShouldEndWith("failed=unit-year-taken");
        var page = await browser.PageAsync("/system/units");
        page.ShouldContain("示例县新闻服务中心");
        page.ShouldContain("小单位");
        (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptBook>(new("130999", 2027, "474009", KeptBook.OnlyId))))!.Profile.ShouldBe("beijing-district");
    }

    [Theory]
    [InlineData("47400", "单位", "474", "", "unit-code")]
    [InlineData("4740x1", "单位", "474", "", "unit-code")]
    [InlineData("474001", "单位", "474", "", "unit-taken")]
    [InlineData("474009", " ", "474", "", "unit-name")]
    [InlineData("474009", "单位", "四七四", "", "unit-department")]
    [InlineData("474009", "单位", "474", "nowhere", "unit-profile")]
    public async Task What_is_wrong_with_a_unit_is_said(string code, string name, string department, string profile, string wrong)
    {
        await using var site = await TestSite.NewAsync();
        (await AccountScene.FormAsync(await site.EnterAsync("xitong"), "/system/units/create", ("code", code), ("name", name), ("department", department), ("profile", profile))).ShouldEndWith($"failed={wrong}");
    }

    [Fact]
    public async Task The_profile_in_force_is_shown_with_its_source_and_chosen()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xitong");
        var page = await browser.PageAsync("/system/packs");
        page.ShouldContain("北京市区级单位");
        page.ShouldContain("R 真实文件");
        (await AccountScene.FormAsync(browser, "/system/packs/choose", ("profile", "hebei"))).ShouldEndWith("done=profile");
        (await AccountScene.FormAsync(browser, "/system/packs/choose", ("profile", "nowhere"))).ShouldEndWith("failed=unit-profile");
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDistrict>())).Single().Profile.ShouldBe("hebei");
        using var refused = await (await site.EnterAsync("jingban")).PostAsync("/system/packs/choose", ("profile", "shanghai"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_mapping_is_removed_by_its_unit_and_not_by_another()
    {
        await using var site = await TestSite.NewAsync();
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async change =>
        {
            await change.AddAsync(new KeptMapping { Id = "own", Unit = "474001", Kind = "payments", Name = "用款明细" });
            await change.AddAsync(new KeptMapping { Id = "other", Unit = "360001", Kind = "payments", Name = "别家的表" });
        });
        var browser = await site.EnterAsync("jingban");
        var page = await browser.PageAsync("/system/mappings");
        page.ShouldContain("用款明细");
        page.ShouldNotContain("别家的表");
        (await AccountScene.FormAsync(browser, "/system/mappings/remove", ("at", "360001"), ("mapping", "other"))).ShouldEndWith("failed=mapping-unknown");
        (await AccountScene.FormAsync(browser, "/system/mappings/remove", ("at", "474001"), ("mapping", "own"))).ShouldEndWith("done=mapping-removed");
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptMapping>())).Single().Id.ShouldBe("other");
    }

    [Fact]
    public async Task The_trail_is_filtered_and_tells_old_and_new_values_of_one_record()
    {
        await using var site = await TestSite.NewAsync();
        await AccountScene.FormAsync(await site.EnterAsync("xitong"), "/system/people/jingban/edit", ("name", "王新名"), ("home", "474001"));
        var browser = await site.EnterAsync("rizhi");
        var page = await browser.PageAsync("/system/audit?action=person.edit");
        page.ShouldContain("改账户信息");
        page.ShouldContain("<del>王经办</del><ins>王新名</ins>");
        page.ShouldNotContain("建立演示数据</strong>");
        (await browser.PageAsync("/system/audit/record?kind=person&year=0&at=&id=jingban")).ShouldContain("<ins>王新名</ins>");
        (await browser.PageAsync("/system/audit?since=2031-01-01")).ShouldContain("没有符合的记录");
    }

    [Fact]
    public async Task An_exported_trail_starts_no_formula_and_the_export_is_told()
    {
        await using var site = await TestSite.NewAsync();
        await AccountScene.FormAsync(await site.EnterAsync("xitong"), "/system/people/jingban/edit", ("name", "=HYPERLINK(\"//evil\")"), ("home", "474001"));
        var browser = await site.EnterAsync("rizhi");
        using var csv = await browser.PostAsync("/system/audit/export", ("format", "csv"), ("action", "person.edit"));
        csv.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldEndWith(".csv");
        var text = await csv.Content.ReadAsStringAsync();
        text.ShouldContain("'=HYPERLINK");
        text.ShouldNotContain(",=HYPERLINK");
        text.ShouldNotContain(",\"=HYPERLINK");
        using var json = await browser.PostAsync("/system/audit/export", ("format", "json"));
        var lines = (await json.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(4);
        lines.ShouldAllBe(line => line.StartsWith('{'));
        (await site.Keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new() { Action = "audit.export" }))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Verifying_says_that_the_trail_is_whole_and_after_tampering_that_it_is_not()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("rizhi");
        (await AccountScene.FormAsync(browser, "/system/audit/verify", ("number", ""))).ShouldBe("/system/audit");
        (await browser.PageAsync("/system/audit")).ShouldContain("完整：");
        await using (var connection = await site.Keeper.Database.ConnectAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "drop trigger audit_entry_unchanged; update audit_entry set name = '某人' where number = 2";
            await command.ExecuteNonQueryAsync();
        }

        await AccountScene.FormAsync(browser, "/system/audit/verify", ("number", ""));
        var page = await browser.PageAsync("/system/audit");
        page.ShouldContain("不完整：");
        page.ShouldContain("第 2 条：内容被改过");
    }

    [Fact]
    public async Task A_trail_that_was_kept_elsewhere_is_compared_with()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("rizhi");
        var head = (await site.Keeper.ReadAsync(AuditChain.HeadsAsync)).Single(one => one.District == "130999");
        await AccountScene.FormAsync(browser, "/system/audit/verify", ("number", $"{head.Number}"), ("hash", head.Hash));
        (await browser.PageAsync("/system/audit")).ShouldContain("完整：");
        await AccountScene.FormAsync(browser, "/system/audit/verify", ("number", $"{head.Number}"), ("hash", new string('0', 64)));
        (await browser.PageAsync("/system/audit")).ShouldContain("与抄下的校验值不同");
    }

    [Fact]
    public async Task A_backup_is_made_downloaded_and_proved_to_be_restorable()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xitong");
        (await browser.PageAsync("/system/backup")).ShouldContain("还没有备份");
        (await AccountScene.FormAsync(browser, "/system/backup/make")).ShouldEndWith("done=backup");
        var shelf = site.Services.GetRequiredService<BackupShelf>();
        var backup = shelf.List().Single();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(shelf.PathOf(backup.Name)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await AccountScene.FormAsync(browser, $"/system/backup/{backup.Name}/try")).ShouldEndWith("done=backup-tried");
        using var file = await browser.GetAsync($"/system/backup/{backup.Name}");
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        zip.GetEntry("manifest.json").ShouldNotBeNull();
        zip.GetEntry("session.jsonl").ShouldBeNull();
        using var settings = new StreamReader(await zip.GetEntry("setting.jsonl")!.OpenAsync());
        (await settings.ReadToEndAsync()).ShouldNotContain("data-protection");
        (await AccountScene.FormAsync(browser, $"/system/backup/{backup.Name}/remove")).ShouldEndWith("done=backup-removed");
        shelf.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_backup_says_why_it_cannot_be_restored()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xitong");
        await AccountScene.FormAsync(browser, "/system/backup/make");
        var shelf = site.Services.GetRequiredService<BackupShelf>();
        var path = shelf.PathOf(shelf.List().Single().Name)!;
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..5000]);
        using var answer = await browser.PostAsync($"/system/backup/{Path.GetFileName(path)}/try");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("不是完整的备份文件");
    }

    [Theory]
    [InlineData("..%2Fbook.db")]
    [InlineData("book.db")]
    [InlineData("mingzhang-20260101T000000000Z.zip")]
    public async Task Only_backups_are_given_out(string name)
    {
        await using var site = await TestSite.NewAsync();
        using var answer = await (await site.EnterAsync("xitong")).GetAsync($"/system/backup/{name}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Health_is_told_to_people_and_to_machines(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var page = await (await site.EnterAsync("xitong")).PageAsync("/system/health");
        page.ShouldContain(engine == Engine.Sqlite ? "SQLite" : "PostgreSQL");
        page.ShouldNotContain("密钥和这个数据库对不上");
        (await site.Browser().PageAsync("/health/ready")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_database_that_was_used_with_another_key_is_told()
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite);
        await site.Browser().PageAsync("/health/ready");
        await using var other = site.Another(("Mingzhang:Key", "101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"));
        (await (await other.EnterAsync("xitong")).PageAsync("/system/health")).ShouldContain("密钥和这个数据库对不上");
    }

    [Fact]
    public async Task What_has_served_is_removed_and_the_trail_stays()
    {
        await using var scene = await AccountScene.NewAsync();
        await scene.EnteredAsync();
        await AccountScene.EnterAsync(scene.Site.Browser(), password: "wrong");
        await scene.Site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async change =>
        {
            await change.AddAsync(new KeptDraft { Person = AccountScene.Account, At = change.At });
            await change.AddAsync(new KeptJob { Kind = "t", IsDone = true, DueAt = change.At });
            await change.AddAsync(new KeptJob { Kind = "open", DueAt = change.At });
        });
        var entries = (await scene.Site.Keeper.ReadAsync(AuditChain.HeadsAsync)).Max(head => head.Number);
        var cleaning = scene.Site.Services.GetRequiredService<CleaningService>();
        (await cleaning.CleanAsync()).ShouldBe(0);
        scene.Clock.Forward(TimeSpan.FromDays(400));
        (await cleaning.CleanAsync()).ShouldBeGreaterThan(3);
        (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptSession>())).ShouldBeEmpty();
        (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptLockout>())).ShouldBeEmpty();
        (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDraft>())).ShouldBeEmpty();
        (await scene.Site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptJob>())).Single().Kind.ShouldBe("open");
        var verified = await scene.Site.Keeper.LookAsync(looking => AuditVerifier.VerifyAsync(looking));
        verified.Faults.ShouldBeEmpty();
        verified.Entries.ShouldBe(entries);
    }
}
