using System.IO.Compression;
using Mingzhang.Databases;
using Mingzhang.Entries;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Backups;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Tests;

public class BackupTests
{
    private static readonly Actor Wang = new("wang", "王经办", "127.0.0.1");

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    public async Task A_restored_copy_holds_all_that_the_original_held(Engine from, Engine to)
    {
        await using var test = await Filled(from);
        using var file = await Backup(test);
        await using var copy = await TestDatabase.NewAsync(to);
        var manifest = await Restoring.RestoreAsync(file, copy.Database);
        manifest.Tables.Single(table => table.Name == "blob").Rows.ShouldBe(1);
        using var again = await Backup(copy);
        Tables(again).ShouldBe(Tables(file), ignoreOrder: true);
        (await new Keeper(copy.Database).LookAsync(looking => AuditVerifier.VerifyAsync(looking, manifest.Heads))).Faults.ShouldBeEmpty();
        // Work goes on in the copy, and its trail with it.
        await new Keeper(copy.Database).ChangeAsync(Wang, "130999", "t", change => change.AddAsync(new KeptEvent { Id = "approval", Year = 2026 }));
        (await new Keeper(copy.Database).LookAsync(looking => AuditVerifier.VerifyAsync(looking, manifest.Heads))).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_book_that_is_there()
    {
        await using var test = await Filled(Engine.Sqlite);
        using var file = await Backup(test);
        (await Should.ThrowAsync<StoreException>(() => Restoring.RestoreAsync(file, test.Database))).Message.ShouldContain("空库");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4000)]
    public async Task A_file_that_is_no_backup_or_only_part_of_one_says_so_and_restores_nothing(int length)
    {
        await using var test = await Filled(Engine.Sqlite);
        using var file = await Backup(test);
        await using var copy = await TestDatabase.NewAsync(Engine.Sqlite);
        using var part = new MemoryStream(file.ToArray()[..length]);
        (await Should.ThrowAsync<StoreException>(() => Restoring.RestoreAsync(part, copy.Database))).Message.ShouldContain("备份");
    }

    [Theory]
    [InlineData("budget_line")]
    [InlineData("audit_entry")]
    public async Task A_backup_that_somebody_changed_is_found_out_and_nothing_is_restored(string table)
    {
        await using var test = await Filled(Engine.Sqlite);
        using var file = await Backup(test);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry($"{table}.jsonl")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry($"{table}.jsonl").Open());
            writer.Write(text.Replace("1", "2", StringComparison.Ordinal));
        }

        await using var copy = await TestDatabase.NewAsync(Engine.Sqlite);
        await Should.ThrowAsync<StoreException>(() => Restoring.RestoreAsync(file, copy.Database));
        (await new Keeper(copy.Database).ReadAsync(looking => looking.EverywhereAsync<KeptLine>())).ShouldBeEmpty();
    }

    private static async Task<TestDatabase> Filled(Engine engine)
    {
        var test = await TestDatabase.NewAsync(engine);
        var book = BookInventor.Invent(3, BookShape.Beijing);
        var scope = new Scope("130999", "401001", book.Year);
        await new Keeper(test.Database).ChangeAsync(Wang, "130999", "budget.import", async change =>
        {
            await KeptBooks.SaveAsync(change, scope, book);
            await Versions.FreezeAsync(change, scope, "budget", "一上", "一上");
        });
        return test;
    }

    private static async Task<MemoryStream> Backup(TestDatabase test)
    {
        var file = new MemoryStream();
        await BackupFile.WriteAsync(test.Database, file, DateTimeOffset.UnixEpoch);
        file.Position = 0;
        return file;
    }

    private static IEnumerable<string> Tables(MemoryStream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries.Where(entry => entry.Name != "manifest.json"))
        {
            using var reader = new StreamReader(entry.Open());
            yield return $"{entry.Name} {string.Join('\n', reader.ReadToEnd().Split('\n').Order(StringComparer.Ordinal))}";
        }
    }
}
