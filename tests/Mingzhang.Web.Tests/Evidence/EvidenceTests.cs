using System.IO.Compression;
using System.Net;
using System.Text;
using Mingzhang.Databases;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Evidence;
using Mingzhang.Web.Tests.Projects;

namespace Mingzhang.Web.Tests.Evidence;

/// <summary>Evidence is taken by its content, kept once, given only to who may see it, and never shown as a page.</summary>
public sealed class EvidenceTests
{
    private static readonly Scope Centre = new("130999", "474001", 2025);
    private const string Base = "/u/474001/2025/evidence";
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    public static TheoryData<Engine> Engines => [.. TestDatabase.Engines];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_file_is_kept_given_back_and_removed_with_its_trail(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        (await SendAsync(browser, project, row, Pdf, "直播 记录.pdf")).ShouldEndWith($"/u/474001/2025/evaluation/{project.Id}?done=evidence.done.added");
        var kept = (await EvidenceAsync(site)).Single(file => file.Indicator == row.Id);
        (kept.FileName, kept.MediaType, kept.Size, kept.By).ShouldBe(("直播 记录.pdf", "application/pdf", Pdf.Length, "赵项目"));
        (await browser.PageAsync($"/u/474001/2025/evaluation/{project.Id}")).ShouldContain("直播 记录.pdf");

        using (var answer = await browser.GetAsync($"{Base}/{kept.Id}"))
        {
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        }

        using (var removed = await browser.PostAsync($"{Base}/{kept.Id}/remove", ("back", Base)))
        {
            removed.Headers.Location!.ToString().ShouldEndWith("?done=evidence.done.removed");
        }

        using (var gone = await browser.GetAsync($"{Base}/{kept.Id}"))
        {
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var trail = await site.Keeper.ReadAsync(looking => AuditChain.OfRecordAsync(looking, "evidence", kept.Key));
        trail.Select(entry => entry.Action).ShouldBe(["evidence.add", "evidence.remove"]);
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        await SendAsync(browser, project, row, Pdf, "甲.pdf");
        await SendAsync(browser, project, row, Pdf, "乙.pdf");
        var hash = (await EvidenceAsync(site)).Where(file => file.Indicator == row.Id).Select(file => file.Hash).Distinct().ShouldHaveSingleItem();
        (await site.Keeper.ReadAsync(looking => looking.QueryAsync<long>("select count(*) from blob where hash = @hash", new { hash }))).ShouldBe([1]);
    }

    [Theory]
    [InlineData("程序.pdf", "MZ\u0090\u0000\u0003", "Kind")]
    [InlineData("程序.txt", "MZ plain words", "Kind")]
    [InlineData("页.txt", "<!doctype html><script>alert(1)</script>", "Kind")]
    [InlineData("图.txt", "  <svg onload=\"alert(1)\">", "Kind")]
    [InlineData("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Kind")]
    [InlineData("页.html", "hello", "NameDiffers")]
    [InlineData("脚本.txt", "#!/bin/sh\nls", "Kind")]
    [InlineData("包.zip", "PK\u0003\u0004 nothing", "Kind")]
    [InlineData("表.xlsx", "PK\u0003\u0004 nothing", "Kind")]
    [InlineData("图.png", "%PDF-1.4", "NameDiffers")]
    [InlineData("空.txt", "", "Empty")]
    [InlineData("没有扩展名", "words", "NameDiffers")]
    public async Task What_is_no_evidence_is_refused_with_what_to_do(string name, string content, string refusal)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        (await SendAsync(browser, project, row, Encoding.Latin1.GetBytes(content), name)).ShouldEndWith("?failed=evidence.failed." + refusal);
        (await EvidenceAsync(site)).ShouldNotContain(file => file.Indicator == row.Id);
        (await browser.PageAsync($"/u/474001/2025/evaluation/{project.Id}?failed=evidence.failed.{refusal}")).ShouldContain("没有上传");
    }

