using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Mingzhang.Databases;

/// <summary>A PostgreSQL server of the tests' own: made in a temporary folder, reached through a socket there, gone at the end.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Running = new(Start);

    private readonly string folder;

    private PostgresServer(string folder) => this.folder = folder;

    /// <summary>The server, started by the first who asks.</summary>
    public static PostgresServer Instance => Running.Value;

    /// <summary>The setting of an empty database of its own.</summary>
    public string NewDatabase()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        using var connection = new NpgsqlConnection(Setting("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"create database {name}";
        command.ExecuteNonQuery();
        return Setting(name);
    }

    private string Setting(string database) => $"Host={folder};Username=mingzhang;Database={database};Maximum Pool Size=20";

    private static PostgresServer Start()
    {
        var programs = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;
        if (programs is null)
        {
            throw new InvalidOperationException("PostgreSQL is missing: apt-get install postgresql");
        }

        // The socket's path has to be short.
        var home = Path.Combine(Path.GetTempPath(), "mz" + Guid.NewGuid().ToString("N")[..10]);
        Directory.CreateDirectory(home);
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", home);
        }

        var data = Path.Combine(home, "data");
        Run(Path.Combine(programs, "initdb"), "--pgdata", data, "--username", "mingzhang", "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync");
        Run(Path.Combine(programs, "pg_ctl"), "--pgdata", data, "--wait", "--silent", "--log", Path.Combine(home, "log"), "--options", $"-k {home} -h '' -c max_connections=200 -c fsync=off", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run(Path.Combine(programs, "pg_ctl"), "--pgdata", data, "--mode", "immediate", "--silent", "stop");
            Directory.Delete(home, recursive: true);
        };
        return new(home);
    }

    // The server refuses to run as root.
    private static void Run(string program, params string[] arguments)
    {
        var asPostgres = Environment.UserName == "root" && program != "chown";
        var start = new ProcessStartInfo(asPostgres ? "setpriv" : program) { WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in asPostgres ? [.. "--reuid postgres --regid postgres --clear-groups".Split(' '), program, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        // The server inherits the pipe and keeps it open: only the starting program is waited for.
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(program)} failed"));
        }
    }
}
