using Microsoft.Playwright;
using Mingzhang.Acceptance;
using Mingzhang.Accessibility;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.EndToEnd;

/// <summary>The part of a year that each of the other real documents has, in the demonstration at a year that nobody has begun. What came
/// from the document and what was typed is said at each test.</summary>
public sealed class OtherYearsTests(Browser browser) : IClassFixture<Browser>
{
    // From the document: the budget, its projects, targets, assets, texts. Typed: two lines, and the reason that a comparison asks for.
    // The year begins in the middle: what was replied already is taken over.
    [Fact]
    public async Task A_budget_with_its_narrative_is_taken_over_and_published()
    {
        const int Year = 2023;
        const string Typed = "1.23";
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "河北省");
        var centre = new CentreYear(office, Year);
        await centre.ImportsAsync(SeedFolder.FileOf("001"), "1,206.65");
        var grid = await centre.GridAsync(office.Preparer);
        await grid.GoesToEndAsync();
        await grid.PastesAsync($"收支\t资金性质\t支出性质\t功能分类\t部门经济分类\t金额（万元）\n本年收入\t一般公共预算\t\t2070699\t\t{Typed}\n本年支出\t一般公共预算\t公用经费\t2070699\t30202\t{Typed}\n");
        await grid.IsSavedAsync();
        await centre.WritesTextsAsync();
        await centre.ExplainsErrorsAsync("目标文字沿用上年写法，数据已核对。");
        foreach (var (entry, subject, taken) in new[] { ("预算", "budget", "确认为已批复预算"), ("项目与绩效目标", "targets", "确认为已批复目标") })
        {
            await CentreYear.TakesAsync(office.Preparer, entry, subject, "提交复核");
            await CentreYear.TakesAsync(office.Reviewer, entry, subject, "复核通过");
            await CentreYear.TakesAsync(office.Leader, entry, subject, taken, [("原因", "年中启用本系统，按批复文件录入。"), .. centre.Document(3)]);
        }

        // 1,206.65 of the document and what was typed.
        await IsCleanAsync(centre, "1207.88");
        office.HasNoComplaints();
    }

    // From the document: projects with targets, results, amounts, the report on the evaluation. Typed: the reasons that it owes, second scores.
    [Fact]
    public async Task A_self_evaluation_is_scored_anew_completed_judged_and_published()
    {
        const int Year = 2020;
        const string Project = "丰台区域文化融媒体宣传项目";
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "北京市区级单位");
        var centre = new CentreYear(office, Year);
        await centre.ImportsAsync(SeedFolder.FileOf("002"), Project);

        // The score follows from the document's own figures, with its arithmetic; four reasons are missing.
        var lead = office.Lead;
        await lead.GoesToAsync("自评");
        await lead.SeesAsync(lead.Row(Project).GetByText("94.42"));
        foreach (var project in new[] { Project, "新媒体业务运维项目" })
        {
            await CentreYear.OpensProjectAsync(lead, "自评", project);
            foreach (var row in await lead.Page.Locator(".score-row:has(.lacks:not(:empty)) textarea").AllAsync())
            {
                await row.FillAsync("受疫情影响，下一年度提前安排。");
            }

            await lead.PressesAsync("保存");
            await lead.SeesAsync("已保存");
            await lead.SeesNoAsync(lead.Page.Locator(".lacks:not(:empty)"));
        }

        await CentreYear.TakesAsync(lead, "自评", "evaluation", "提交复核");
        var reviewer = office.Reviewer;
        await CentreYear.OpensProjectAsync(reviewer, "自评", Project);
        await reviewer.Page.Locator("#row-execution .review-score").FillAsync("9");
        await reviewer.Page.Locator("#row-execution .review-why").FillAsync("按到账时间算。");
        await reviewer.PressesAsync("保存复核得分");
        await reviewer.SeesAsync("已保存");
        await CentreYear.TakesAsync(reviewer, "自评", "evaluation", "复核完成");
        await centre.ExplainsErrorsAsync("已核对。");
        await CentreYear.TakesAsync(office.Leader, "自评", "evaluation", "审定并报主管部门");
        await CentreYear.TakesAsync(office.Department, "自评", "evaluation", "汇总并报财政局");
        await CentreYear.TakesAsync(office.Bureau, "自评", "evaluation", "认可自评");
        await IsCleanAsync(centre, "3125.94万元");
        office.HasNoComplaints();
    }

    // From the document: projects with targets and plans of payment. Mended: a name with half a bracket.
    [Fact]
    public async Task Targets_with_plans_of_payment_are_mended_graded_and_published()
    {
        const int Year = 2022;
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "河北省");
        var centre = new CentreYear(office, Year);
        await centre.ImportsAsync(SeedFolder.FileOf("003"), "融媒体中心运行维护费");
        var lead = office.Lead;
        await lead.GoesToAsync("审核");
        await lead.FollowsAsync(lead.Page.Locator(".finding-card").Filter(new() { HasText = "名称里有多余的括号" }), "]融媒体中心运行维护费");
        await Assertions.Expect(lead.Page.Locator("input[name='p.plan.6']")).ToHaveValueAsync("30");
        await lead.WritesAsync("项目名称", "融媒体中心运行维护费");
        await lead.PressesAsync("保存");
        await lead.SeesAsync("已保存");
        await centre.ExplainsErrorsAsync("已核对。");
        foreach (var (person, step) in new[] { (lead, "提交复核"), (office.Reviewer, "复核通过"), (office.Leader, "审定并报主管部门"), (office.Department, "审核通过并报财政局"), (office.Bureau, "优：通过") })
        {
            await CentreYear.TakesAsync(person, "项目与绩效目标", "targets", step);
        }

        await IsCleanAsync(centre, "107.43万元");
        office.HasNoComplaints();
    }

    // What was published has no error: questions that the document raised itself stay.
    private async Task IsCleanAsync(CentreYear centre, string figure)
    {
        var file = await centre.PublishesAsync(browser, figure);
        var report = Checker.Check([new DocumentReader(PackLoader.Embedded).Read(file, "published.docx")]);
        report.Findings.Where(finding => finding is not RuleFinding && finding.Severity != Severity.Question).ShouldBeEmpty();
    }
}
