using Microsoft.Playwright;
using Mingzhang.Entries;
using Mingzhang.Writing.Site;

namespace Mingzhang.Accessibility;

/// <summary>The site in a browser, opened from a folder: axe finds nothing, nothing is blocked, nothing sticks out, everything works by
/// keyboard and without a script.</summary>
public sealed class SiteTests(Browser browser, UnpackedSite site) : IClassFixture<Browser>, IClassFixture<UnpackedSite>
{
    public static TheoryData<string> PageKinds => new(
        "index.html",
        "tables.html",
        "tables/budget-balance.html",
        "tables/budget-general.html",
        "tables/budget-general.html#c4-4",
        "tables/budget-three-public.html",
        "tables/budget-government-fund.html#w-government-fund-budget",
        "projects.html",
        "projects/P1.html",
        "projects/P2.html",
        "narrative.html",
        "full/budget.html",
        "words.html",
        "search.html#%E7%BB%8F%E8%B4%B9",
        "data.html");

    [Theory]
    [MemberData(nameof(PageKinds))]
    public async Task Axe_finds_nothing_on_a_screen_and_on_a_phone_in_light_and_dark(string path)
    {
        List<string> found = [];
        foreach (var (language, width, colours) in new[] { ("", 1280, ColorScheme.Light), ("", 390, ColorScheme.Light), ("", 1280, ColorScheme.Dark), ("en/", 1280, ColorScheme.Light), ("en/", 390, ColorScheme.Light) })
        {
            var page = await browser.OpenAsync(Address(language + path), width, colours);
            found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{language}{path} {width} {colours}: {violation}"));
            await page.Context.CloseAsync();
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_does_find_what_is_wrong()
    {
        var page = await browser.OpenAsync("about:blank", 1280);
        await page.SetContentAsync("<html lang=zh-CN><title>t</title><main><h1>t</h1><p style='color:#aaa;background:#fff'>灰字</p><button></button></main></html>");
        (await Axe.ViolationsAsync(page)).Select(violation => violation.Split(' ')[0]).ShouldBe(["button-name", "color-contrast"]);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(PageKinds))]
    public async Task Nothing_is_blocked_and_nothing_sticks_out_of_a_phone(string path)
    {
        List<string> said = [];
        var page = await browser.OpenAsync("about:blank", 390);
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.RequestFailed += (_, request) => said.Add(request.Url);
        await page.GotoAsync(Address(path));
        said.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_figure_opens_by_keyboard_and_Escape_leads_back_to_it()
    {
        var page = await browser.OpenAsync(Address("tables/budget-general.html"), 1280);
        await page.Locator("#a-c4-4").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#c4-4").IsVisibleAsync()).ShouldBeTrue();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("c4-4");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#c4-4").IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("a-c4-4");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content()
    {
        var page = await browser.OpenAsync(Address("index.html"), 1280);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#main");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_finds_words_rows_and_projects_from_a_folder()
    {
        var page = await browser.OpenAsync(Address("search.html"), 1280);
        await page.Locator("#query").FillAsync("公务接待费");
        (await page.Locator("#results li").CountAsync()).ShouldBeGreaterThan(1);
        (await page.Locator("#results").InnerTextAsync()).ShouldContain("词语");
        await page.Locator("#query").FillAsync("新闻节目");
        await page.Locator("#results a").First.ClickAsync();
        page.Url.ShouldEndWith("projects/P1.html");
        await page.Context.CloseAsync();
    }

    private string Address(string path)
    {
        var parts = path.Split('#', 2);
        return new Uri(Path.Combine(site.Folder.FullName, parts[0])).AbsoluteUri + (parts.Length > 1 ? "#" + parts[1] : "");
    }
}

/// <summary>The site in a folder, as a citizen unpacks it.</summary>
public sealed class UnpackedSite : IDisposable
{
    public UnpackedSite()
    {
        foreach (var file in SiteWriter.Write(SiteSample.Input(SiteSample.Book)))
        {
            var path = Path.Combine(Folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("mingzhang-site-");

    public void Dispose() => Folder.Delete(recursive: true);
}
