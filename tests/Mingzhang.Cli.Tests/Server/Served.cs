using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Packs;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Tokens;
using Mingzhang.Web.Tests.Work;

namespace Mingzhang.Cli.Tests.Server;

/// <summary>A person of the demonstration at the command line, with a token for a server that answers on this machine.</summary>
internal sealed class Served : IDisposable
{
    public const string District = "130999";
    public const string Centre = "474001";

    private readonly TestSite site;
    private readonly string tokenFile;

    private Served(TestSite site, string token, Bench bench)
    {
        this.site = site;
        Token = token;
        Bench = bench;
        tokenFile = bench.File("token", token + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tokenFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public static string[] All { get; } = ["budget.view", "budget.edit", "targets.edit", "work.view", "execution.view", "payments.import", "payments.undo", "documents.check"];

    public Bench Bench { get; }

    public string Token { get; }

    public string Output => Bench.Output;

    public string Error => Bench.Error;

    /// <summary>A year of the centre that is being written, this person's alone.</summary>
    public int Year { get; private set; } = 2025;

    /// <summary>The same with a year of its own, so that tests share a server.</summary>
    public static async Task<Served> WithYearAsync(ListeningSite listening)
    {
        var served = await AsAsync(listening.Site, "jingban", All);
        served.Year = listening.NextYear();
        await listening.Site.AddBookAsync(Paths.Centre with { Year = served.Year });
        return served;
    }

    public static async Task<Served> AsAsync(TestSite site, string account, params string[] scopes)
    {
        var person = (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptPerson>(new(District, 0, "", account)))).ShouldNotBeNull();
        var token = await site.Services.GetRequiredService<TokenDesk>().IssueAsync(new(person.Id, person.Name, ""), person, "财务电脑", scopes.ToHashSet(StringComparer.Ordinal), site.Keeper.Now.AddDays(1));
        return new(site, token, new() { Packs = PackLoader.Embedded });
    }

    /// <summary>Runs a command with server and token.</summary>
    public int Run(params string[] arguments)
    {
        var code = Bench.Run([.. arguments, "--server", site.Address, "--token-file", tokenFile]);
        (Output + Error).ShouldNotContain(Token);
        (Output + Error).ShouldNotContain("   at ");
        return code;
    }

    public string PathOf(string name) => Path.Combine(Bench.Folder, name);

    /// <summary>Takes the book that may be edited.</summary>
    public string Pull(string name)
    {
        var file = PathOf(name);
        Run("pull", "--unit", Centre, "--year", $"{Year}", "--out", file).ShouldBe(Application.Clean, Error);
        return file;
    }

    /// <summary>The entries of the audit trail that tell of pushes into the year, the newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> PushesAsync() =>
        [.. (await site.Keeper.ReadAsync(looking => AuditChain.ListAsync(looking, District, new() { Person = "jingban", Action = "budget.import", Limit = 500 }))).Where(entry => entry.Records.Any(record => record.Year == Year))];

    public void Dispose() => Bench.Dispose();
}

/// <summary>A server that several tests ask.</summary>
public sealed class ListeningSite : IAsyncLifetime
{
    private int year = 2029;

    internal TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await TestSite.ListeningAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    public int NextYear() => Interlocked.Increment(ref year);
}
