using Mingzhang.Web.Tests.Work;
using System.Globalization;
using System.IO.Compression;
using Mingzhang.Databases;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Tests.Projects;

namespace Mingzhang.Web.Tests.Evaluation;

/// <summary>Results become scores with their arithmetic; persons may set others with reasons, and the review gives its own.</summary>
public sealed class EvaluationTests
{
    private static readonly Scope Before = new("130999", "474001", 2025);
    private const string Base = "/u/474001/2025/evaluation";

    public static TheoryData<Engine> Engines => [.. TestDatabase.Engines];

    [Fact]
    public async Task The_list_shows_scores_grades_and_what_is_still_to_do()
    {
        await using var site = await TestSite.NewAsync();
        var page = await (await site.EnterAsync("lingdao")).PageAsync(Base);
        page.ShouldContain("98.2");
        page.ShouldContain("缺 1 处原因");
        page.ShouldContain("缺 1 个完成值");
        page.ShouldContain("class=\"histogram\"");
        page.ShouldContain("用表格看");
    }

    [Fact]
    public async Task A_year_without_results_shows_ranges_and_says_what_is_missing()
    {
        await using var site = await TestSite.NewAsync();
        (await (await site.EnterAsync("jingban")).PageAsync("/u/474001/2026/evaluation")).ShouldContain("还有 32 个指标没有填实际完成值");
    }

    [Fact]
    public async Task The_sheet_shows_the_arithmetic_of_each_score()
    {
        await using var site = await TestSite.NewAsync();
        var (project, _) = await TargetsTests.SheetAsync(site, "电视栏目制作费", "上级台采用新闻条数", 2025);
        var page = await (await site.EnterAsync("lingdao")).PageAsync($"{Base}/{project.Id}");
        page.ShouldContain("111 ÷ 120 × 20 = 18.5");
        page.ShouldContain("455.9 ÷ 470 × 10 = 9.7");
        page.ShouldContain("有七条为转载，不计入采用");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_saved_result_changes_the_score_and_a_shortfall_asks_for_its_reason(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "原创短视频发布条数", 2025);
        using (var answer = await browser.PostAsync($"{Base}/{project.Id}", Fields(project, row, "430", "")))
        {
            answer.Headers.Location!.ToString().ShouldEndWith("?done=evaluation.done.saved");
        }

        var page = await browser.PageAsync($"{Base}/{project.Id}");
        page.ShouldContain("430 ÷ 860 × 10 = 5");
        page.ShouldContain("要写明原因和改进措施");
        (await RowAsync(site, row)).Actual.ShouldBe("430");
    }

    [Fact]
    public async Task Scores_follow_what_is_typed_and_the_draft_is_shown_again()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xiangmu");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "原创短视频发布条数", 2025);
        using (var answer = await browser.PostAsync($"{Base}/{project.Id}/scores", Fields(project, row, "645", "设备故障")))
        {
            var part = await answer.Content.ReadAsStringAsync();
            part.ShouldContain("645 ÷ 860 × 10 = 7.5");
            part.ShouldContain($"id=\"s-{row.Id}\"");
        }

        (await RowAsync(site, row)).Actual.ShouldBe("934");
        (await browser.PageAsync($"{Base}/{project.Id}")).ShouldContain("value=\"645\"");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_people_on_one_result_see_both_values(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var (lead, preparer) = (await site.EnterAsync("xiangmu"), await site.EnterAsync("jingban"));
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "原创短视频发布条数", 2025);
        using (await lead.PostAsync($"{Base}/{project.Id}", Fields(project, row, "900", "")))
        using (var second = await preparer.PostAsync($"{Base}/{project.Id}", Fields(project, row, "910", "")))
        {
            second.Headers.Location!.ToString().ShouldContain("evaluation.failed.clash");
        }

