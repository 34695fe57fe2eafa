using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Work;

/// <summary>What each person of the demonstration finds on the first page, and remarks and dates.</summary>
public sealed class WorkbenchTests
{
    [Theory]
    [InlineData("jingban", "标了批注的两处请核对后再报")]
    [InlineData("xiangmu", "绩效目标（调整）：提交复核")]
    [InlineData("fuhe", "王经办写了批注")]
    [InlineData("lingdao", "运行监控 1-9（监控）：审定并报主管部门")]
    [InlineData("zhuguan", "预算 · 审核通过并报财政局")]
    [InlineData("caizheng", "预算 · 批复调整")]
    [InlineData("shenji", "各单位办理情况")]
    [InlineData("xitong", "您管理系统")]
    public async Task Everybody_finds_what_waits(string account, string words)
    {
        await using var site = await TestSite.NewAsync();
        System.Net.WebUtility.HtmlDecode(await (await site.EnterAsync(account)).PageAsync("/")).ShouldContain(words);
    }

    [Fact]
    public async Task The_workbench_speaks_english()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var _ = await browser.GetAsync("/language?to=en&back=/");
        (await browser.PageAsync("/")).ShouldContain("Expenditure budget");
    }

    [Fact]
    public async Task A_remark_is_answered_and_settled()
    {
        await using var site = await TestSite.NewAsync();
        var root = (await site.ListAsync<KeptRemark>(Paths.Centre)).First(remark => remark.Answers.Length == 0);
        var jingban = await site.EnterAsync("jingban");
        using var answered = await jingban.PostAsync($"/u/474001/2026/remarks/{root.Id}/answer", ("words", "已改为批复数"), ("return", "/u/474001/2026/history"));
        answered.Headers.Location!.ToString().ShouldBe($"/u/474001/2026/history#remark-{root.Id}");
        using var notHis = await jingban.PostAsync($"/u/474001/2026/remarks/{root.Id}/settle", ("return", "/"));
        (await site.ListAsync<KeptRemark>(Paths.Centre)).Single(remark => remark.Id == root.Id).IsSettled.ShouldBeFalse();
        using var settled = await (await site.EnterAsync("fuhe")).PostAsync($"/u/474001/2026/remarks/{root.Id}/settle", ("return", "/"));
        (await site.ListAsync<KeptRemark>(Paths.Centre)).Single(remark => remark.Id == root.Id).IsSettled.ShouldBeTrue();
        using var elsewhere = await jingban.PostAsync($"/u/474001/2025/remarks/{root.Id}/answer", ("words", "x"));
        ((int)elsewhere.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task A_remark_is_about_something_that_is_there()
    {
        await using var site = await TestSite.NewAsync();
        var fuhe = await site.EnterAsync("fuhe");
        var before = (await site.ListAsync<KeptRemark>(Paths.Centre)).Count;
        using var nothing = await fuhe.PostAsync("/u/474001/2026/remarks", ("subject", "budget"), ("onKind", "budget_line"), ("onId", "none"), ("words", "x"));
        (await site.ListAsync<KeptRemark>(Paths.Centre)).Count.ShouldBe(before);
        var line = (await site.ListAsync<KeptLine>(Paths.Centre))[0];
        using var added = await fuhe.PostAsync("/u/474001/2026/remarks", ("subject", "budget"), ("onKind", "budget_line"), ("onId", line.Id), ("onColumn", "amount_fen"), ("words", "<b>核对</b>"));
        var page = await (await site.EnterAsync("jingban")).PageAsync("/");
        page.ShouldContain("&lt;b&gt;核对&lt;/b&gt;");
        page.ShouldContain($"#row-{line.Id}");
    }

    [Fact]
    public async Task A_date_that_is_entered_starts_its_deadline()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var added = await browser.PostAsync("/u/474001/2026/dates", ("happened", "accounts-replied-to-unit"), ("day", "2026-11-20"));
        added.Headers.Location!.ToString().ShouldEndWith("done=added");
        (await browser.PageAsync("/u/474001/2026/dates")).ShouldContain("2026-12-10");
        // What steps bring is not entered.
        using var refused = await browser.PostAsync("/u/474001/2026/dates", ("happened", "budget-replied-to-unit"), ("day", "2026-11-20"));
        refused.Headers.Location!.ToString().ShouldContain("failed=");
    }

    [Fact]
    public async Task Two_versions_are_compared_entry_by_entry()
    {
        await using var site = await TestSite.NewAsync();
        var first = (await site.ListAsync<KeptVersion>(Paths.Centre)).MinBy(version => version.At)!;
        var page = await (await site.EnterAsync("fuhe")).PageAsync($"/u/474001/2026/history?from={first.Id}&to=now");
        page.ShouldContain("按本年终端台账核定");
        // A version of another unit is none of this page's.
        var other = (await site.ListAsync<KeptVersion>(Paths.Centre with { Unit = "360001" }))[0];
        (await (await site.EnterAsync("fuhe")).PageAsync($"/u/474001/2026/history?from={other.Id}&to=now")).ShouldNotContain("按本年终端台账核定");
    }
}
