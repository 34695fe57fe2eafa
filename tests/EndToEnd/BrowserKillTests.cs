using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>The server dies while somebody works at a browser.</summary>
public sealed class BrowserKillTests(Browser browser) : IClassFixture<Browser>
{
    private const int Year = 2027;

    [Fact]
    public async Task What_the_page_called_saved_is_there_after_a_kill_and_what_was_typed_meanwhile_is_sent_then()
    {
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "北京市区级单位");
        var grid = await new CentreYear(office, Year).GridAsync(office.Preparer);
        await grid.TypesAsync(1, "收支", "本年收入");
        await grid.TypesAsync(1, "资金性质", "一般公共预算");
        await grid.TypesAsync(1, "金额", "12.34");
        await grid.IsSavedAsync();

        await office.Server.KillAsync();
        await grid.TypesAsync(1, "备注", "断线时写的");
        await office.Preparer.SeesAsync(office.Preparer.Page.Locator(".grid-status").GetByText("未保存 1 行"));
        await office.Server.StartAgainAsync();
        await grid.IsSavedAsync();

        await office.Preparer.GoesToAsync("预算");
        await grid.ShowsAsync(1, "金额", "12.34");
        await grid.ShowsAsync(1, "备注", "断线时写的");
        office.HasNoComplaints();
    }
}
