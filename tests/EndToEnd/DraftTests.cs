using Microsoft.Playwright;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>What was typed and not sent is there again in another browser.</summary>
public sealed class DraftTests(Browser browser) : IClassFixture<Browser>
{
    private const int Year = 2027;

    [Fact]
    public async Task Targets_and_texts_that_were_typed_and_not_saved_are_offered_again_after_the_browser_was_closed()
    {
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "北京市区级单位");
        await using (var lead = await Office.EntersAtAsync(browser, office.Server, "赵项目", Year))
        {
            await lead.GoesToAsync("项目与绩效目标");
            await lead.FollowsAsync(lead.Page.Locator("main"), "增加项目");
            var dialog = lead.Page.Locator("[role=dialog]:visible");
            await lead.WritesAsync(dialog, "项目名称", "新闻采编");
            await lead.PressesAsync(dialog, "增加项目");
            await lead.SeesAsync(lead.Page.GetByRole(AriaRole.Heading, new() { Name = "新闻采编", Level = 1 }));
            var kept = lead.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/questions", StringComparison.Ordinal) && answer.Ok);
            await lead.WritesAsync("年度绩效目标", "全年采编新闻三千条。");
            await kept;
        }

        await using (var preparer = await Office.EntersAtAsync(browser, office.Server, "王经办", Year))
        {
            await preparer.GoesToAsync("预算");
            await preparer.FollowsAsync("文字与人数");
            var kept = preparer.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/drafts", StringComparison.Ordinal) && answer.Ok);
            await preparer.WritesAsync("职责", "负责新闻采编。");
            await kept;
        }

        await using (var again = await Office.EntersAtAsync(browser, office.Server, "赵项目", Year))
        {
            await CentreYear.OpensProjectAsync(again, "项目与绩效目标", "新闻采编");
            await again.SeesAsync("没有保存的输入");
            await Assertions.Expect(again.Page.GetByLabel("年度绩效目标")).ToHaveValueAsync("全年采编新闻三千条。");
        }

        await using (var again = await Office.EntersAtAsync(browser, office.Server, "王经办", Year))
        {
            await again.GoesToAsync("预算");
            await again.FollowsAsync("文字与人数");
            var text = again.Page.Locator("details[id='text-职责']");
            await again.PressesAsync(text, "恢复草稿");
            await Assertions.Expect(text.GetByLabel("职责")).ToHaveValueAsync("负责新闻采编。");
            await again.PressesAsync(text, "保存");
            await again.SeesAsync("已保存");

            // What was saved is no draft any more.
            await again.SeesNoAsync(again.Page.Locator(".draft-offer"));
        }
    }
}
