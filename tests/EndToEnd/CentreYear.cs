using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>What people do in the year of a centre, a sentence a piece of work. Only by what the pages show.</summary>
internal sealed class CentreYear(Office office, int year)
{
    private static readonly string[] Onward = ["提交复核", "复核通过", "审定并报主管部门", "审核通过并报财政局"];

    private Person Preparer => office.Preparer;

    /// <summary>Reads a document into the empty book: what it would change is shown before it is taken.</summary>
    /// <param name="file">A document.</param>
    /// <param name="seen">What the preview shows of it.</param>
    public async Task ImportsAsync(string file, params string[] seen)
    {
        await Preparer.GoesToAsync("预算");
        await Preparer.FollowsAsync("导入和导出");
        await Preparer.GivesFilesAsync(file);
        await Preparer.PressesAsync("看会改什么");
        await Preparer.SeesAsync("账册还没有改");
        foreach (var words in seen)
        {
            await Preparer.SeesAsync(words);
        }

        await Preparer.PressesAsync("确认导入");
        await Preparer.SeesAsync("已导入");
    }

    /// <summary>Opens the grid of budget lines.</summary>
    public async Task<Grid> GridAsync(Person person)
    {
        await person.GoesToAsync("预算");
        var grid = new Grid(person);
        await grid.OpensAsync();
        return grid;
    }

    /// <summary>Writes the texts without which nothing may be published.</summary>
    public async Task WritesTextsAsync()
    {
        await Preparer.GoesToAsync("审核");
        while (await Preparer.Card("缺少的文字").Locator("li").Filter(new() { HasText = "必填" }).CountAsync() is > 0)
        {
            var line = Preparer.Card("缺少的文字").Locator("li").Filter(new() { HasText = "必填" }).First;
            var address = await line.GetByRole(AriaRole.Link, new() { Name = "去填写" }).GetAttributeAsync("href");
            var key = Uri.UnescapeDataString(address!.Split("#text-", 2)[1]);
            await Preparer.FollowsAsync(line, "去填写");
            var text = Preparer.Page.Locator($"details[id='text-{key}']");
            await Preparer.WritesAsync(text, key, "办公室\n新闻采访部");
            await Preparer.PressesAsync(text, "保存");
            await Preparer.SeesAsync("已保存");
            await Preparer.GoesToAsync("审核");
        }
    }

    /// <summary>Explains every error that is open, with a reason; questions stay as they are.</summary>
    public async Task<int> ExplainsErrorsAsync(string reason)
    {
        for (var explained = 0; ; explained++)
        {
            await Preparer.GoesToAsync("审核");
            var open = Preparer.Page.Locator(".finding-card:not(.settled)").Filter(new() { HasNotText = "? 疑问" });
            if (await open.CountAsync() == 0)
            {
                return explained;
            }

            await open.First.Locator("details.explain > summary").ClickAsync();
            await Preparer.WritesAsync(open.First, "说明", reason);
            await Preparer.PressesAsync(open.First, "保存说明");
            await Preparer.SeesAsync("说明已保存");
        }
    }

    /// <summary>Through the unit, its department, up to the bureau.</summary>
    /// <param name="entry">The entry of the navigation.</param>
    /// <param name="subject">budget or targets.</param>
    public async Task PassesUpAsync(string entry, string subject)
    {
        foreach (var (person, step) in new[] { office.Preparer, office.Reviewer, office.Leader, office.Department }.Zip(Onward))
        {
            await TakesAsync(person, entry, subject, step);
        }
    }

    public static async Task TakesAsync(Person person, string entry, string subject, string step, params (string Label, string Words)[] entries)
    {
        await person.GoesToAsync(entry);
        await person.TakesStepAsync(subject, step, entries);
    }

