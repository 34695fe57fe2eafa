using System.Text;
using Mingzhang.Databases;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Spending;

namespace Mingzhang.Web.Tests.Spending;

/// <summary>Records of a unit's work are imported and undone; values follow from them with their proof.</summary>
public sealed class RecordPageTests
{
    private const string Page = "/u/474001/2026/execution/records";
    private static readonly Scope Centre = new("130999", "474001", 2026);
    private const string Events = "活动名称,活动日期,参加人数\n采编培训,2026-03-01,30\n采编培训,2026-03-01,30\n主持培训,没有日期,20\n";

    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Records_are_taken_over_once_and_taken_back(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        var preview = await UploadAsync(browser);
        (await browser.PageAsync(preview)).ShouldContain("导入 3 条");
        (await PaymentPageTests.PostedAsync(browser, preview + "/take-over")).ShouldContain("done=records-imported");
        (await CountAsync(site)).ShouldBe(3);
        (await PaymentPageTests.PostedAsync(browser, await UploadAsync(browser) + "/take-over")).ShouldContain("done=records-known");
        (await CountAsync(site)).ShouldBe(3);
        var value = await browser.PageAsync(Page + "?measure=events-held&through=12");
        value.ShouldContain("共 3 条，计入 1 条");
        value.ShouldContain("重复");
        value.ShouldContain("缺栏目");
        var import = (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptImport>(Centre, ("kind", "records:events")))).Single();
        (await PaymentPageTests.PostedAsync(browser, $"{Page}/imports/{import.Id}/undo")).ShouldContain("done=undone");
        (await CountAsync(site)).ShouldBe(0);
    }

    [Fact]
    public async Task Sixty_four_rows_are_forty_eight_issues_and_the_page_says_why()
    {
        await using var site = await TestSite.NewAsync();
        var page = await (await site.EnterAsync("shenji")).PageAsync(Page + "?measure=issues-printed&through=12");
        page.ShouldContain("中间缺");
        page.ShouldContain("重复");
    }

    [Fact]
    public async Task A_value_is_taken_with_its_proof_and_only_where_it_may_be()
    {
        await using var site = await TestSite.NewAsync();
        var indicator = (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptIndicator>(Centre, ("name", "网络直播场次")))).First();
        var browser = await site.EnterAsync("jingban");
        (await PaymentPageTests.PostedAsync(browser, Page + "/take", ("indicator", indicator.Id), ("through", "7"), ("into", "monitoring"))).ShouldContain("failed=closed");
        (await PaymentPageTests.PostedAsync(browser, Page + "/take", ("indicator", indicator.Id), ("through", "10"), ("into", "monitoring"))).ShouldContain("done=taken-monitoring");
        var (note, proof, content) = await site.Keeper.ReadAsync(async looking =>
        {
            var evidence = (await looking.ListAsync<KeptEvidence>(Centre, ("indicator", indicator.Id))).Single(known => known.FileName.StartsWith("测算", StringComparison.Ordinal));
            return (await looking.FindAsync<KeptMonitoring>(Centre.Key(MonitoringRecords.IdOf(10, indicator.Id))), evidence, Encoding.UTF8.GetString((await BlobStore.FindAsync(looking, Centre.District, evidence.Hash))!));
        });
        note!.Actual.ShouldBe("36");
        proof.Words.ShouldContain("36");
        content.ShouldContain("Duplicate");
        content.Split("\r\n").ShouldAllBe(line => line.Split(',').All(cell => cell.Length == 0 || !"=+-@".Contains(cell[0])));
    }

    private static async Task<string> UploadAsync(TestBrowser browser) => await PaymentPageTests.UploadAsync(browser, Events, "培训.csv", Page + "/upload", ("kind", "events"));

    private static async Task<int> CountAsync(TestSite site) => (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptWorkRecord>(Centre, ("kind", "events")))).Count;
}
