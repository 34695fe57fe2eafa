using Mingzhang.Databases;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Store.Summaries;

namespace Mingzhang.Store.Tests;

public class SchemaTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Every_kind_of_record_has_its_table_with_its_columns(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        foreach (var table in KeptTable.All)
        {
            var sql = engine == Engine.Sqlite
                ? "select lower(name) || ' ' || lower(type) from pragma_table_info(@Name)"
                : "select column_name || ' ' || data_type from information_schema.columns where table_name = @Name";
            var there = await keeper.ReadAsync(looking => looking.QueryAsync<string>(sql, new { table.Name }));
            string[] key = ["district text", "year bigint", "unit text", "id text", "version bigint"];
            there.ShouldBe([.. key, .. table.Columns.Select(column => $"{column.Name} {(column.IsNumber ? "bigint" : "text")}")], ignoreOrder: true, table.Name);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Migrations_are_applied_once_however_many_try(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrations.ApplyAsync(test.Database))));
        taken.ShouldAllBe(steps => steps == 0);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_a_newer_program_is_left_alone(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await using (var connection = await test.Database.ConnectAsync())
        {
            var command = connection.CreateCommand();
            command.CommandText = "insert into migration (number, name, applied_at) values (9999, 'future', '')";
            await command.ExecuteNonQueryAsync();
        }

        (await Should.ThrowAsync<StoreException>(() => Migrations.ApplyAsync(test.Database))).Message.ShouldContain("9999");
    }

    [Fact]
    public async Task A_database_of_an_older_program_is_brought_up_with_what_is_in_it()
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang");
        try
        {
            await using var database = Database.Open(Path.Combine(folder.FullName, "book.db"));
            (await Migrations.ApplyAsync(database, upTo: 1)).ShouldBe(1);
            var keeper = new Keeper(database);
            await keeper.ChangeAsync(Actor.Program, "1", "t", change => change.ExecuteAsync(
                "insert into unit_summary (district, year, unit, id, version, projects, indicators, results, files, changes, checked_changes, errors, questions, rules, scores, changed_at, changed_by) values ('1', 2026, 'a', 'summary', 1, 0, 0, 0, 0, 7, 0, 0, 0, '', '', '', '')"));
            (await Migrations.ApplyAsync(database)).ShouldBe(Migrations.Newest - 1);
            // What was changed before has a version, so that nobody's page takes it for a book that never was.
            (await keeper.ReadAsync(looking => UnitSummaries.EnteredAsync(looking, new("1", "a", 2026)))).ShouldBe(7);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Tables_can_be_partitioned_by_year_since_the_key_holds_it()
    {
        await using var test = await TestDatabase.NewAsync(Engine.Postgres);
        await using var connection = await test.Database.ConnectAsync();
        var command = connection.CreateCommand();
        command.CommandText = """
            create table payment_parted (like payment including all) partition by range (year);
            create table payment_2026 partition of payment_parted for values from (2026) to (2027);
            """;
        await Should.NotThrowAsync(() => command.ExecuteNonQueryAsync());
    }
}