    /// <summary>The number and day of an official document.</summary>
    public (string Label, string Words)[] Document(int number) => [("批准文号", $"示财预〔{year}〕{number}号"), ("批准日期", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Opens a project from the list.</summary>
    public static async Task OpensProjectAsync(Person person, string entry, string project)
    {
        await person.GoesToAsync(entry);
        await person.FollowsAsync(person.Page.Locator("main"), project);
        await person.SeesAsync(person.Page.GetByRole(AriaRole.Heading, new() { Name = project, Level = 1 }));
    }

    /// <summary>The row of an indicator on the sheet of its project.</summary>
    public static ILocator Indicator(Person person, string name) => person.Page.Locator($".indicator-row:has(input[value='{name}'])");

    /// <summary>Imports payments; the columns are set once, and known the next time.</summary>
    /// <param name="file">An export.</param>
    /// <param name="count">How many are new.</param>
    /// <param name="columns">Head and what it holds, for columns that have to be set.</param>
    public async Task ImportsPaymentsAsync(string file, int count, params (string Head, string Holds)[] columns)
    {
        await Preparer.GoesToAsync("执行与监控");
        await Preparer.FollowsAsync("支付数据");
        await Preparer.GivesFilesAsync(file);
        await Preparer.PressesAsync("上传并预览");
        await Preparer.SeesAsync(columns.Length > 0 ? "按列名认的，不对可以改" : "与上次同样的表一样");
        foreach (var (head, holds) in columns)
        {
            await Preparer.ChoosesAsync(head, holds);
        }

        if (columns.Length > 0)
        {
            await Preparer.PressesAsync("按这样重新读");
        }

        await Preparer.PressesAsync($"导入 {count} 笔");
        await Preparer.SeesAsync($"新增 {count} 笔");
    }

    /// <summary>Fills in the form of 1–7月 for every project: what has been reached, and where it is behind, why and what will be done.</summary>
    /// <param name="reached">What an indicator has reached, from its name and what was to be reached in the year.</param>
    public async Task FillsMonitoringAsync(Func<string, string, string> reached)
    {
        var lead = office.Lead;
        await OpensMonitoringAsync(lead);
        var projects = await lead.Card("逐个项目填报").Locator("a.row-link").AllInnerTextsAsync();
        foreach (var project in projects)
        {
            await lead.FollowsAsync(lead.Card("逐个项目填报"), project);
            var form = lead.Page.Locator("form[action$='/monitoring/save']");
            await lead.SeesAsync(lead.Page.Locator("h2#form").Filter(new() { HasText = project }));
            await FillsIndicatorsAsync(form, reached);
            await lead.PressesAsync(form, "保存本项目");
            await lead.SeesAsync("已保存");
            var gaps = lead.Page.Locator("fieldset.indicator-form:has(.badge:has-text('缺'))");
            if (await gaps.CountAsync() > 0)
            {
                await ExplainsGapsAsync(lead, gaps);
                await lead.PressesAsync(lead.Page.Locator("form[action$='/monitoring/save']"), "保存本项目");
                await lead.SeesNoAsync(gaps);
            }
        }
    }

    /// <summary>Fills in what was reached in the whole year, for every project that is evaluated; where less was reached, also why.</summary>
    /// <param name="reached">What an indicator has reached, from its name and what was to be reached.</param>
    /// <param name="but">A project that is left, because more is done with it.</param>
    public async Task FillsResultsAsync(Func<string, string, string> reached, string but)
    {
        var lead = office.Lead;
        await lead.GoesToAsync("自评");
        foreach (var project in await lead.Card("各项目得分").Locator("a.row-link").AllInnerTextsAsync())
        {
            if (project != but)
            {
                await OpensProjectAsync(lead, "自评", project);
                await FillsRowsAsync(lead, reached);
                await lead.PressesAsync("保存");
                await lead.SeesAsync("已保存");
            }
        }
    }

    /// <summary>Fills in the rows of the self-evaluation that is open.</summary>
    public static async Task FillsRowsAsync(Person lead, Func<string, string, string> reached)
    {
        foreach (var row in await lead.Page.Locator(".score-row:has(input[name$='.actual'])").AllAsync())
        {
            var name = await row.Locator(".cell-name strong").InnerTextAsync();
            var target = await row.Locator(".cell-target").EvaluateAsync<string>("cell => cell.lastChild.textContent");
            await row.Locator("input[name$='.actual']").FillAsync(reached(name, target));
        }
    }

    public static async Task OpensMonitoringAsync(Person person)
    {
        await person.GoesToAsync("执行与监控");
        await person.FollowsAsync("运行监控");
        await person.FollowsAsync(person.Page.Locator("main"), "7月");
        await person.SeesAsync("运行监控 1-7");
    }

    private static async Task FillsIndicatorsAsync(ILocator form, Func<string, string, string> reached)
    {
        foreach (var indicator in await form.Locator("fieldset.indicator-form").AllAsync())
        {
            var name = (await indicator.Locator("legend").EvaluateAsync<string>("legend => legend.firstChild.textContent")).Trim();
            var target = (await indicator.Locator(".indicator-facts li").First.InnerTextAsync()).Split(' ', 2)[^1];
            await indicator.Locator("input[name^='actual.']").FillAsync(reached(name, target));
        }
    }

    private static async Task ExplainsGapsAsync(Person lead, ILocator gaps)
    {
        foreach (var gap in await gaps.AllAsync())
        {
            if (await gap.Locator("details:not([open])").CountAsync() > 0)
            {
                await gap.Locator("summary").ClickAsync();
            }

            await lead.ChoosesAsync(gap, "完成目标可能性", "有可能");
            await gap.GetByLabel("人员保障").CheckAsync();
            await lead.WritesAsync(gap, "整改措施", "下半年增加采编人手，每月核对进度。");
        }
    }

    /// <summary>Previews the disclosure, has it checked and approved, builds, and publishes it; the public sees it.</summary>
    /// <param name="browser">Where the public looks.</param>
    /// <param name="figure">What is printed in it.</param>
    /// <returns>The published budget as a Word file.</returns>
    public async Task<byte[]> PublishesAsync(Browser browser, string figure)
    {
        await Preparer.GoesToAsync("公开");
        await Preparer.Page.Locator(".preview-pages a").Filter(new() { HasText = "全文" }).First.ClickAsync();
        await Preparer.SeesAsync(Preparer.Page.FrameLocator(".preview-frame").GetByText(figure).First);
        await TakesAsync(Preparer, "公开", "disclosure", "提交复核");
        await TakesAsync(office.Reviewer, "公开", "disclosure", "复核通过");
        await TakesAsync(office.Leader, "公开", "disclosure", "批准公开");
        await Preparer.GoesToAsync("公开");
        await Preparer.Page.GetByLabel("不要 PDF").CheckAsync();
        await Preparer.PressesAsync("生成公开包");
        // The page loads itself anew until the package is built.
        await Assertions.Expect(Preparer.Page.GetByText("公开包已生成")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Preparer.FollowsAsync("去预览和发布");
        await Preparer.TakesStepAsync("disclosure", "发布");

        await using var citizen = await Person.VisitsAsync(browser, office.Server);
        await citizen.OpensAsync("/public");
        await citizen.FollowsAsync($"{year} 年度");
        await citizen.FollowsAsync("全部表格");
        await citizen.FollowsAsync("按原样看整份文件（可打印）");
        await citizen.SeesAsync(citizen.Page.GetByText(figure).First);
        await citizen.OpensAsync("/public");
        using var package = ZipFile.OpenRead(await citizen.FetchesAsync(() => citizen.FollowsAsync("下载（.zip）")));
        await using var word = package.Entries.First(entry => entry.Name.EndsWith(".docx", StringComparison.Ordinal)).Open();
        using var content = new MemoryStream();
        await word.CopyToAsync(content);
        return content.ToArray();
    }
}
