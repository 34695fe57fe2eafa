using System.Net;
using System.Text;
using Mingzhang.Databases;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Tests.Projects;

namespace Mingzhang.Web.Tests.Measures;

/// <summary>An actual value is counted from records of the unit's own work, and each record says why it counts or not.</summary>
public sealed class MeasureTests
{
    private static readonly Scope Before = new("130999", "474001", 2025);
    private const string Base = "/u/474001/2025";
    private const string Stories = "标题,发布平台,发布日期,阅读量\n春耕进行时,视频号,2025-03-01,1200\n春耕进行时,视频号,2025-03-01,1200\n夏粮收购,视频号,2025-06-11,900\n冬日暖阳,视频号,2026-01-02,800\n没有日期,视频号,,5\n";

    public static TheoryData<Engine> Engines => [.. TestDatabase.Engines];

    [Fact]
    public async Task What_does_not_count_is_shown_with_its_reason()
    {
        await using var site = await TestSite.NewAsync();
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        var page = await (await site.EnterAsync("shenji")).PageAsync($"{Base}/evaluation/{project.Id}/measured/{row.Id}");
        page.ShouldContain("42场");
        page.ShouldContain("不在本年度内（开始时间）");
        page.ShouldContain("是同一件");
        page.ShouldContain("缺“开始时间”，或填得不对");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Records_are_imported_once_measured_and_can_be_undone(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "原创短视频发布条数", 2025);
        (await ImportAsync(browser, Stories)).ShouldEndWith("done=records.done.imported&added=5&known=0");
        (await ImportAsync(browser, Stories)).ShouldEndWith("added=0&known=5");
        using (var bound = await browser.PostAsync($"{Base}/evaluation/{project.Id}/measure", ("row", row.Id), ("measure", "stories-published")))
        {
            bound.Headers.Location!.ToString().ShouldContain("done=evaluation.done.measured");
        }

        var kept = await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptIndicator>(row.Key));
        (kept!.Measure, kept.Actual).ShouldBe(("stories-published", "2"));
        (await browser.PageAsync($"{Base}/evaluation/{project.Id}")).ShouldContain("记录算出 2（计入 2，未计 3）");

        var import = (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptImport>(Before, ("kind", "records:stories")))).Single(one => one.Added == 5);
        using (await browser.PostAsync($"{Base}/records/{import.Id}/undo"))
        using (var again = await browser.PostAsync($"{Base}/records/{import.Id}/undo"))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptWorkRecord>(Before, ("kind", "stories")))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_measure_in_another_unit_is_refused()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "原创短视频发布条数", 2025);
        foreach (var measure in new[] { "safe-broadcast-rate", "nothing" })
        {
            using var answer = await browser.PostAsync($"{Base}/evaluation/{project.Id}/measure", ("row", row.Id), ("measure", measure));
            answer.Headers.Location!.ToString().ShouldContain("failed=evaluation.failed.measure");
        }
    }

    [Theory]
    [InlineData("stories", "没有这些列\n1\n", "records.failed.nothing")]
    [InlineData("nothing", Stories, "records.failed.file")]
    [InlineData("stories", "", "records.failed.file")]
    public async Task A_file_that_holds_no_records_says_what_to_do(string kind, string content, string failed)
    {
        await using var site = await TestSite.NewAsync();
        (await ImportAsync(await site.EnterAsync("xiangmu"), content, kind)).ShouldContain("failed=" + failed);
    }

    [Fact]
    public async Task An_import_of_payments_is_not_undone_here()
    {
        await using var site = await TestSite.NewAsync();
        var import = await site.Keeper.ChangeAsync(Actor.Program, Before.District, "test", change => change.AddAsync(new KeptImport { Unit = Before.Unit, Year = Before.Year, Kind = "payments" }));
        using var answer = await (await site.EnterAsync("xiangmu")).PostAsync($"{Base}/records/{import.Id}/undo");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> ImportAsync(TestBrowser browser, string content, string kind = "stories")
    {
        using var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "台账.csv" } };
        using var answer = await browser.SendAsync(HttpMethod.Post, Base + "/records", form);
        return answer.Headers.Location!.ToString();
    }
}
