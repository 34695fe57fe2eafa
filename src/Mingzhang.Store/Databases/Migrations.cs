using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Mingzhang.Store.Databases;

/// <summary>The shape of the database in numbered steps, each applied once and never changed afterwards. 0001-name.sql is for both
/// engines, 0001-name.sqlite.sql and 0001-name.postgres.sql for one.</summary>
public static class Migrations
{
    private const long LockNumber = 7_106_110_113;

    /// <summary>The newest step that this program knows.</summary>
    public static int Newest { get; } = Steps(Engine.Sqlite).Max(step => step.Number);

    /// <summary>Brings a database up to the newest step; several processes may try at once.</summary>
    /// <param name="database">The database.</param>
    /// <param name="upTo">The last step to take, for a backup of an older program; null for all.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>How many steps were taken.</returns>
    /// <exception cref="StoreException">The database is newer than this program.</exception>
    public static Task<int> ApplyAsync(Database database, int? upTo = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.WriteAsync(() => TakeAsync(database, upTo, cancellation), cancellation);
    }

    private static async Task<int> TakeAsync(Database database, int? upTo, CancellationToken cancellation)
    {
        await using var connection = await database.ConnectAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (database.Engine == Engine.Postgres)
        {
            await connection.ExecuteAsync("select pg_advisory_xact_lock(@LockNumber)", new { LockNumber }, transaction);
        }

        await connection.ExecuteAsync("create table if not exists migration (number bigint primary key, name text not null, applied_at text not null)", transaction: transaction);
        var done = (await connection.QueryAsync<long>("select number from migration", transaction: transaction)).ToHashSet();
        if (done.Count > 0 && done.Max() > Newest)
        {
            throw new StoreException($"数据库 {database.Name} 是第 {done.Max()} 版，这个程序只认到第 {Newest} 版：请用新版的程序打开。");
        }

        var taken = 0;
        foreach (var step in Steps(database.Engine).Where(step => !done.Contains(step.Number) && !(step.Number > upTo)).GroupBy(step => step.Number))
        {
            foreach (var part in step)
            {
                await connection.ExecuteAsync(part.Text, transaction: transaction);
            }

            await connection.ExecuteAsync(
                "insert into migration (number, name, applied_at) values (@Number, @Name, @At)",
                new { Number = (long)step.Key, step.First().Name, At = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture) },
                transaction);
            taken++;
        }

        await transaction.CommitAsync(cancellation);
        return taken;
    }

    private static IEnumerable<(int Number, string Name, string Text)> Steps(Engine engine)
    {
        var mine = engine == Engine.Sqlite ? ".sqlite.sql" : ".postgres.sql";
        foreach (var name in typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).OrderBy(name => name[..4], StringComparer.Ordinal).ThenBy(name => name.Length))
        {
            var isCommon = name.Count(letter => letter == '.') == 1;
            if (isCommon || name.EndsWith(mine, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
                yield return (int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..name.IndexOf('.', StringComparison.Ordinal)], reader.ReadToEnd());
            }
        }
    }
}
