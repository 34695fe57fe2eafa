using Mingzhang.Store.Databases;

namespace Mingzhang.Databases;

/// <summary>An empty database of an engine, brought up to date; gone when it is disposed of.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? folder;

    private TestDatabase(string setting, string? folder, Database database)
    {
        Setting = setting;
        this.folder = folder;
        Database = database;
    }

    /// <summary>What another process would open it by.</summary>
    public string Setting { get; }

    public Database Database { get; }

    /// <summary>Both engines, for theories.</summary>
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    public static async Task<TestDatabase> NewAsync(Engine engine)
    {
        var own = engine == Engine.Sqlite ? Directory.CreateTempSubdirectory("mingzhang").FullName : null;
        var setting = own is null ? PostgresServer.Instance.NewDatabase() : Path.Combine(own, "book.db");
        var database = Database.Open(setting);
        await Migrations.ApplyAsync(database);
        return new(setting, own, database);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
