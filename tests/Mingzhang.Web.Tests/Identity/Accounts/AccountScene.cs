using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Passwords;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>The application with a person who has a password, and a clock that a test moves.</summary>
internal sealed class AccountScene : IAsyncDisposable
{
    public const string Account = "wangli";
    public const string Password = "四辆摩托驶过麦田再回头看";

    private AccountScene(TestSite site, TestClock clock) => (Site, Clock) = (site, clock);

    public TestSite Site { get; }

    public TestClock Clock { get; }

    public static Task<AccountScene> NewAsync(Engine engine = Engine.Sqlite, params (string Name, string Value)[] settings) => NewAsync(_ => { }, engine, settings);

    public static async Task<AccountScene> NewAsync(Action<IServiceCollection> services, Engine engine = Engine.Sqlite, params (string Name, string Value)[] settings)
    {
        var clock = new TestClock();
        var scene = new AccountScene(await TestSite.NewAsync(engine, collection => services(collection.AddSingleton<TimeProvider>(clock)), settings), clock);
        await scene.AddAsync(Account, Password);
        return scene;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Adds a person with a password, by default a preparer of the centre.</summary>
    public Task AddAsync(string account, string password, string role = "preparer", Func<KeptPerson, KeptPerson>? change = null) => Site.Keeper.ChangeAsync(Actor.Program, "130999", "t", async work =>
    {
        var person = new KeptPerson { Id = account, Account = account, Name = "王丽", HomeUnit = "474001", PasswordHash = new PasswordHashing().Hash(password), PasswordSince = work.At };
        await work.AddAsync(change?.Invoke(person) ?? person);
        await work.AddAsync(new KeptGrant { Person = account, Role = role, Unit = role is "preparer" or "reviewer" ? "474001" : "" });
    });

    public Task<KeptPerson> PersonAsync(string account = Account) => Site.Keeper.ReadAsync(async looking => (await looking.FindAsync<KeptPerson>(new("130999", 0, "", account)))!);

    /// <summary>Signs in and says where it leads.</summary>
    public static async Task<string> EnterAsync(TestBrowser browser, string account = Account, string password = Password, string back = "/")
    {
        using var answer = await browser.PostAsync("/sign-in/password", ("account", account), ("password", password), ("return", back));
        ((int)answer.StatusCode).ShouldBe(302);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>A browser that is signed in.</summary>
    public async Task<TestBrowser> EnteredAsync(string account = Account, string password = Password, string leads = "/")
    {
        var browser = Site.Browser();
        (await EnterAsync(browser, account, password)).ShouldBe(leads);
        return browser;
    }

    /// <summary>Whether the browser is signed in.</summary>
    public static async Task<bool> IsInAsync(TestBrowser browser)
    {
        using var answer = await browser.GetAsync("/account");
        return (int)answer.StatusCode == 200;
    }

    /// <summary>Where a form leads.</summary>
    public static async Task<string> FormAsync(TestBrowser browser, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync(address, fields);
        ((int)answer.StatusCode).ShouldBe(302, address);
        return answer.Headers.Location!.OriginalString;
    }
}
