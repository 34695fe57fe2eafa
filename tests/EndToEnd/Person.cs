using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>A person at a browser of their own: what they see, choose, type and press, and nothing that a program could do besides.
/// Whatever the browser complains of meanwhile fails the test: faults of scripts, what the policy of the pages blocks, answers of 500.</summary>
internal sealed class Person : IAsyncDisposable
{
    private const float Patience = 60_000;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly string address;
    private string? password;

    private Person(IPage page, string address)
    {
        Page = page;
        this.address = address;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            // What a server answers is looked at below; here the browser only repeats it.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 500 || (answer.Status == 404 && !answer.Request.IsNavigationRequest))
            {
                complaints.Enqueue($"{answer.Status} {answer.Request.Method} {answer.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Somebody who has not said who they are.</summary>
    public static async Task<Person> VisitsAsync(Browser browser, Server server) => new(await browser.EmptyAsync(1440), server.Address);

    /// <summary>One of the demonstration's people.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="server">A server with the demonstration.</param>
    /// <param name="name">王经办</param>
    public static async Task<Person> EntersAsync(Browser browser, Server server, string name)
    {
        var person = await VisitsAsync(browser, server);
        await person.OpensAsync("/");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "登录" }).First.ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await person.SeesAsync(person.Page.GetByRole(AriaRole.Heading, new() { Name = "工作台" }));
        return person;
    }

    /// <summary>Signs in for the first time with the password that an administrator gave, and chooses an own one.</summary>
    public async Task SignsInFirstAsync(string account, string given, string own)
    {
        await OpensAsync("/sign-in");
        await WritesAsync("账户", account);
        await WritesAsync("密码", given);
        await PressesAsync("登录");
        await WritesAsync("现在的密码", given);
        await Page.GetByLabel("新密码").First.FillAsync(own);
        await WritesAsync("再输一遍新密码", own);
        await PressesAsync("更改密码");
        await SeesAsync("密码已更改");
        password = own;
    }

    /// <summary>Types an address: only to come in, the rest is reached by what the pages offer.</summary>
    public Task OpensAsync(string path) => Page.GotoAsync(address + path);

    /// <summary>Follows a link by the words that it is or begins with.</summary>
    public Task FollowsAsync(string link) => FollowsAsync(Page.Locator("body"), link);

    public Task FollowsAsync(ILocator within, string link) => within.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Regex.Escape(link)}(\\s|$)") }).First.ClickAsync();

    /// <summary>An entry of the navigation at the side.</summary>
    public Task GoesToAsync(string entry) => FollowsAsync(Page.Locator("nav").First, entry);

    /// <summary>Another unit or year, from the menus at the top; nothing where it is the one that is shown.</summary>
    /// <param name="menu">place-unit or place-year.</param>
    /// <param name="choice">Its words.</param>
    public async Task PicksAsync(string menu, string choice)
    {
        var place = Page.Locator($".{menu}");
        if (!(await place.Locator("summary").InnerTextAsync()).Contains(choice, StringComparison.Ordinal))
        {
            await place.Locator("summary").ClickAsync();
            await place.Locator("a").Filter(new() { HasText = choice }).ClickAsync();
            await SeesAsync(place.Locator("summary").GetByText(choice));
        }
    }

    public Task PressesAsync(string button) => PressesAsync(Page.Locator("main"), button);

    public Task PressesAsync(ILocator within, string button) => within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task WritesAsync(string label, string words) => WritesAsync(Page.Locator("main"), label, words);

    // A required field says so in its label.
    public Task WritesAsync(ILocator within, string label, string words) => Labelled(within, label).FillAsync(words);

    public Task ChoosesAsync(string label, string option) => ChoosesAsync(Page.Locator("main"), label, option);

    public Task ChoosesAsync(ILocator within, string label, string option) => Labelled(within, label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Puts files into the only place for files that is open on the page.</summary>
    public Task GivesFilesAsync(params string[] files) => Page.Locator("input[type=file]:visible").First.SetInputFilesAsync(files);

    public ILocator Card(string title) => Page.GetByRole(AriaRole.Region, new() { Name = title });

    public ILocator Row(string words) => Page.Locator("main tr").Filter(new() { HasText = words }).First;

    public Task SeesAsync(string words) => SeesAsync(Page.Locator("main").GetByText(words).Locator("visible=true").First);

    public Task SeesAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task SeesNoAsync(ILocator what) => Assertions.Expect(what).ToHaveCountAsync(0, new() { Timeout = Patience });

    /// <summary>A file that a press or a link brings.</summary>
    public async Task<string> FetchesAsync(Func<Task> act)
    {
        var download = await Page.RunAndWaitForDownloadAsync(act);
        return await download.PathAsync();
    }

    /// <summary>Takes a step of the work, as its bar on the page offers it; proves who they are where the step asks for it.</summary>
    /// <param name="subject">budget, targets, monitoring, evaluation, disclosure: whose bar.</param>
    /// <param name="step">提交复核</param>
    /// <param name="entries">Label and words of what has to be given with the step.</param>
    public async Task TakesStepAsync(string subject, string step, params (string Label, string Words)[] entries)
    {
        var bar = Page.Locator($"section[id^=work-{subject}]");
        var prove = bar.GetByRole(AriaRole.Link, new() { Name = step, Exact = true });
        await SeesAsync(bar.GetByText(step).First);
        if (await prove.CountAsync() > 0)
        {
            await prove.ClickAsync();
            await ProvesAsync();
        }

        var head = bar.Locator("summary").Filter(new() { HasText = step });
        if (await head.CountAsync() > 0)
        {
            await head.First.ClickAsync();
            var form = bar.Locator("details[open]");
            foreach (var (label, words) in entries)
            {
                await WritesAsync(form, label, words);
            }

            await form.GetByRole(AriaRole.Button).ClickAsync();
        }
        else
        {
            await PressesAsync(bar, step);
        }

        await SeesAsync(bar.GetByText($"已办：{step}"));
    }

    /// <summary>Proves again who they are: by the password, in the demonstration by a press.</summary>
    public async Task ProvesAsync()
    {
        await SeesAsync(Page.GetByRole(AriaRole.Heading, new() { Name = "请再确认一次是本人" }));
        if (password is { } own)
        {
            await WritesAsync("密码", own);
        }

        await Page.Locator("form[action*='/sign-in/again/'] button[type=submit]").ClickAsync();
    }

    /// <summary>Nothing was wrong in the browser so far.</summary>
    public void HasNoComplaints() => complaints.ShouldBeEmpty();

    /// <summary>Where MINGZHANG_PICTURES names a folder, the page as it stands at the end: to see why a test failed.</summary>
    public async Task PicturesAsync()
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Guid.NewGuid():N}.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await PicturesAsync();
        await Page.Context.CloseAsync();
        HasNoComplaints();
    }

    private static ILocator Labelled(ILocator within, string label) => within.GetByLabel(new Regex($"^{Regex.Escape(label)}(\\*\\s*必填)?$")).Locator("visible=true").First;
}
