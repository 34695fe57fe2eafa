using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Xml.Linq;

namespace Mingzhang.Web.Tests.Client;

/// <summary>The scripts of the pages have tests of their own; here they are run with all others.</summary>
public sealed class ScriptsTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Folder = Path.Combine(Root, "src", "Mingzhang.Web", "Client");

    /// <summary>Not skipped without Node: scripts that nobody tried are not tested.</summary>
    [Fact]
    public async Task The_tests_of_the_scripts_pass()
    {
        var vitest = Path.Combine(Folder, "node_modules", "vitest", "vitest.mjs");
        File.Exists(vitest)
            .ShouldBeTrue("The packages of the scripts are not there: build src/Mingzhang.Web with Node.js 20.19 or newer and npm.");

        var (code, output) = await RunAsync("node", [vitest, "run", "--reporter=dot"]);

        code.ShouldBe(0, output);
        output.ShouldContain("passed");
    }

    [Fact]
    public async Task Two_builds_of_the_scripts_at_once_do_not_disturb_each_other()
    {
        var runs = await Task.WhenAll(RunAsync("node", ["build.mjs"]), RunAsync("node", ["build.mjs"]));

        runs.ShouldAllBe(run => run.Code == 0);
        foreach (var name in new[] { "site.js", "grid.js", "grid.css", "charts.js" })
        {
            new FileInfo(Path.Combine(Root, "src", "Mingzhang.Web", "wwwroot", "app", name)).Length.ShouldBeGreaterThan(1000);
        }
    }

    [Fact]
    public void The_sources_of_the_scripts_are_no_content_of_the_server()
    {
        var targets = XDocument.Load(Path.Combine(Root, "src", "Mingzhang.Web", "Client.targets"));

        targets.Descendants("DefaultItemExcludes").Single().Value.ShouldContain("Client/**");
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "Client")).ShouldBeFalse();
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["CI"] = "1";
        using var process = Start(start);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        var output = new StringBuilder();
        var lines = new Lock();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, output.ToString());

        void Keep(string? line)
        {
            lock (lines)
            {
                output.AppendLine(line);
            }
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("Node.js is not installed. On Debian 13: apt-get install nodejs npm", exception);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingzhang.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Mingzhang.slnx was not found above the tests.");
    }
}
