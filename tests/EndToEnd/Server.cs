using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.EndToEnd;

/// <summary>The application as a process of its own, on a database of its own, as on a user's machine.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly string folder;
    private readonly (string Name, string Value)[] settings;
    private readonly TaskCompletionSource<string> token = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process process;

    private Server(string folder, string address, (string Name, string Value)[] settings)
    {
        this.folder = folder;
        this.settings = settings;
        Address = address;
        process = Begin();
    }

    /// <summary>http://127.0.0.1:port</summary>
    public string Address { get; }

    public string Database => Path.Combine(folder, "book.db");

    /// <param name="settings">Environment of the process besides its database.</param>
    public static async Task<Server> StartAsync(params (string Name, string Value)[] settings)
    {
        var own = Directory.CreateTempSubdirectory("mingzhang").FullName;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var server = new Server(own, address, settings);
        await server.AnswersAsync();
        return server;
    }

    /// <summary>What an empty installation prints on its console for whoever sets it up.</summary>
    public Task<string> TokenAsync() => token.Task.WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>As when the power goes: nothing is asked, nothing is finished.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async Task StartAgainAsync()
    {
        process.Dispose();
        process = Begin();
        await AnswersAsync();
    }

    /// <summary>Looks into the database of a server that is not running.</summary>
    public async Task<T> LookAsync<T>(Func<Looking, Task<T>> look)
    {
        await using var database = Mingzhang.Store.Databases.Database.Open(Database);
        return await new Keeper(database).LookAsync(look);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Begin()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Mingzhang.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address]) { WorkingDirectory = WebFolder(), UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["Mingzhang__Database"] = Path.Combine(folder, "book.db");
        // What the demonstration publishes by itself takes the machine's time.
        start.Environment["Mingzhang__DemonstrationPublished"] = "false";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var begun = Process.Start(start)!;
        begun.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split("token: ", 2) is [_, var said])
            {
                token.TrySetResult(said.Trim());
            }
        };
        begun.BeginOutputReadLine();
        return begun;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = new(Address) };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (attempt < 1200 && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The styles and scripts lie beside the source; the tests run somewhere below the repository.
    private static string WebFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
            {
                return Path.Combine(at.FullName, "src", "Mingzhang.Web");
            }
        }

        throw new InvalidOperationException("no repository above the tests");
    }
}
