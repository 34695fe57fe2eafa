using System.Data.Common;
using Mingzhang.Databases;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Tests;

public class AuditTests
{
    private static readonly Actor Wang = new("wang", "王经办", "127.0.0.1");

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_database_itself_refuses_to_change_the_trail(Engine engine)
    {
        await using var test = await Filled(engine);
        await using var connection = await test.Database.ConnectAsync();
        foreach (var sql in new[] { "update audit_entry set person = 'li'", "delete from audit_entry", "delete from audit_record" })
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<DbException>(() => command.ExecuteNonQueryAsync());
        }

        (await Verify(test)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update audit_entry set changes = replace(changes, '2', '3') where number = 2", AuditFault.Changed, 2)]
    [InlineData("update audit_entry set person = 'li' where number = 3", AuditFault.Changed, 3)]
    [InlineData("delete from audit_entry where number = 2", AuditFault.Missing, 2)]
    [InlineData("delete from audit_entry where number = 5", AuditFault.CutOff, 4)]
    [InlineData("delete from audit_head", AuditFault.CutOff, 5)]
    public async Task Whoever_gets_round_that_is_found_out(string sql, AuditFault fault, long number)
    {
        await using var test = await Filled(Engine.Sqlite);
        await Tamper(test, sql);
        (await Verify(test)).Faults.ShouldContain(new AuditFaultFound("130999", number, fault));
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_is_found_out_by_the_end_that_was_kept_elsewhere()
    {
        await using var test = await Filled(Engine.Sqlite);
        var kept = (await Verify(test)).Heads;
        await using var forged = await Filled(Engine.Sqlite);
        (await Verify(forged)).Faults.ShouldBeEmpty();
        var verification = await new Keeper(forged.Database).LookAsync(looking => AuditVerifier.VerifyAsync(looking, kept));
        verification.Faults.ShouldHaveSingleItem().Fault.ShouldBe(AuditFault.NotTheKeptOne);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Entries_are_found_by_person_kind_and_time_page_by_page(Engine engine)
    {
        await using var test = await Filled(engine);
        var keeper = new Keeper(test.Database);
        Task<IReadOnlyList<AuditEntry>> Find(AuditFilter filter) => keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", filter));
        (await Find(new() { Limit = 2 })).Select(entry => entry.Number).ShouldBe([5, 4]);
        (await Find(new() { Limit = 2, Before = 4 })).Select(entry => entry.Number).ShouldBe([3, 2]);
        (await Find(new() { Person = "nobody" })).ShouldBeEmpty();
        (await Find(new() { Kind = "event_day", Id = "e3" })).ShouldHaveSingleItem().Number.ShouldBe(3);
        (await Find(new() { Since = DateTimeOffset.UtcNow.AddDays(1) })).ShouldBeEmpty();
    }

    private static async Task<TestDatabase> Filled(Engine engine)
    {
        var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        for (var number = 1; number <= 5; number++)
        {
            await keeper.ChangeAsync(Wang, "130999", "t", change => change.AddAsync(new KeptEvent { Id = $"e{number}", Year = 2026, OnDay = new(2026, 2, number) }));
        }

        return test;
    }

    private static Task<AuditVerification> Verify(TestDatabase test) => new Keeper(test.Database).LookAsync(looking => AuditVerifier.VerifyAsync(looking));

    // Somebody with the file in hands takes the triggers away.
    private static async Task Tamper(TestDatabase test, string sql)
    {
        await using var connection = await test.Database.ConnectAsync();
        var command = connection.CreateCommand();
        command.CommandText = $"drop trigger audit_entry_unchanged; drop trigger audit_entry_kept; {sql}";
        await command.ExecuteNonQueryAsync();
    }
}
