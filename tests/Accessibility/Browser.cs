using Microsoft.Playwright;

namespace Mingzhang.Accessibility;

/// <summary>Debian's Chromium, started once for all tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new page of a width, offline, in a colour scheme.</summary>
    public async Task<IPage> OpenAsync(string address, int width, ColorScheme colours = ColorScheme.Light)
    {
        var page = await EmptyAsync(width, colours);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A page that shows nothing yet.</summary>
    public async Task<IPage> EmptyAsync(int width, ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    // Not skipped: a page that nobody looked at is not accessible.
    private static string Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed. On Debian: apt-get install chromium");
}
