using System.Diagnostics;
using System.Globalization;
using Mingzhang.Speed;

namespace Mingzhang.Load.Running;

/// <summary>The published application as a process of its own.</summary>
internal sealed class Site : IDisposable
{
    private readonly Process process;

    private Site(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Process => process.Id;

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Publishes the application as it is installed; the working tree stays as it is but for its build folders.</summary>
    public static string Publish(string folder)
    {
        for (var source = new DirectoryInfo(AppContext.BaseDirectory); source is not null; source = source.Parent)
        {
            var project = Path.Combine(source.FullName, "src", "Mingzhang.Web", "Mingzhang.Web.csproj");
            if (File.Exists(project))
            {
                Programs.Output(
                    "dotnet", "publish", project, "--configuration", "Release", "--runtime", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
                    "--artifacts-path", Path.Combine(folder, "artifacts"), "--output", folder, $"-p:NuGetLockFilePath={Path.Combine(folder, "locks", "$(MSBuildProjectName).json")}", "--verbosity", "quiet");
                return Path.Combine(folder, "Mingzhang.Web.dll");
            }
        }

        throw new InvalidOperationException("没有找到 src/Mingzhang.Web。请在源代码目录中运行，或用 --mingzhang 指出程序。");
    }

    /// <summary>Starts it and waits until it takes requests.</summary>
    /// <param name="program">Mingzhang.Web.dll as it was published.</param>
    /// <param name="database">The setting of its database.</param>
    /// <param name="port">Where it listens, on this machine only.</param>
    /// <param name="log">What it writes goes here.</param>
    public static async Task<Site> StartAsync(string program, string database, int port, string log)
    {
        var address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        // A shell, so that what it writes goes to a file without passing through here.
        ProcessStartInfo start = new("/bin/sh") { UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(program)! };
        foreach (var argument in new[] { "-c", "exec dotnet \"$0\" > \"$1\" 2>&1", program, log })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Mingzhang__Database"] = database;
        // All connections come from one address, which no installation has: its limits would be measured, not the program.
        start.Environment["Mingzhang__Api__PerMinute"] = "1000000";
        start.Environment["Mingzhang__Key"] = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        var site = new Site(System.Diagnostics.Process.Start(start)!, address);
        using var client = new HttpClient { BaseAddress = address };
        for (var turn = 0; turn < 300; turn++)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return site;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(200);
        }

        site.Dispose();
        throw new InvalidOperationException($"程序没有启动：{log}");
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        process.Dispose();
    }
}
