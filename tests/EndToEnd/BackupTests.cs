using Microsoft.Playwright;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>Backup, and what becomes of it, by the buttons of the pages.</summary>
public sealed class BackupTests(Browser browser) : IClassFixture<Browser>
{
    private const int Year = 2027;

    [Fact]
    public async Task A_backup_is_made_tried_downloaded_and_restored_with_the_value_of_then()
    {
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "北京市区级单位");
        var centre = new CentreYear(office, Year);
        var grid = await centre.GridAsync(office.Preparer);
        await grid.TypesAsync(1, "收支", "本年收入");
        await grid.TypesAsync(1, "资金性质", "一般公共预算");
        await grid.TypesAsync(1, "金额", "12.34");
        await grid.IsSavedAsync();

        await using var system = await Person.EntersAsync(browser, office.Server, "吴系统");
        await system.GoesToAsync("系统");
        await system.FollowsAsync(system.Page.Locator("main"), "备份与恢复");
        await system.PressesAsync("现在备份");
        await system.SeesAsync("备份完成");
        await system.PressesAsync("试恢复");
        await system.SeesAsync("试恢复成功：每张表的行数和校验值相符，审计日志完整");
        var backup = await system.FetchesAsync(() => system.FollowsAsync(system.Page.Locator("main"), "下载"));

        await grid.TypesAsync(1, "金额", "99");
        await grid.IsSavedAsync();

        // A backup is only restored into an empty installation, so that nothing is overwritten.
        await using var other = await Server.StartAsync(("Mingzhang__Demonstration", "false"));
        await using var founder = await Person.VisitsAsync(browser, other);
        await founder.OpensAsync("/setup");
        await founder.Page.GetByText("已有备份？从备份恢复").ClickAsync();
        var form = founder.Page.Locator("form[action='/setup/restore']");
        await founder.WritesAsync(form, "控制台口令", await other.TokenAsync());
        await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "backup.zip", MimeType = "application/zip", Buffer = await File.ReadAllBytesAsync(backup) });
        await founder.PressesAsync(form, "恢复");
        await founder.SeesAsync("已恢复，审计日志完整");

        await using var preparer = await Office.EntersAtAsync(browser, other, "王经办", Year);
        await preparer.GoesToAsync("预算");
        await new Grid(preparer).ShowsAsync(1, "金额", "12.34");
        office.HasNoComplaints();
    }
}
