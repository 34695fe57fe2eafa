using System.IO.Compression;
using Mingzhang.Databases;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Spending;

namespace Mingzhang.Web.Tests.Spending;

/// <summary>Monitoring fills itself, keeps what people answer, and loses nothing where two answer at once.</summary>
public sealed class MonitoringPageTests
{
    private const string Page = "/u/474001/2026/execution/monitoring";
    private static readonly Scope Centre = new("130999", "474001", 2026);

    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_answer_that_another_person_changed_meanwhile_is_not_overwritten(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var (project, indicator) = await IndicatorAsync(site, "新闻栏目制作期数");
        var (first, second) = (await site.EnterAsync("jingban"), await site.EnterAsync("xiangmu"));
        var seen = (await NoteAsync(site, indicator))!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await SaveAsync(first, project, indicator, seen, "201", "第一人的措施")).ShouldContain("done=saved");
        // The second one saw the version before; the result collides, the remedy too, the rest does not.
        var address = await SaveAsync(second, project, indicator, seen, "202", "第二人的措施");
        address.ShouldContain("failed=conflict");
        (await NoteAsync(site, indicator))!.Actual.ShouldBe("201");
        var page = await second.PageAsync(address);
        page.ShouldContain("第二人的措施");
        page.ShouldContain("第一人的措施");
        var conflict = address.Split("conflict=")[^1];
        // Only the person whose answers they are settles them.
        (await PaymentPageTests.PostedAsync(first, Page + "/resolve", ("conflict", conflict), ("through", "10"), ("choice", "mine"))).ShouldContain("failed=conflict-gone");
        (await PaymentPageTests.PostedAsync(second, Page + "/resolve", ("conflict", conflict), ("through", "10"), ("choice", "mine"))).ShouldContain("done=resolved");
        var settled = await NoteAsync(site, indicator);
        (settled!.Actual, settled.Remedy).ShouldBe(("202", "第二人的措施"));
    }

    [Fact]
    public async Task A_round_is_not_submitted_before_everything_is_answered()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        // Nobody has answered anything about the whole year yet.
        (await Work.Paths.StepAsync(browser, Centre, "monitoring", "submit", 0, ("item", "1-12"))).ShouldContain("refused=Incomplete");
        (await Work.Paths.StepAsync(browser, Centre, "monitoring", "submit", 0, ("item", "1-13"))).ShouldNotContain("worked=");
    }

    [Fact]
    public async Task What_is_behind_asks_for_cause_possibility_and_remedy()
    {
        await using var site = await TestSite.NewAsync();
        var (project, indicator) = await IndicatorAsync(site, "新闻栏目制作期数");
        var browser = await site.EnterAsync("jingban");
        await SaveAsync(browser, project, indicator, "1", "10", "");
        (await GapsAsync(site, indicator)).ShouldBe([MonitoringGap.Cause, MonitoringGap.Possibility, MonitoringGap.Remedy]);
        await SaveAsync(browser, project, indicator, (await NoteAsync(site, indicator))!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), "10", "增加班组", ("cause.", "Staff"), ("cause.", "Other"), ("possibility.", "Possible"), ("due.", "2026-11-30"));
        (await GapsAsync(site, indicator)).ShouldBe([MonitoringGap.Words]);
        (await SaveAsync(browser, project, indicator, "9", "10", "x", ("due.", "soon"))).ShouldContain("failed=due");
        var note = await NoteAsync(site, indicator);
        (note!.Cause, note.RemedyDue).ShouldBe(("Staff Other", new DateOnly(2026, 11, 30)));
        (await PaymentPageTests.PostedAsync(browser, Page + "/remedied", ("id", note.Id), ("version", note.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("isDone", "true"))).ShouldContain("done=remedied");
        (await NoteAsync(site, indicator))!.IsRemedied.ShouldBeTrue();
    }

    [Fact]
    public async Task A_round_that_is_settled_is_read_and_not_changed()
    {
        await using var site = await TestSite.NewAsync();
        var (project, indicator) = await IndicatorAsync(site, "新闻栏目制作期数");
        var browser = await site.EnterAsync("jingban");
        (await browser.PageAsync(Page + "?through=7")).ShouldContain("现在不能改");
        (await PaymentPageTests.PostedAsync(browser, Page + "/save", ("through", "7"), ("project", project), ($"actual.{indicator}", "1"))).ShouldContain("failed=closed");
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task The_form_is_downloaded_with_what_was_computed_and_answered(string format)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("shenji");
        using var answer = await browser.GetAsync($"{Page}/form.{format}?through=7");
        ((int)answer.StatusCode).ShouldBe(200);
        using var package = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = string.Concat(package.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
        text.ShouldContain("四季度补足场次和供稿");
        using var none = await browser.GetAsync($"{Page}/form.exe?through=7");
        ((int)none.StatusCode).ShouldBe(404);
    }

    private static async Task<string> SaveAsync(TestBrowser browser, string project, string indicator, string version, string actual, string remedy, params (string Name, string Value)[] more) =>
        await PaymentPageTests.PostedAsync(browser, Page + "/save",
            [("through", "10"), ("project", project), ($"version.{indicator}", version), ($"actual.{indicator}", actual), ($"remedy.{indicator}", remedy), .. more.Select(pair => (pair.Name + indicator, pair.Value))]);

    private static async Task<IEnumerable<MonitoringGap>> GapsAsync(TestSite site, string indicator) =>
        (await site.Keeper.ReadAsync(looking => MonitoringRecords.LoadAsync(looking, Centre, Packs.PackLoader.Embedded, 10)))!.Gaps.Where(gap => gap.Indicator.Kept.Id == indicator).Select(gap => gap.Gap);

    private static Task<KeptMonitoring?> NoteAsync(TestSite site, string indicator) =>
        site.Keeper.ReadAsync(looking => looking.FindAsync<KeptMonitoring>(Centre.Key(MonitoringRecords.IdOf(10, indicator))));

    private static Task<(string Project, string Indicator)> IndicatorAsync(TestSite site, string name) => site.Keeper.ReadAsync(async looking =>
    {
        var indicator = (await looking.ListAsync<KeptIndicator>(Centre, ("name", name))).First();
        return ((await looking.FindAsync<KeptProject>(Centre.Key(indicator.Project)))!.Code, indicator.Id);
    });
}