    [Fact]
    public void A_file_that_is_too_big_is_refused()
    {
        var content = new byte[EvidenceFile.LargestSize + 1];
        Pdf.CopyTo(content, 0);
        EvidenceFile.Of("大.pdf", content).Refused.ShouldBe(Refusal.TooBig);
        EvidenceFile.Of("大.pdf", content[..EvidenceFile.LargestSize]).Refused.ShouldBeNull();
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Windows\\system32\\记录.pdf", "记录.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("表\u202Efdp.xlsx", "表fdp.xlsx")]
    [InlineData("\"quoted\";name.png", "_quoted__name.png")]
    [InlineData("....pdf", "佐证.pdf")]
    [InlineData("", "佐证")]
    [InlineData("/", "佐证")]
    public void A_name_loses_its_folders_and_whatever_could_do_harm(string sent, string kept) => EvidenceFile.Clean(sent).ShouldBe(kept);

    [Fact]
    public void Office_files_are_known_by_their_parts_and_macros_are_refused()
    {
        EvidenceFile.Of("表.xlsx", Office("xl/workbook.xml")).File!.MediaType.ShouldEndWith("spreadsheetml.sheet");
        EvidenceFile.Of("文.docx", Office("word/document.xml")).File!.MediaType.ShouldEndWith("wordprocessingml.document");
        EvidenceFile.Of("文.xlsx", Office("word/document.xml")).Refused.ShouldBe(Refusal.NameDiffers);
        EvidenceFile.Of("表.xlsx", Office("xl/workbook.xml", "xl/vbaProject.bin")).Refused.ShouldBe(Refusal.Macros);
        EvidenceFile.Of("图.png", Png).File!.MediaType.ShouldBe("image/png");
        EvidenceFile.Of("表.csv", "日期,条数\n2025-01-01,3\n"u8.ToArray()).File!.MediaType.ShouldBe("text/csv");
    }

    [Fact]
    public async Task Evidence_of_one_unit_is_not_there_for_another()
    {
        await using var site = await TestSite.NewAsync();
        var kept = (await EvidenceAsync(site))[0];
        // The bureau sees both units, but under another unit's address there is no such file; nor is there an address by hash.
        var bureau = await site.EnterAsync("caizheng");
        foreach (var address in new[] { $"/u/474002/2025/evidence/{kept.Id}", $"/u/474001/2026/evidence/{kept.Id}", $"{Base}/{kept.Hash}" })
        {
            using var answer = await bureau.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using (var own = await bureau.GetAsync($"{Base}/{kept.Id}"))
        {
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await bureau.PostAsync($"{Base}/{kept.Id}/remove");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Evidence_for_what_is_not_there_is_not_taken()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, _) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        var (_, other) = await TargetsTests.SheetAsync(site, "电视栏目制作费", "观众满意度", 2025);
        using var answer = await browser.SendAsync(HttpMethod.Post, Base, Form(project.Id, other.Id, "/", Pdf, "甲.pdf"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_way_back_never_leads_elsewhere()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        foreach (var back in new[] { "https://example.org/", "//example.org/", "/u/474002/2025/evaluation", "/sign-out" })
        {
            using var answer = await browser.SendAsync(HttpMethod.Post, Base, Form(project.Id, row.Id, back, Pdf, "甲.pdf"));
            answer.Headers.Location!.ToString().ShouldStartWith("/u/474001/2025/evidence?");
        }
    }

    private static byte[] Office(params string[] parts)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.Prepend("[Content_Types].xml"))
            {
                archive.CreateEntry(part);
            }
        }

        return content.ToArray();
    }

    private static Task<IReadOnlyList<KeptEvidence>> EvidenceAsync(TestSite site) => site.Keeper.ReadAsync(looking => looking.ListAsync<KeptEvidence>(Centre));

    private static async Task<string> SendAsync(TestBrowser browser, KeptProject project, KeptIndicator row, byte[] content, string name)
    {
        using var answer = await browser.SendAsync(HttpMethod.Post, Base, Form(project.Id, row.Id, $"/u/474001/2025/evaluation/{project.Id}", content, name));
        return answer.Headers.Location!.ToString();
    }

    private static MultipartFormDataContent Form(string project, string indicator, string back, byte[] content, string name) => new()
    {
        { new StringContent(project), "project" },
        { new StringContent(indicator), "indicator" },
        { new StringContent(back), "back" },
        { new ByteArrayContent(content), "file", name },
    };
}
