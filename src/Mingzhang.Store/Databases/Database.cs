using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingzhang.Store.Databases;

/// <summary>Where the book is kept: an SQLite file or a PostgreSQL database, by one setting.</summary>
public sealed class Database : IAsyncDisposable
{
    private const int MostConnections = 40;

    private static readonly string[] PoolNames = ["Maximum Pool Size", "MaxPoolSize"];
    private static readonly Lock ProviderLock = new();
    private static bool isProviderSet;

    private readonly NpgsqlDataSource? postgres;
    private readonly string connectionText;

    // The connections of SQLite that are set up.
    private readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> set = [];

    private readonly WriterThread? writer;

    private Database(Engine engine, string connectionText, NpgsqlDataSource? postgres)
    {
        Engine = engine;
        this.connectionText = connectionText;
        this.postgres = postgres;
        writer = postgres is null ? new() : null;
    }

    public Engine Engine { get; }

    /// <summary>What is opened, without passwords: for messages.</summary>
    public string Name
    {
        get
        {
            if (Engine == Engine.Sqlite)
            {
                return new SqliteConnectionStringBuilder(connectionText).DataSource;
            }

            var parts = new NpgsqlConnectionStringBuilder(connectionText);
            return string.Create(CultureInfo.InvariantCulture, $"{parts.Host}:{parts.Port}/{parts.Database}");
        }
    }

    /// <summary>The file of an SQLite database; null on a server.</summary>
    public string? File => Engine == Engine.Sqlite ? Path.GetFullPath(Name) : null;

    /// <summary>Opens by the setting: a text with Host= is PostgreSQL's connection string, anything else the path of a file.</summary>
    /// <param name="setting">Host=db;Database=mingzhang;Username=…, or data/mingzhang.db.</param>
    public static Database Open(string setting)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(setting);
        if (setting.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            return new(Engine.Postgres, setting, NpgsqlDataSource.Create(Pooled(setting)));
        }

        SetProvider();
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = setting,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = 30,
        }.ConnectionString;
        if (Path.GetDirectoryName(Path.GetFullPath(setting)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return new(Engine.Sqlite, text, null);
    }

    public async Task<DbConnection> ConnectAsync(CancellationToken cancellation = default)
    {
        if (postgres is not null)
        {
            return await postgres.OpenConnectionAsync(cancellation);
        }

        var connection = new SqliteConnection(connectionText);
        await connection.OpenAsync(cancellation);
        // Connections are used again and keep what was set.
        if (!set.TryGetValue(connection.Handle!, out _))
        {
            // Written ahead and synchronised at each commit: what was acknowledged survives a crash of program and machine.
            await connection.ExecuteAsync("pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 30000");
            set.AddOrUpdate(connection.Handle!, set);
        }

        return connection;
    }

    /// <summary>A transaction that sees one state of everything and changes nothing.</summary>
    public async Task<DbTransaction> LookAsync(DbConnection connection, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
    }

    /// <summary>Does work that writes, when its turn has come.</summary>
    public Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return writer is null ? work() : writer.RunAsync(work, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        writer?.Dispose();
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }
        else
        {
            await using var connection = new SqliteConnection(connectionText);
            SqliteConnection.ClearPool(connection);
        }
    }

    // A server takes 100 connections unless it is told otherwise: two processes of this program and whoever looks after the server have
    // room beside each other.
    private static string Pooled(string setting)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = setting };
        return PoolNames.Any(given.ContainsKey) ? setting : new NpgsqlConnectionStringBuilder(setting) { MaxPoolSize = MostConnections }.ConnectionString;
    }

    private static void SetProvider()
    {
        lock (ProviderLock)
        {
            if (!isProviderSet)
            {
                SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
                isProviderSet = true;
            }
        }
    }
}
