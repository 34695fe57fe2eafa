using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Databases;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.Web.Tests;

/// <summary>The application on a database of its own, with the demonstration in it.</summary>
internal sealed partial class TestSite : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplicationFactory<Program> factory;

    private readonly bool isOwner;
    private bool isListening;

    private TestSite(TestDatabase database, WebApplicationFactory<Program> factory, bool isOwner = true)
    {
        this.database = database;
        this.factory = factory;
        this.isOwner = isOwner;
    }

    public IServiceProvider Services => factory.Services;

    public Keeper Keeper => Services.GetRequiredService<Keeper>();

    public static Task<TestSite> NewAsync(Engine engine = Engine.Sqlite, params (string Name, string Value)[] settings) => NewAsync(engine, null, settings);

    /// <summary>The application as it answers on a port of this machine, rather than within the process alone.</summary>
    public static async Task<TestSite> ListeningAsync(Engine engine = Engine.Sqlite, params (string Name, string Value)[] settings)
    {
        var site = await NewAsync(engine, null, [.. settings, ("urls", "http://127.0.0.1:0")]);
        site.factory.UseKestrel();
        site.factory.StartServer();
        site.isListening = true;
        return site;
    }

    /// <summary>Where it answers; of a site that listens.</summary>
    public string Address => factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>A second process on the same database.</summary>
    public TestSite Another(params (string Name, string Value)[] settings) => new(database, Factory(database.Setting, null, settings), isOwner: false);

    public static async Task<TestSite> NewAsync(Engine engine, Action<IServiceCollection>? services, (string Name, string Value)[] settings)
    {
        var own = await TestDatabase.NewAsync(engine);
        return new(own, Factory(own.Setting, services, settings));
    }

    /// <summary>A browser that nobody is signed in with; it follows no redirection by itself.</summary>
    public TestBrowser Browser() => isListening
        ? new(new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new(Address) })
        : new(factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));

    /// <summary>A browser that keeps its cookies where it is told: the same one before several processes.</summary>
    public TestBrowser Browser(CookieContainer cookies, string address = "http://localhost") => new(factory.CreateDefaultClient(new Uri(address), new CookieContainerHandler(cookies)));

    /// <summary>A browser of a person of the demonstration: jingban, xiangmu, fuhe, lingdao, zhuguan, caizheng, shenji, xitong, anquan, rizhi.</summary>
    public async Task<TestBrowser> EnterAsync(string account)
    {
        var browser = Browser();
        using var answer = await browser.PostAsync("/demonstration/enter", ("person", account));
        ((int)answer.StatusCode).ShouldBe(302);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (isOwner)
        {
            await database.DisposeAsync();
        }
    }

    private static WebApplicationFactory<Program> Factory(string setting, Action<IServiceCollection>? services, (string Name, string Value)[] settings) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Mingzhang:Database", setting);
            if (setting.Contains("Host=", StringComparison.Ordinal))
            {
                // Beside a server there is no place for a key file.
                builder.UseSetting("Mingzhang:Key", "0f1e2d3c4b5a69788796a5b4c3d2e1f000112233445566778899aabbccddeeff");
            }

            // Building a package takes seconds, which most tests have no use for.
            builder.UseSetting("Mingzhang:DemonstrationPublished", "false");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(collection => services?.Invoke(collection));
        });
}

/// <summary>A browser with its cookies, which sends the antiforgery token of the page that it saw last.</summary>
internal sealed partial class TestBrowser(HttpClient client)
{
    private Match? token;

    public HttpClient Client => client;

    public async Task<HttpResponseMessage> GetAsync(string address) => await client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>The text of a page; anything but 200 is a failure.</summary>
    public async Task<string> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(200, $"{address}: {text[..Math.Min(text.Length, 400)]}");
        return text;
    }

    /// <summary>Posts a form as the pages do.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, address, content);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content)
    {
        token ??= TokenPattern().Match(await PageAsync("/"));
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add(token.Groups[2].Value, token.Groups[1].Value);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("name=\"antiforgery\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
