using System.Globalization;
using Mingzhang.Speed;

namespace Mingzhang.Load.Running;

/// <summary>A PostgreSQL server of the bench's own with the settings of the package, safe writing included; in a temporary folder, gone at
/// the end.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string programs;
    private readonly string folder;

    private PostgresServer(string programs, string folder)
    {
        this.programs = programs;
        this.folder = folder;
    }

    public const string User = "mingzhang";

    /// <summary>Where its socket lies.</summary>
    public string Folder => folder;

    private string Data => Path.Combine(folder, "data");

    /// <summary>Connection string of a database.</summary>
    public string Setting(string database) => $"Host={folder};Username={User};Database={database}";

    /// <summary>The first process of the server.</summary>
    public int Process => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <exception cref="InvalidOperationException">It is not installed, or does not start.</exception>
    public static PostgresServer Start()
    {
        const string debian = "/usr/lib/postgresql";
        var found = (Directory.Exists(debian)
                ? Directory.EnumerateDirectories(debian).Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
                : null)
            ?? Path.GetDirectoryName(Programs.Find("initdb"))
            ?? throw new InvalidOperationException("没有找到 PostgreSQL：apt-get install postgresql");
        // The socket's path has to be short.
        var server = new PostgresServer(found, Directory.CreateTempSubdirectory("mz").FullName);
        if (Environment.IsPrivilegedProcess)
        {
            Programs.Output("chown", "postgres", server.folder);
        }

        server.Run("initdb", $"--username={User}", "--auth=trust", "--encoding=UTF8", "--no-locale", $"--pgdata={server.Data}");
        server.Run("pg_ctl", $"--pgdata={server.Data}", "--wait", $"--log={Path.Combine(server.folder, "log")}", $"--options=-k {server.folder} -c listen_addresses='' -c shared_preload_libraries=pg_stat_statements", "start");
        return server;
    }

    /// <summary>Runs a statement and gives its rows.</summary>
    public string Query(string database, string sql) =>
        Programs.Output(Path.Combine(programs, "psql"), "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", $"--host={folder}", $"--username={User}", $"--dbname={database}", $"--command={sql}").Trim();

    public void Dispose()
    {
        Run("pg_ctl", $"--pgdata={Data}", "--mode=immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    // The server refuses to run as root.
    private void Run(string program, params string[] arguments) =>
        Programs.Output([.. Environment.IsPrivilegedProcess ? (string[])["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [], Path.Combine(programs, program), .. arguments]);
}
