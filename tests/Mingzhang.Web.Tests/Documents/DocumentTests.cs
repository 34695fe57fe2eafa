using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Databases;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Documents;

namespace Mingzhang.Web.Tests.Documents;

public sealed class DocumentTests
{
    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Fact]
    public async Task A_dropped_file_is_shown_beside_its_findings()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var page = await CheckAsync(browser, ("有一处错的示例.md", Sample("有一处错的示例.md")));
        var text = await browser.PageAsync(page);
        text.ShouldContain("243.624000");
        text.ShouldContain("<mark id=\"d1-t");
        // The finding's link leads to a cell of the same page.
        var link = System.Text.RegularExpressions.Regex.Match(text, "href=\"#(d1-t\\d+-r\\d+-c\\d+)\"").Groups[1].Value;
        text.ShouldContain($"id=\"{link}\"");
    }

    [Fact]
    public async Task Nothing_of_a_checked_file_is_stored_and_nobody_else_sees_it()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var before = await site.Keeper.ReadAsync(looking => looking.QueryAsync<long>("select count(*) from blob"));
        var page = await CheckAsync(browser, ("有一处错的示例.md", Sample("有一处错的示例.md")));
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDocument>())).ShouldBeEmpty();
        (await site.Keeper.ReadAsync(looking => looking.QueryAsync<long>("select count(*) from blob"))).ShouldBe(before);

        var other = await site.EnterAsync("fuhe");
        (await other.PageAsync(page)).ShouldNotContain("243.624000");
        // The same person in another browser is another session.
        (await (await site.EnterAsync("jingban")).PageAsync(page)).ShouldNotContain("243.624000");
        using var export = await other.GetAsync($"{page}/export/findings.html");
        export.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_file_is_kept_when_asked_and_can_be_checked_again_with_its_explanations(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        var page = await CheckAsync(browser, ("有一处错的示例.md", Sample("有一处错的示例.md")));
        var number = site.Services.GetRequiredService<FileChecks>().Of((await SessionAsync(site, "jingban")).Id)[0].Report!.Open.First().Number;
        using var explained = await browser.PostAsync($"{page}/explain", ("number", number), ("words", "原文如此"), ("return", page));
        explained.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var kept = await browser.PostAsync($"{page}/keep", ("unit", "474001"), ("year", "2026"));
        kept.Headers.Location!.ToString().ShouldEndWith("done=kept");
        var documents = await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptDocument>(new("130999", "474001", 2026)));
        documents.Select(document => document.FileName).ShouldBe(["有一处错的示例.md", "有一处错的示例.md.说明.txt"], ignoreOrder: true);

        using var again = await browser.PostAsync("/documents/kept", ("unit", "474001"), ("year", "2026"), ("document", documents.First(document => !document.FileName.EndsWith(".txt", StringComparison.Ordinal)).Id));
        (await DoneAsync(browser, again.Headers.Location!.ToString())).ShouldContain("原文如此");
    }

    [Fact]
    public async Task Nobody_keeps_a_file_at_a_unit_of_others()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var page = await CheckAsync(browser, ("a.md", Sample("有一处错的示例.md")));
        using var kept = await browser.PostAsync($"{page}/keep", ("unit", "360001"), ("year", "2026"));
        kept.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var again = await browser.PostAsync("/documents/kept", ("unit", "360001"), ("year", "2026"), ("document", "1"));
        again.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("空.docx", "")]
    [InlineData("压缩.docx", "PK\u0003\u0004 not a zip")]
    [InlineData("图.pdf", "%PDF-1.7 broken")]
    [InlineData("../../etc/passwd", "\u0001\u0002\u0003")]
    [InlineData("<script>alert(1)</script>.xls", "\u00D0\u00CF\u0011\u00E0")]
    public async Task A_hostile_file_gets_a_clear_message_and_no_trace(string name, string content)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        // A good file beside it is still checked.
        var page = await CheckAsync(browser, (name, System.Text.Encoding.Latin1.GetBytes(content)), ("好.md", Sample("有一处错的示例.md")));
        var text = await browser.PageAsync(page);
        text.ShouldContain("notice tone-bad");
        text.ShouldContain("243.624000");
        text.ShouldNotContain("<script>alert");
        text.ShouldNotContain("   at Mingzhang");
        text.ShouldNotContain("etc/passwd");
    }

    [Fact]
    public async Task What_a_document_says_is_never_markup()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var evil = System.Text.Encoding.UTF8.GetString(Sample("有一处错的示例.md")).Replace("30101-基本工资", "30101-基本工资<img src=x onerror=alert(1)>", StringComparison.Ordinal) + "\n\n<script>alert(2)</script> \"' onload=x\n";
        var text = await browser.PageAsync(await CheckAsync(browser, ("坏.md", System.Text.Encoding.UTF8.GetBytes(evil))));
        text.ShouldNotContain("<img src=x");
        text.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Comments_go_into_a_copy_of_the_file_and_formats_that_take_none_say_so()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var word = await CheckAsync(browser, ("预算.docx", Sample("示例县融媒体中心/2026年部门预算公开.docx")));
        using var copy = await browser.GetAsync($"{word}/commented/0");
        copy.StatusCode.ShouldBe(HttpStatusCode.OK);
        var markdown = await CheckAsync(browser, ("示例.md", Sample("有一处错的示例.md")));
        using var refused = await browser.GetAsync($"{markdown}/commented/0");
        (await browser.PageAsync(refused.Headers.Location!.ToString())).ShouldContain("不能写批注");
        foreach (var form in new[] { "findings.xlsx", "findings.html", "findings.sarif" })
        {
            using var export = await browser.GetAsync($"{markdown}/export/{form}");
            export.StatusCode.ShouldBe(HttpStatusCode.OK, form);
        }

        using var nothing = await browser.GetAsync($"{markdown}/export/secrets.txt");
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Scores_are_told_where_a_document_holds_results()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var page = await CheckAsync(browser, ("绩效自评表示例.md", Sample("绩效自评表示例.md")));
        (await browser.PageAsync(page)).ShouldContain("report-part");
        using var scores = await browser.GetAsync($"{page}/export/scores.xlsx");
        scores.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_forgotten_check_is_gone_at_once()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var page = await CheckAsync(browser, ("示例.md", Sample("有一处错的示例.md")));
        using var forgotten = await browser.PostAsync($"{page}/forget");
        (await browser.PageAsync(page)).ShouldContain("已经不在了");
    }

    [Fact]
    public async Task Without_a_file_or_with_too_many_the_page_says_what_to_do()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var many = await SendAsync(browser, [.. Enumerable.Range(0, 21).Select(i => ($"{i}.md", "x"u8.ToArray()))]);
        many.Headers.Location!.ToString().ShouldBe("/documents?failed=many");
        (await browser.PageAsync("/documents?failed=many")).ShouldContain("一次最多检查 20 个文件");
        using var nothing = await SendAsync(browser, ("leer.md", []));
        nothing.Headers.Location!.ToString().ShouldBe("/documents?failed=nothing");
    }

    internal static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Root, "samples", name));

    internal static async Task<string> CheckAsync(TestBrowser browser, params (string Name, byte[] Content)[] files)
    {
        using var answer = await SendAsync(browser, files);
        var page = answer.Headers.Location!.ToString();
        await DoneAsync(browser, page);
        return page;
    }

    private static async Task<string> DoneAsync(TestBrowser browser, string page)
    {
        for (var i = 0; i < 600; i++)
        {
            var text = await browser.PageAsync(page);
            if (!text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                return text;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException(page);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestBrowser browser, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileNameStar = name };
            form.Add(part);
        }

        return await browser.SendAsync(HttpMethod.Post, "/documents", form);
    }

    private static Task<KeptSession> SessionAsync(TestSite site, string person) => site.Keeper.ReadAsync(async looking => (await looking.EverywhereAsync<KeptSession>(("person", person)))[0]);

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(folder, "samples")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("samples");
            }

            return folder;
        }
    }
}
