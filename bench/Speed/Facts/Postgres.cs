using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Speed.Facts;

/// <summary>A cluster of PostgreSQL of its own in a temporary folder, reached over a Unix socket and gone afterwards.</summary>
internal sealed partial class Postgres : IDisposable
{
    public const string Package = "postgresql";

    // Nothing has to outlive the run; one process works, as one core checks.
    private const string Settings =
        "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=1GB -c work_mem=1GB "
        + "-c maintenance_work_mem=1GB -c max_wal_size=8GB -c autovacuum=off -c max_parallel_workers_per_gather=0 -c jit=off";

    private readonly string programs;
    private readonly string folder;
    private readonly IReadOnlyList<string> prefix;

    private Postgres(string programs, string folder)
    {
        this.programs = programs;
        this.folder = folder;

        // The server refuses to run as root.
        prefix = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>The folder of the server's programs, or null where it is not installed. Debian keeps it off the path.</summary>
    public static string? Find()
    {
        const string debian = "/usr/lib/postgresql";
        var found = Directory.Exists(debian)
            ? Directory.EnumerateDirectories(debian).Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        return found ?? Path.GetDirectoryName(Programs.Find("initdb"));
    }

    public static Postgres Start(string programs, string folder)
    {
        Directory.CreateDirectory(folder);
        var server = new Postgres(programs, folder);
        if (Environment.IsPrivilegedProcess)
        {
            Programs.Output("chown", "postgres", folder);
        }

        server.Run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", $"--pgdata={server.Data}");
        server.Run("pg_ctl", $"--pgdata={server.Data}", "--wait", $"--log={Path.Combine(folder, "log")}", $"--options=-k {folder} {Settings}", "start");
        return server;
    }

    public DatabaseRun Run(string rows)
    {
        var script = Path.ChangeExtension(rows, ".psql");
        File.WriteAllText(script,
            $"""
            drop table if exists fact;
            create unlogged table fact({FactRows.Columns});
            \timing on
            \copy fact from '{rows}' (format csv)
            analyze fact;
            {FactQueries.Equalities}
            {FactQueries.SumsOfLines}
            {FactQueries.SumsOfColumns}

            """);
        var printed = Programs.Output(
            Path.Combine(programs, "psql"), "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
            $"--host={folder}", "--username=postgres", "--dbname=postgres", $"--file={script}");
        var times = Time().Matches(printed).Select(match => double.Parse(match.Groups["ms"].Value, CultureInfo.InvariantCulture)).ToList();
        var pairs = printed.Split('\n').Where(line => line.Contains('|')).Select(Sqlite.Pair).ToList();
        return new(times[0] + times[1], times[2] + times[3] + times[4], pairs[0], Sqlite.Add(pairs[1], pairs[2]));
    }

    public void Dispose() => Run("pg_ctl", $"--pgdata={Data}", "--mode=immediate", "stop");

    private void Run(string program, params string[] arguments) => Programs.Output([.. prefix, Path.Combine(programs, program), .. arguments]);

    [GeneratedRegex(@"^Time: (?<ms>[0-9.]+) ms", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
