using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mingzhang.Book.Payments;
using Mingzhang.Packs.Payments;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Api;

/// <summary>What the command line asks a server for.</summary>
public sealed class ApiForCommandsTests
{
    private const string Centre = "/api/v1/units/474001/years/2026/";
    private const string Csv = "支付日期,金额(元),摘要,凭证号\r\n2026-11-03,1200.50,设备维护,P-901\r\n2026-11-04,99.01,耗材,P-902\r\n";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Status_tells_each_units_year_once_page_by_page(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        using var client = await ApiTests.ClientAsync(site, "caizheng", "district.view", "work.view");
        var all = (await client.GetFromJsonAsync<JsonObject>("/api/v1/status?limit=500"))!["items"]!.AsArray();
        all.Count.ShouldBeGreaterThan(2);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var address = "/api/v1/status?limit=1&lang=en"; address.Length > 0;)
        {
            using var answer = await client.GetAsync(address);
            var item = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["items"]!.AsArray().ShouldHaveSingleItem()!;
            seen.Add($"{item["unit"]}/{item["year"]}").ShouldBeTrue();
            // The next page is asked for in the same way.
            item["work"]![0]!["name"]!.GetValue<string>().ShouldAllBe(letter => letter < 0x2E80);
            address = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : "";
        }

        seen.Count.ShouldBe(all.Count);
        var one = (await client.GetFromJsonAsync<JsonObject>("/api/v1/status?unit=474001&year=2026"))!["items"]!.AsArray().ShouldHaveSingleItem()!;
        var summary = (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptSummary>(new("130999", 2026, "474001", KeptSummary.OnlyId)))).ShouldNotBeNull();
        one["paidFen"]!.GetValue<long>().ShouldBe(summary.PaidFen!.Value);
        one["budgetFen"]!.GetValue<long>().ShouldBe(summary.BudgetFen!.Value);
        one["work"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task Status_holds_no_unit_that_the_token_may_not_see()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ApiTests.ClientAsync(site, "jingban", "budget.view");
        var items = (await client.GetFromJsonAsync<JsonObject>("/api/v1/status"))!["items"]!.AsArray();
        items.Count.ShouldBeGreaterThan(0);
        items.ShouldAllBe(item => item!["unit"]!.GetValue<string>() == "474001");
        (await client.GetFromJsonAsync<JsonObject>("/api/v1/status?unit=360001"))!["items"]!.AsArray().ShouldBeEmpty();
        using var narrow = await ApiTests.ClientAsync(site, "jingban", "payments.import");
        (await narrow.GetAsync("/api/v1/status")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_refusal_names_the_permission_and_every_answer_the_version()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ApiTests.ClientAsync(site, "jingban", "work.view");
        using var refused = await client.GetAsync(Centre + "book");
        refused.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"insufficient_scope\", scope=\"budget.view\"");
        // The same for a unit of others and one that does not exist.
        using var others = await client.GetAsync("/api/v1/units/360001/years/2026/book");
        using var nobodys = await client.GetAsync("/api/v1/units/999999/years/2026/book");
        others.Headers.WwwAuthenticate.ToString().ShouldBe(nobodys.Headers.WwwAuthenticate.ToString());
        using var visitor = await site.Browser().Client.GetAsync("/api/v1/me");
        using var nowhere = await client.GetAsync("/api/v1/nowhere");
        foreach (var answer in new[] { refused, visitor, nowhere })
        {
            answer.Headers.GetValues("Mingzhang-Api").ShouldHaveSingleItem().ShouldBe("1");
        }

        using var page = await site.Browser().GetAsync("/sign-in");
        page.Headers.Contains("Mingzhang-Api").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_import_is_taken_back_once_however_often_that_is_asked_for(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        using var client = await ApiTests.ClientAsync(site, "jingban", "payments.import", "payments.undo");
        var before = await CountAsync(site);
        var import = (await ImportAsync(client, Csv))["import"]!.GetValue<string>();
        (await CountAsync(site)).ShouldBe(before + 2);
        using var elsewhere = await client.PostAsync($"/api/v1/units/474001/years/2025/payments/imports/{import}/undo", null);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var removed in new[] { 2, 0 })
        {
            using var answer = await client.PostAsync($"{Centre}payments/imports/{import}/undo", null);
            (await answer.Content.ReadFromJsonAsync<JsonObject>())!["removed"]!.GetValue<int>().ShouldBe(removed);
        }

        (await CountAsync(site)).ShouldBe(before);
        using var narrow = await ApiTests.ClientAsync(site, "jingban", "payments.import");
        (await narrow.PostAsync($"{Centre}payments/imports/{import}/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Columns_that_were_set_on_the_page_are_those_of_the_next_file()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ApiTests.ClientAsync(site, "jingban", "payments.import");
        const string Odd = "甲列,乙列\r\n2026-11-05,12.34\r\n";
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "test", change => change.AddAsync(new KeptMapping
        {
            District = "130999",
            Unit = "474001",
            Kind = "payments",
            Name = "odd.csv",
            Heads = BlobStore.NameOf(Encoding.UTF8.GetBytes(string.Join('\n', PaymentImport.Look(Encoding.UTF8.GetBytes(Odd), "odd.csv", Packs.PackLoader.Embedded).Sheets.SelectMany(sheet => sheet.Heads)))),
            Body = new PaymentMapping { Columns = [new("甲列", PaymentField.Date), new("乙列", PaymentField.Amount)], Unit = "元" }.ToJson(),
        }));
        var imported = await ImportAsync(client, Odd);
        imported["added"]!.GetValue<int>().ShouldBe(1, imported.ToJsonString());
        imported["totalFen"]!.GetValue<long>().ShouldBe(1234);
        imported["isRemembered"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_sent_book_is_told_in_the_trail_with_reason_and_token(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        using var client = await ApiTests.ClientAsync(site, "jingban", "budget.view", "budget.edit", "targets.edit");
        const string Book = "/api/v1/units/474001/years/2025/book";
        using var read = await client.GetAsync(Book);
        var text = await read.Content.ReadAsStringAsync();
        var at = text.IndexOf("\"amount\": \"", StringComparison.Ordinal) + "\"amount\": \"".Length;
        using var answer = await PutAsync(client, Book + "?reason=" + Uri.EscapeDataString("按批复更正"), text[..at] + "1" + text[at..], read.Headers.ETag!.Tag);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var entry = (await site.Keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new() { Action = "budget.import", Person = "jingban" }))).ShouldHaveSingleItem();
        entry.Reason.ShouldBe("按批复更正");
        entry.Address.ShouldEndWith("令牌“test”");
        entry.Records.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().Name.ShouldBe("amount_fen");
        using var long_ = await PutAsync(client, Book + "?reason=" + new string('x', 501), text, "*");
        long_.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_first_book_goes_in_where_only_payments_are_there()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ApiTests.ClientAsync(site, "jingban", "budget.view", "budget.edit", "targets.edit", "payments.import");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Csv.Replace("2026-", "2031-", StringComparison.Ordinal)));
        (await client.PostAsync("/api/v1/units/474001/years/2031/payments/imports?name=a.csv", content)).StatusCode.ShouldBe(HttpStatusCode.OK);
        const string Text = """{"format":"mingzhang-entries","version":1,"book":{"profile":"beijing-district","year":2031,"unit":{"name":"示例县融媒体中心"}}}""";
        using var first = await PutAsync(client, "/api/v1/units/474001/years/2031/book", Text, "*");
        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        using var second = await PutAsync(client, "/api/v1/units/474001/years/2031/book", Text, "*");
        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Files_of_one_unit_are_checked_together_with_what_explains_them()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ApiTests.ClientAsync(site, "shenji", "documents.check");
        const string Table = "| 项目 | 金额（万元） |\n|---|---|\n| 基本支出 | 1.00 |\n| 项目支出 | 2.00 |\n| 本年支出合计 | 4.00 |\n";
        const string Document = "# 示例县融媒体中心2026年单位预算\n\n## 支出预算总表\n\n单位：万元\n\n" + Table;
        var found = await CheckAsync(client, ("a.md", Document), ("b.md", "没有表。"));
        found["documents"]!.AsArray().Count.ShouldBe(2);
        var finding = found["findings"]!.AsArray().First(item => item!["relations"]!.AsArray().Count > 0)!;
        var explained = await CheckAsync(client, ("a.md", Document), ("b.md", "没有表。"), ("a.md" + Reports.Explanations.ExplanationFile.Suffix, $"{finding["number"]} | 按批复数\n"));
        var again = explained["findings"]!.AsArray().Single(item => item!["number"]!.ToString() == finding["number"]!.ToString())!;
        again["explained"].ShouldNotBeNull(explained["explanationProblems"]!.ToJsonString());
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "word" } };
        (await client.PostAsync("/api/v1/documents/check", empty)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<JsonObject> CheckAsync(HttpClient client, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        using var answer = await client.PostAsync("/api/v1/documents/check?scores=false", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<JsonObject> ImportAsync(HttpClient client, string csv)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        using var answer = await client.PostAsync(Centre + "payments/imports?name=payments.csv", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string address, string text, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request);
    }

    private static async Task<int> CountAsync(TestSite site) => (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptPayment>(new("130999", "474001", 2026)))).Count;
}
