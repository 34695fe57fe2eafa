using Microsoft.Playwright;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>Two people at the same time on one form, each at a browser of their own.</summary>
public sealed class TwoPeopleTests(Browser browser) : IClassFixture<Browser>
{
    private const int Year = 2027;

    [Fact]
    public async Task Two_fields_of_a_row_are_both_kept_and_of_one_field_the_person_chooses()
    {
        await using var office = await Office.OfDemonstrationAsync(browser, Year, "北京市区级单位");
        var centre = new CentreYear(office, Year);
        var first = office.Preparer;
        var mine = await centre.GridAsync(first);
        await mine.TypesAsync(1, "收支", "本年收入");
        await mine.TypesAsync(1, "资金性质", "一般公共预算");
        await mine.TypesAsync(1, "金额", "100");
        await mine.IsSavedAsync();

        var second = await office.SecondPreparerAsync(browser, Year);
        var theirs = await centre.GridAsync(second);
        await theirs.ShowsAsync(1, "金额", "100.00");

        // Another field of the same row each: both are kept.
        await first.Page.Context.SetOfflineAsync(true);
        await mine.TypesAsync(1, "备注", "甲写的");
        await theirs.TypesAsync(1, "金额", "120");
        await theirs.IsSavedAsync();
        await first.Page.Context.SetOfflineAsync(false);
        await mine.ShowsAsync(1, "金额", "120.00");
        await theirs.ShowsAsync(1, "备注", "甲写的");

        // The same field: both values are shown, one is chosen, and the other person sees it.
        await first.Page.Context.SetOfflineAsync(true);
        await mine.TypesAsync(1, "备注", "甲再写的");
        await theirs.TypesAsync(1, "备注", "乙写的");
        await theirs.IsSavedAsync();
        await first.Page.Context.SetOfflineAsync(false);
        var conflict = mine.Panel.Locator(".conflict");
        await first.SeesAsync(conflict.GetByText("甲再写的"));
        await first.SeesAsync(conflict.GetByText("乙写的"));
        await conflict.GetByRole(AriaRole.Button).Filter(new() { HasText = "用我的" }).ClickAsync();
        await first.SeesNoAsync(conflict);
        await theirs.ShowsAsync(1, "备注", "甲再写的");
        await first.GoesToAsync("预算");
        await mine.ShowsAsync(1, "备注", "甲再写的");
        office.HasNoComplaints();
    }
}
