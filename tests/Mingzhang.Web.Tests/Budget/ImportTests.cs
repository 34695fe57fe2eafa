using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Databases;
using Mingzhang.Model;
using Mingzhang.Store.Books;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Budget;

public sealed partial class ImportTests
{
    private const string Home = "/u/474001/2026/budget";
    private static readonly Scope Centre = new("130999", "474001", 2026);

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_import_is_looked_at_confirmed_and_undone(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        var before = await Book(site);
        var json = await browser.PageAsync($"{Home}/export/json");
        var preview = await Upload(browser, "填报.json", Encoding.UTF8.GetBytes(json.Replace("\"20339107.59\"", "\"20339108.59\"", StringComparison.Ordinal)));
        var page = await browser.PageAsync(preview);
        page.ShouldContain("2,033.910859");
        (await Book(site)).Lines.ShouldBe(before.Lines);
        using var confirmed = await Confirm(browser, page);
        confirmed.Headers.Location!.OriginalString.ShouldContain("done=imported");
        var after = await Book(site);
        after.Lines.Count.ShouldBe(before.Lines.Count);
        (after.Lines.Sum(line => line.Amount.Fen) - before.Lines.Sum(line => line.Amount.Fen)).ShouldBe(100);

        // The same form sent once more finds no upload any more.
        using var again = await Confirm(browser, page);
        again.Headers.Location!.OriginalString.ShouldContain("failed=no-batch");
        var past = await browser.PageAsync($"{Home}/import");
        var undo = await browser.PageAsync(UndoLink().Match(past).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal));
        using var undone = await browser.PostAsync($"{Home}/import/undo", ("id", Field(undo, "id")), ("state", Field(undo, "state")));
        undone.Headers.Location!.OriginalString.ShouldContain("done=undone");
        (await Book(site)).Lines.ShouldBe(before.Lines);
        (await browser.PageAsync($"{Home}/import")).ShouldContain("已撤销");
    }

    [Fact]
    public async Task The_same_workbook_once_more_changes_nothing()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var answer = await browser.GetAsync($"{Home}/export/workbook");
        var page = await browser.PageAsync(await Upload(browser, "填报.xlsx", await answer.Content.ReadAsByteArrayAsync()));
        page.ShouldContain("没有差别");
        page.ShouldNotContain("确认导入");
    }

    [Fact]
    public async Task Whoever_looked_before_another_person_changed_has_to_look_again()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var json = await browser.PageAsync($"{Home}/export/json");
        var page = await browser.PageAsync(await Upload(browser, "填报.json", Encoding.UTF8.GetBytes(json.Replace("\"20339107.59\"", "\"1.00\"", StringComparison.Ordinal))));
        using var meanwhile = await browser.PostAsync($"{Home}/lines/save", ("id", "other"), ("new", "1"), ("flow", "Revenue"), ("fund", "Business"), ("amount_fen", "5"));
        using var confirmed = await Confirm(browser, page);
        confirmed.Headers.Location!.OriginalString.ShouldContain("failed=moved");
        (await Book(site)).Lines.ShouldContain(line => line.Amount == Money.OfFen(500));
        (await Book(site)).Lines.ShouldContain(line => line.Amount == Money.OfFen(2033910759));
    }

    [Theory]
    [InlineData("x.xlsx", "nothing of the kind", "不能导入")]
    [InlineData("x.json", """{"format":"mingzhang-entries","version":1,"book":{"profile":"general","year":2026,"unit":{"name":"x"},"lines":[{"at":{},"amount":"1.005"}]}}""", "不能导入")]
    [InlineData("x.json", """{"format":"mingzhang-entries","version":1,"book":{"profile":"general","year":2020,"unit":{"name":"x"}}}""", "2020")]
    [InlineData("x.txt", "只有字，没有表。", "没有读到")]
    public async Task A_file_that_is_wrong_is_told_where_and_cannot_be_confirmed(string name, string content, string told)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var before = await Book(site);
        var page = await browser.PageAsync(await Upload(browser, name, Encoding.UTF8.GetBytes(content)));
        page.ShouldContain(told);
        page.ShouldNotContain("import/confirm");
        (await Book(site)).Lines.ShouldBe(before.Lines);
    }

    [Fact]
    public async Task A_document_brings_its_year_and_leaves_the_rest()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var file = await File.ReadAllBytesAsync(Path.Combine(Samples(), "示例县融媒体中心", "2025年度部门决算公开.docx"));
        var before = await Book(site);
        var page = await browser.PageAsync(await Upload(browser, "决算.docx", file));
        using var confirmed = await Confirm(browser, page);
        confirmed.Headers.Location!.OriginalString.ShouldContain("done=imported");
        var after = await Book(site);
        after.Lines.Where(line => line.At.Year == 2026).Select(line => (line.At, line.Amount)).ShouldBe(before.Lines.Where(line => line.At.Year == 2026).Select(line => (line.At, line.Amount)), ignoreOrder: true);
        after.Lines.ShouldContain(line => line.At.Year == 2025 && line.At.Stage == Stage.Final && line.Source.Words.Contains("决算.docx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_of_another_person_is_not_shown()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var preview = await Upload(browser, "x.txt", "字"u8.ToArray());
        using var answer = await (await site.EnterAsync("fuhe")).GetAsync(preview);
        ((int)answer.StatusCode).ShouldBe(403);
    }

    private static Task<Mingzhang.Model.Entries.AccountBook> Book(TestSite site) => site.Keeper.ReadAsync(async looking => (await KeptBooks.LoadAsync(looking, Centre))!);

    private static async Task<string> Upload(TestBrowser browser, string name, byte[] file)
    {
        using var content = new MultipartFormDataContent();
        using var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, "files", name);
        using var answer = await browser.SendAsync(HttpMethod.Post, $"{Home}/import/upload", content);
        ((int)answer.StatusCode).ShouldBe(302);
        return answer.Headers.Location!.OriginalString;
    }

    private static Task<HttpResponseMessage> Confirm(TestBrowser browser, string page) =>
        browser.PostAsync($"{Home}/import/confirm", ("batch", Field(page, "batch")), ("how", Field(page, "how")), ("state", Field(page, "state")));

    private static string Field(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value;

    private static string Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "samples")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull().FullName, "samples");
    }

    [GeneratedRegex("href=\"([^\"]+preview\\?undo=[^\"]+)\"")]
    private static partial Regex UndoLink();
}
