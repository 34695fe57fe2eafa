using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Tokens;

namespace Mingzhang.Web.Tests.Api;

public sealed class ApiTests
{
    private const string Centre = "/api/v1/units/474001/years/2026/";
    private const string Csv = "支付日期,金额(元),摘要,凭证号\r\n2026-11-03,1200.50,设备维护,P-901\r\n2026-11-04,99.01,耗材,P-902\r\n";

    [Fact]
    public async Task A_token_opens_what_its_person_and_its_scopes_both_allow()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "jingban", "budget.view", "district.view");
        var self = await client.GetFromJsonAsync<JsonObject>("/api/v1/me");
        self!["permissions"]!.AsArray().Select(item => item!.GetValue<string>()).ShouldBe(["budget.view"]);
        using var lines = await client.GetAsync(Centre + "lines");
        lines.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var payments = await client.GetAsync(Centre + "payments");
        payments.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        payments.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var other = await client.GetAsync("/api/v1/units/360001/years/2026/lines");
        other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_browsers_cookie_opens_nothing_and_no_token_nor_a_wrong_one()
    {
        await using var site = await TestSite.NewAsync();
        using var cookie = await (await site.EnterAsync("jingban")).GetAsync(Centre + "lines");
        cookie.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        cookie.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
        using var client = site.Browser().Client;
        client.DefaultRequestHeaders.Authorization = new("Bearer", "mz_" + new string('a', 16) + "_" + new string('a', 52));
        (await client.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_ends_when_it_is_taken_back_and_when_its_person_is_closed()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "shenji", "budget.view");
        (await client.GetAsync("/api/v1/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.Keeper.ChangeAsync(Actor.Program, "130999", "people.close", async change =>
            await change.SaveAsync((await change.FindAsync<KeptPerson>(new("130999", 0, "", "shenji")))! with { IsClosed = true }));
        (await client.GetAsync("/api/v1/units")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Pages_hold_each_record_once_and_lead_to_the_next()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "jingban", "execution.view");
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var address = Centre + "payments?limit=40"; address.Length > 0;)
        {
            using var answer = await client.GetAsync(address);
            var page = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
            foreach (var item in page["items"]!.AsArray())
            {
                seen.Add(item!["id"]!.GetValue<string>()).ShouldBeTrue();
            }

            address = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : "";
            (address.Length == 0).ShouldBe(page["next"] is null);
        }

        seen.Count.ShouldBe((await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptPayment>(new("130999", "474001", 2026)))).Count);
        (await client.GetAsync(Centre + "payments?limit=9999")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_import_with_a_key_is_done_once_however_often_it_is_sent(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        using var client = await ClientAsync(site, "jingban", "payments.import", "execution.view");
        var before = await CountAsync(site);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ImportAsync(client, Csv, "key-1")));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Body).Distinct().ShouldHaveSingleItem().ShouldContain("\"added\":2");
        answers.Count(answer => answer.IsRepeated).ShouldBe(3);
        (await CountAsync(site)).ShouldBe(before + 2);
        var other = await ImportAsync(client, Csv.Replace("99.01", "99.02", StringComparison.Ordinal), "key-1");
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CountAsync(site)).ShouldBe(before + 2);
        // Without the key the rows themselves are known.
        (await ImportAsync(client, Csv, null)).Body.ShouldContain("\"added\":0");
    }

    [Fact]
    public async Task A_file_that_is_no_export_changes_nothing_and_says_why()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "jingban", "payments.import");
        var before = await CountAsync(site);
        var answer = await ImportAsync(client, "这不是支付明细", "key-2");
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Body.ShouldContain("faults");
        (await CountAsync(site)).ShouldBe(before);
    }

    [Fact]
    public async Task A_book_goes_out_and_in_only_over_the_version_that_was_read()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "jingban", "budget.view", "budget.edit", "targets.edit");
        // 2025 of the demonstration has no step of work yet, so it is being written.
        const string Book = "/api/v1/units/474001/years/2025/book";
        using var read = await client.GetAsync(Book);
        var tag = read.Headers.ETag.ShouldNotBeNull();
        var text = await read.Content.ReadAsStringAsync();
        (await PutAsync(client, Book, text, null)).StatusCode.ShouldBe((HttpStatusCode)428);
        (await PutAsync(client, Book, text, "\"999\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var faulty = await PutAsync(client, Book, "{}", tag.Tag);
        faulty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var same = await PutAsync(client, Book, text, tag.Tag);
        same.StatusCode.ShouldBe(HttpStatusCode.OK, await same.Content.ReadAsStringAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, Book);
        request.Headers.IfNoneMatch.Add(same.Headers.ETag!);
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Findings_scores_work_and_deadlines_are_there()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "fuhe", "review.view", "evaluation.view", "work.view");
        var findings = await client.GetFromJsonAsync<JsonObject>(Centre + "findings");
        findings!["command"]!.GetValue<string>().ShouldBe("check");
        findings["documents"]!.AsArray().Count.ShouldBeGreaterThan(0);
        (await client.GetFromJsonAsync<JsonArray>(Centre + "work"))!.Count.ShouldBe(5);
        (await client.GetAsync(Centre + "scores")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(Centre + "deadlines")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_document_is_checked_and_one_that_cannot_be_read_is_told()
    {
        await using var site = await TestSite.NewAsync();
        using var client = await ClientAsync(site, "shenji", "documents.check");
        using var content = new ByteArrayContent("%PDF-1.7 broken"u8.ToArray());
        using var answer = await client.PostAsync("/api/v1/documents/check?name=..%2Fa.pdf", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("a.pdf");
        text.ShouldNotContain("../");
    }

    [Fact]
    public async Task The_description_names_every_operation_and_the_page_shows_them()
    {
        await using var site = await TestSite.NewAsync();
        var description = (await site.Browser().Client.GetFromJsonAsync<JsonObject>("/api/v1/openapi.json"))!;
        var paths = description["paths"]!.AsObject().Select(path => path.Key).ToList();
        paths.ShouldContain("/api/v1/units/{unit}/years/{year}/payments/imports");
        paths.ShouldAllBe(path => path.StartsWith("/api/v1/", StringComparison.Ordinal));
        var page = await (await site.EnterAsync("jingban")).PageAsync("/api");
        foreach (var path in paths)
        {
            page.ShouldContain(path);
        }

        page.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task More_requests_than_a_minute_allows_are_refused_with_the_time_to_wait()
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite, ("Mingzhang:Api:PerMinute", "5"));
        using var client = await ClientAsync(site, "jingban", "budget.view");
        using var other = await ClientAsync(site, "fuhe", "budget.view");
        List<HttpResponseMessage> answers = [];
        for (var turn = 0; turn < 7; turn++)
        {
            answers.Add(await client.GetAsync("/api/v1/me"));
        }

        answers[4].StatusCode.ShouldBe(HttpStatusCode.OK);
        answers[6].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[6].Headers.RetryAfter.ShouldNotBeNull();
        answers[6].Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await other.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        answers.ForEach(answer => answer.Dispose());
    }

    internal static async Task<HttpClient> ClientAsync(TestSite site, string account, params string[] scopes)
    {
        var client = site.Browser().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(site, account, scopes));
        return client;
    }

    internal static async Task<string> TokenAsync(TestSite site, string account, params string[] scopes)
    {
        var person = (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptPerson>(new("130999", 0, "", account)))).ShouldNotBeNull();
        return await site.Services.GetRequiredService<TokenDesk>().IssueAsync(new(person.Id, person.Name, ""), person, "test", scopes.ToHashSet(StringComparer.Ordinal), site.Keeper.Now.AddDays(1));
    }

    private static async Task<(HttpStatusCode Status, string Body, bool IsRepeated)> ImportAsync(HttpClient client, string csv, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Centre + "payments/imports?name=payments.csv") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Contains("Idempotent-Replayed"));
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string address, string text, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await client.SendAsync(request);
    }

    private static async Task<int> CountAsync(TestSite site) => (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptPayment>(new("130999", "474001", 2026)))).Count;
}