        (await RowAsync(site, row)).Actual.ShouldBe("900");
        (await preparer.PageAsync($"{Base}/{project.Id}")).ShouldContain("<dd>910</dd>");
    }

    [Fact]
    public async Task A_bound_indicator_shows_what_its_records_give()
    {
        await using var site = await TestSite.NewAsync();
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        var page = await (await site.EnterAsync("lingdao")).PageAsync($"{Base}/{project.Id}");
        page.ShouldContain("记录算出 42（计入 42，未计 3）");
        page.ShouldContain($"/u/474001/2025/execution/records?through=12&amp;indicator={row.Id}");
    }

    [Fact]
    public async Task A_score_set_by_hand_needs_a_reason_and_its_limits_and_stays_beside_the_computed_one()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        async Task<string> SetAsync(string score, string reason)
        {
            using var answer = await browser.PostAsync($"{Base}/{project.Id}/override", ("row", row.Id), ("score", score), ("reason", reason));
            return answer.Headers.Location!.ToString();
        }

        (await SetAsync("9.5", "")).ShouldContain("failed.ReasonMissing");
        (await SetAsync("10.5", "理由")).ShouldContain("failed.OutsideLimits");
        (await SetAsync("-1", "理由")).ShouldContain("failed.score");
        (await SetAsync("abc", "理由")).ShouldContain("failed.score");
        (await SetAsync("9.5", "两场因台风取消，经批准")).ShouldContain("done.override");
        (await RowAsync(site, row)).Score.ShouldBe(9.5m);
        var page = await browser.PageAsync($"{Base}/{project.Id}");
        page.ShouldContain("按口径算 8.75");
        page.ShouldContain("王经办改为 9.5：两场因台风取消，经批准");
        (await SetAsync("", "")).ShouldContain("done.withdrawn");
        (await RowAsync(site, row)).Score.ShouldBeNull();
        (await browser.PageAsync($"{Base}/{project.Id}")).ShouldNotContain("按口径算 8.75");
    }

    [Fact]
    public async Task A_qualitative_target_is_scored_by_hand_within_its_level()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var (project, row) = await TargetsTests.SheetAsync(site, "客户端推广运营费", "扩大宣传影响", 2025);
        using (var outside = await browser.PostAsync($"{Base}/{project.Id}/override", ("row", row.Id), ("score", "3"), ("reason", "活跃用户增加")))
        {
            outside.Headers.Location!.ToString().ShouldContain("failed.OutsideLimits");
        }

        using var within = await browser.PostAsync($"{Base}/{project.Id}/override", ("row", row.Id), ("score", "18"), ("reason", "活跃用户增加"));
        within.Headers.Location!.ToString().ShouldContain("done.override");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_second_score_stands_beside_the_own_and_a_difference_says_why(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var reviewer = await site.EnterAsync("fuhe");
        var (project, row) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "原创短视频发布条数", 2025);
        using (var early = await reviewer.PostAsync($"{Base}/{project.Id}/review", ("review." + row.Id, "8"), ("why." + row.Id, "台账只有 774 条")))
        {
            early.Headers.Location!.ToString().ShouldContain("failed.not-reviewing");
        }

        (await site.StepAsync("jingban", Before, "evaluation", "submit")).ShouldContain("refused=Incomplete");
        await site.Keeper.ChangeAsync(Actor.Program, Before.District, "evaluation.save", async change =>
        {
            foreach (var indicator in await change.ListAsync<KeptIndicator>(Before))
            {
                await change.SaveAsync(indicator with { Actual = indicator.Actual.Length > 0 ? indicator.Actual : "达成预期目标", Reason = indicator.Reason.Length > 0 ? indicator.Reason : "年中压减" });
            }
        });
        (await site.StepAsync("jingban", Before, "evaluation", "submit")).ShouldContain("worked=submit");
        using (var silent = await reviewer.PostAsync($"{Base}/{project.Id}/review", ("review." + row.Id, "8"), ("why." + row.Id, "")))
        {
            silent.Headers.Location!.ToString().ShouldContain("failed.why");
        }

        using (var above = await reviewer.PostAsync($"{Base}/{project.Id}/review", ("review." + row.Id, "11"), ("why." + row.Id, "理由")))
        {
            above.Headers.Location!.ToString().ShouldContain("failed.review");
        }

        using (var given = await reviewer.PostAsync($"{Base}/{project.Id}/review", ("review." + row.Id, "8"), ("why." + row.Id, "台账只有 774 条"), ("review.execution", "9.2"), ("why.execution", "")))
        {
            given.Headers.Location!.ToString().ShouldContain("done.review");
        }

        var marks = await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptMark>(Before, ("project", project.Id)));
        marks.ShouldAllBe(mark => mark.IsReview && mark.By == "李复核");
        marks.Select(mark => mark.Score).Order().ShouldBe([8m, 9.2m]);
        (await RowAsync(site, row)).Score.ShouldBeNull();
        (await (await site.EnterAsync("jingban")).PageAsync($"{Base}/{project.Id}")).ShouldContain("台账只有 774 条");
        using (await reviewer.PostAsync($"{Base}/{project.Id}/review", ("review." + row.Id, ""), ("why." + row.Id, "")))
        {
            (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptMark>(Before, ("project", project.Id)))).ShouldHaveSingleItem().Indicator.ShouldBe("execution");
        }
    }

    [Fact]
    public async Task A_row_of_another_project_cannot_be_scored()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var (project, _) = await TargetsTests.SheetAsync(site, "短视频与直播制作费", "网络直播场次", 2025);
        var (_, other) = await TargetsTests.SheetAsync(site, "电视栏目制作费", "观众满意度", 2025);
        using var answer = await browser.PostAsync($"{Base}/{project.Id}/override", ("row", other.Id), ("score", "1"), ("reason", "理由"));
        ((int)answer.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task The_export_is_a_workbook_with_live_formulas()
    {
        await using var site = await TestSite.NewAsync();
        using var answer = await (await site.EnterAsync("lingdao")).GetAsync(Base + "/scores.xlsx");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("示例县融媒体中心2025年自评.xlsx");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var formulas = 0;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            formulas += (await reader.ReadToEndAsync()).Split("<x:f>").Length - 1;
        }

        formulas.ShouldBeGreaterThan(20);
    }

    private static Task<KeptIndicator> RowAsync(TestSite site, KeptIndicator row) => site.Keeper.ReadAsync(async looking => (await looking.FindAsync<KeptIndicator>(row.Key))!);

    private static (string, string)[] Fields(KeptProject project, KeptIndicator row, string actual, string reason) =>
    [
        ("p.version", project.Version.ToString(CultureInfo.InvariantCulture)), ("p.outcome", project.Outcome),
        ($"i.{row.Id}.version", row.Version.ToString(CultureInfo.InvariantCulture)), ($"i.{row.Id}.actual", actual), ($"i.{row.Id}.reason", reason), ("do", "save"),
    ];
}
