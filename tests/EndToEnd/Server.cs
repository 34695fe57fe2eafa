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
    private Process process;

    private Server(string folder, string address, Process process)
    {
        this.folder = folder;
        Address = address;
        this.process = process;
    }

    /// <summary>http://127.0.0.1:port</summary>
    public string Address { get; }

    public string Database => Path.Combine(folder, "book.db");

    public static async Task<Server> StartAsync()
    {
        var own = Directory.CreateTempSubdirectory("mingzhang").FullName;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var server = new Server(own, address, Begin(own, address));
        await server.AnswersAsync();
        return server;
    }

    /// <summary>As when the power goes: nothing is asked, nothing is finished.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async Task StartAgainAsync()
    {
        process.Dispose();
        process = Begin(folder, Address);
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

    private static Process Begin(string folder, string address)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Mingzhang.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address]) { WorkingDirectory = WebFolder(), UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["Mingzhang__Database"] = Path.Combine(folder, "book.db");
        var begun = Process.Start(start)!;
        begun.OutputDataReceived += static (_, _) => { };
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
