using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Mingzhang.Packs;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Web.Identity;
using Mingzhang.Web.Identity.Keys;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Administration;

/// <summary>How the installation is.</summary>
/// <param name="Engine">SQLite or PostgreSQL.</param>
/// <param name="Place">File or server, without passwords.</param>
/// <param name="DatabaseBytes">How large the database is.</param>
/// <param name="Answer">How long one question to it takes.</param>
/// <param name="Step">Its newest migration.</param>
/// <param name="FreeBytes">Free on the disk of database and backups.</param>
/// <param name="WaitingJobs">Jobs that are due and not done.</param>
/// <param name="FailingJobs">Jobs that failed and are tried again.</param>
/// <param name="GivenUpJobs">Jobs that were given up.</param>
/// <param name="KeyFits">Whether the key is the one that the database was used with.</param>
public sealed record HealthReport(string Engine, string Place, long DatabaseBytes, TimeSpan Answer, int Step, long FreeBytes, long WaitingJobs, long FailingJobs, long GivenUpJobs, bool KeyFits)
{
    /// <summary>Less than this and backups may fail soon.</summary>
    public const long LittleRoom = 2L * 1024 * 1024 * 1024;

    public required IReadOnlyList<AuditHead> Heads { get; init; }

    public string Program { get; } = typeof(HealthReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public string Runtime { get; } = RuntimeInformation.FrameworkDescription;

    public string PacksDigest { get; } = PackLoader.DigestOf(null);

    public DateTimeOffset Started { get; } = new(Process.GetCurrentProcess().StartTime);

    public long MemoryBytes { get; } = Environment.WorkingSet;

    public bool IsRoomLittle => FreeBytes < LittleRoom;
}

/// <summary>Looks how the installation is.</summary>
public sealed class SystemHealth(Keeper keeper, BackupShelf shelf, FieldCipher cipher)
{
    public async Task<HealthReport> LookAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var step = (int)await keeper.ReadAsync(async looking => (await looking.QueryAsync<long>("select max(number) from migration"))[0]);
        var answer = Stopwatch.GetElapsedTime(start);
        var database = keeper.Database;
        var isFile = database.Engine == Engine.Sqlite;
        var (size, jobs, heads) = await keeper.ReadAsync(async looking => (
            isFile ? LengthOf(database.File!) + LengthOf(database.File + "-wal") : (await looking.QueryAsync<long>("select pg_database_size(current_database())"))[0],
            await looking.QueryAsync<JobCount>("select is_done as IsDone, case when last_error = '' then 0 else 1 end as Failed, count(*) as Count from job group by is_done, case when last_error = '' then 0 else 1 end"),
            await AuditChain.HeadsAsync(looking)));
        long Count(bool done, bool failed) => jobs.Where(job => job.IsDone != 0 == done && job.Failed != 0 == failed).Sum(job => job.Count);
        return new(isFile ? "SQLite" : "PostgreSQL", database.Name, size, answer, step, FreeBytes(shelf.Folder), Count(false, false), Count(false, true), Count(true, true), await InstallationKey.FitsAsync(keeper, cipher))
        {
            Heads = [.. heads.Where(head => head.Number > 0)],
        };
    }

    /// <summary>Bytes as people read them: 1.5 GB.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var (value, unit) = ((decimal)bytes, 0);
        while (value >= 1024 && unit < units.Length - 1)
        {
            (value, unit) = (value / 1024, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {units[unit]}");
    }

    // What was written last stands in a file beside it.
    private static long LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    // The nearest folder above that is there already.
    private static long FreeBytes(string folder)
    {
        var there = folder;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
        {
            there = above;
        }

        return new DriveInfo(there).AvailableFreeSpace;
    }

    private sealed class JobCount
    {
        public long IsDone { get; set; }

        public long Failed { get; set; }

        public long Count { get; set; }
    }
}
