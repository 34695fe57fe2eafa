using System.Text.Json.Nodes;
using Mingzhang.Cli.Files;
using Mingzhang.Packs;
using Mingzhang.Store.Records;

namespace Mingzhang.Cli.Tests.Server;

/// <summary>Status, check and payments against a server that answers on this machine.</summary>
public sealed class CommandsTests(ListeningSite listening) : IClassFixture<ListeningSite>
{
    private readonly TestSite site = listening.Site;

    [Fact]
    public async Task Status_tells_work_deadline_findings_and_money_of_what_the_token_may_see()
    {
        using var person = await Served.AsAsync(site, "jingban", Served.All);
        person.Run("status").ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("474001");
        person.Output.ShouldNotContain("360001");
        person.Run("status", "--unit", Served.Centre, "--year", "2026", "--json").ShouldBe(Application.Clean, person.Error);
        var unit = JsonNode.Parse(person.Output)!["units"]!.AsArray().ShouldHaveSingleItem()!;
        var kept = (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptSummary>(new(Served.District, 2026, Served.Centre, KeptSummary.OnlyId)))).ShouldNotBeNull();
        ((string?)unit["executed"]).ShouldBe(((decimal)kept.PaidFen!.Value / 100).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        unit["work"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(5);
        unit["next"].ShouldNotBeNull();
        person.Run("status", "--unit", Served.Centre, "--lang", "en").ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("Budget");
        person.Run("status", "--unit", "360001").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("360001");
    }

    [Fact]
    public async Task A_lacking_scope_and_a_unit_of_others_are_told_apart()
    {
        using var narrow = await Served.AsAsync(site, "jingban", "work.view");
        narrow.Run("pull", "--unit", Served.Centre, "--year", "2026", "--out", narrow.PathOf("a.json")).ShouldBe(Application.NotRead);
        narrow.Error.ShouldContain("令牌没有这项权限：需要 budget.view");
        using var person = await Served.AsAsync(site, "jingban", Served.All);
        person.Run("pull", "--unit", "360001", "--year", "2026", "--out", person.PathOf("a.json")).ShouldBe(Application.NotRead);
        person.Error.ShouldContain("请核对单位代码");
        File.Exists(person.PathOf("a.json")).ShouldBeFalse();
        person.Run("payments", person.Bench.File("a.csv", "支付日期,金额(元)\r\n2026-11-03,1\r\n"), "--unit", "360001", "--year", "2026").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("请核对单位代码");
    }

    [Fact]
    public async Task More_requests_than_allowed_are_told_with_the_time_to_wait()
    {
        await using var narrow = await TestSite.ListeningAsync(Store.Databases.Engine.Sqlite, ("Mingzhang:Api:PerMinute", "1"));
        using var person = await Served.AsAsync(narrow, "jingban", Served.All);
        person.Run("status").ShouldBe(Application.Clean, person.Error);
        person.Run("status").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("秒再试");
    }

    [Fact]
    public async Task A_server_finds_what_this_program_finds()
    {
        using var person = await Served.AsAsync(site, "jingban", Served.All);
        var folder = Path.Combine(person.Bench.Folder, "files");
        Directory.CreateDirectory(folder);
        File.Copy(Repository.PathOf("samples/有一处错的示例.md"), Path.Combine(folder, "one.md"));
        File.Copy(Repository.PathOf("samples/绩效自评表示例.md"), Path.Combine(folder, "two.md"));
        var here = Local("check", folder, "--json");
        person.Run("check", folder, "--json").ShouldBe(here.Code, person.Error);
        var there = JsonNode.Parse(person.Output)!;
        JsonNode.DeepEquals(Without(here.Json, "version"), Without(there, "version")).ShouldBeTrue();
        here.Code.ShouldBe(Application.Findings);
        // What is explained beside a document is explained there too.
        foreach (var finding in here.Json["findings"]!.AsArray())
        {
            foreach (var file in new[] { "one.md", "two.md" })
            {
                person.Bench.Run("explain", Path.Combine(folder, file), (string)finding!["number"]!, "按批复数");
            }
        }

        here = Local("check", folder, "--json");
        person.Run("check", folder, "--json").ShouldBe(here.Code, person.Error);
        JsonNode.DeepEquals(Without(here.Json, "version"), Without(JsonNode.Parse(person.Output)!, "version")).ShouldBeTrue();
    }

    [Fact]
    public async Task Findings_of_a_server_are_shown_as_lines_and_what_is_not_there_is_said()
    {
        using var person = await Served.AsAsync(site, "jingban", Served.All);
        var file = Repository.PathOf("samples/有一处错的示例.md");
        person.Run("check", file).ShouldBe(Application.Findings, person.Error);
        person.Output.ShouldContain("由服务器核对");
        person.Output.ShouldContain("1. [");
        person.Output.ShouldContain("编号 ");
        person.Run("check", file, person.PathOf("nowhere.docx")).ShouldBe(Application.NotRead, person.Error);
        person.Output.ShouldContain("nowhere.docx");
        person.Run("check", file, "--profile", "nowhere").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("没有这个口径");
        using var narrow = await Served.AsAsync(site, "jingban", "work.view");
        narrow.Run("check", file).ShouldBe(Application.NotRead);
        narrow.Error.ShouldContain("documents.check");
    }

    [Fact]
    public async Task What_is_too_large_for_the_server_is_told_so()
    {
        using var person = await Served.AsAsync(site, "jingban", Served.All);
        var file = person.PathOf("large.pdf");
        await using (var large = File.Create(file))
        {
            large.SetLength(65L << 20);
        }

        person.Run("check", file).ShouldBe(Application.NotRead);
        person.Error.ShouldContain("文件太大");
        person.Run("payments", file, "--unit", Served.Centre, "--year", "2026").ShouldBe(Application.NotRead);
        person.Error.ShouldContain("文件太大");
    }

    [Fact]
    public async Task Payments_are_added_once_and_taken_back_once()
    {
        using var person = await Served.AsAsync(site, "jingban", Served.All);
        string[] there = ["--unit", Served.Centre, "--year", "2026"];
        var before = await PaymentsAsync(site);
        var file = person.Bench.File("payments.csv", "支付日期,金额(元),摘要,凭证号\r\n2026-11-03,1200.50,设备维护,P-901\r\n2026-11-04,99.01,耗材,P-902\r\n");
        person.Run(["payments", file, .. there]).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("新增支付 2 笔，共 1,299.51 元");
        var import = person.Output.Split("--undo ")[1].Split(' ')[0];
        (await PaymentsAsync(site)).ShouldBe(before + 2);
        person.Run(["payments", file, .. there]).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("新增支付 0 笔");
        (await PaymentsAsync(site)).ShouldBe(before + 2);
        person.Run(["payments", "--undo", import, .. there]).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("去掉支付 2 笔");
        person.Run(["payments", "--undo", import, .. there]).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("去掉支付 0 笔");
        (await PaymentsAsync(site)).ShouldBe(before);
        // After it was taken back the same file may come again.
        person.Run(["payments", file, .. there]).ShouldBe(Application.Clean, person.Error);
        person.Output.ShouldContain("新增支付 2 笔");
        person.Run(["payments", "--undo", "nothing", .. there]).ShouldBe(Application.NotRead);
        person.Run(["payments", person.Bench.File("notes.csv", "这不是支付明细"), .. there]).ShouldBe(Application.NotRead);
        person.Error.ShouldContain("没有导入");
    }

    private static async Task<int> PaymentsAsync(TestSite site) => (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptPayment>(new(Served.District, Served.Centre, 2026)))).Count;

    private static (int Code, JsonNode Json) Local(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = new Application(new() { Output = output, Error = error, Variable = _ => null, IsTerminal = false, Open = _ => new Workshop(PackLoader.Embedded) }).Run(arguments);
        return (code, JsonNode.Parse(output.ToArray())!);
    }

    private static JsonObject Without(JsonNode json, string name)
    {
        var copy = json.DeepClone().AsObject();
        copy.Remove(name);
        return copy;
    }
}
