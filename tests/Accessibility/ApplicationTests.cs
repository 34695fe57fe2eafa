using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Mingzhang.Accessibility;

/// <summary>The frame and the parts of the application in a browser: axe finds nothing, the policy blocks nothing, nothing sticks out.</summary>
public sealed class ApplicationTests(Browser browser, RunningApplication application)
    : IClassFixture<Browser>,
        IClassFixture<RunningApplication>
{
    public static TheoryData<string, int, ColorScheme> Looks =>
        new()
        {
            { "/styleguide", 1440, ColorScheme.Light },
            { "/styleguide", 1440, ColorScheme.Dark },
            { "/styleguide", 1024, ColorScheme.Light },
            { "/styleguide", 390, ColorScheme.Light },
            { "/styleguide", 390, ColorScheme.Dark },
            { "/styleguide#submit", 1440, ColorScheme.Dark },
            { "/styleguide#submit", 390, ColorScheme.Light },
            { "/", 1024, ColorScheme.Dark },
            { "/", 390, ColorScheme.Light },
            { "/status/404", 1440, ColorScheme.Light },
            { "/status/404", 390, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out(string path, int width, ColorScheme colours)
    {
        var page = await browser.EmptyAsync(width, colours);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A page of errors answers with its code, which the browser complains of.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        await page.GotoAsync(application.Address + path);
        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0);
        (await Axe.ViolationsAsync(page)).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_question_over_the_page_opens_and_closes_without_script()
    {
        var page = await browser.EmptyAsync(1280);
        await page.GotoAsync(application.Address + "/styleguide");
        (await page.Locator("#submit").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("a[href='#submit']").First.ClickAsync();
        (await page.Locator("#submit").IsVisibleAsync()).ShouldBeTrue();
        await page.Locator("#submit .dialog-head a").ClickAsync();
        (await page.Locator("#submit").IsVisibleAsync()).ShouldBeFalse();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_and_holds_language_and_colours()
    {
        var page = await browser.EmptyAsync(390);
        await page.GotoAsync(application.Address + "/styleguide");
        await page.Locator(".drawer > summary").ClickAsync();
        (await page.Locator(".drawer .nav-link").CountAsync()).ShouldBe(10);
        await page.Locator(".drawer-foot a[href*='theme?to=dark']").ClickAsync();
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
        page.Url.ShouldEndWith("/styleguide");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Figures_of_a_column_stand_at_their_decimal_point()
    {
        var page = await browser.EmptyAsync(1280);
        await page.GotoAsync(application.Address + "/styleguide");
        var points = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.room-4 tbody tr:not(.is-sum) td:nth-child(3) .fraction')].map(part => part.getBoundingClientRect().left)"
        );
        points.Length.ShouldBe(4);
        (points.Max() - points.Min()).ShouldBeLessThan(0.6);
        await page.Context.CloseAsync();
    }
}

/// <summary>The application on a port of its own, with an empty book.</summary>
public sealed class RunningApplication : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingzhang-web-");

    public RunningApplication()
    {
        UseKestrel(0);
        using var client = CreateClient();
        Address = client.BaseAddress!.GetLeftPart(UriPartial.Authority);
    }

    public string Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Mingzhang:Database", Path.Combine(folder.FullName, "book.db"));
        builder.UseSetting("Mingzhang:Demonstration", "false");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Refresh();
        if (disposing && folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }
}
