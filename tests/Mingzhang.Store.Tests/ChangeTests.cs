using Mingzhang.Databases;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Tests;

public class ChangeTests
{
    private static readonly Scope Scope = new("130999", "401001", 2026);
    private static readonly Actor Wang = new("wang", "王经办", "127.0.0.1");
    private static readonly Actor Li = new("li", "李复核", "127.0.0.2");

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_is_kept_is_found_again(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var line = await Add(keeper);
        var found = await keeper.ReadAsync(looking => looking.FindAsync<KeptLine>(line.Key));
        found.ShouldBe(line);
        found!.AmountFen.ShouldBe(48_504_700);
        (await keeper.ReadAsync(looking => looking.ListAsync<KeptLine>(Scope, ("note", "x")))).ShouldBeEmpty();
        (await keeper.ReadAsync(looking => looking.ListAsync<KeptLine>(Scope with { Unit = "401002" }))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_people_who_change_different_fields_both_have_their_way(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var line = await Add(keeper);
        var mine = await Edit(keeper, Wang, line, ("amount_fen", "100"));
        var theirs = await Edit(keeper, Li, line, ("note", "报纸印刷"));
        mine.Conflicts.ShouldBeEmpty();
        theirs.Conflicts.ShouldBeEmpty();
        theirs.Now.ShouldNotBeNull().ShouldSatisfyAllConditions(now => now.AmountFen.ShouldBe(100), now => now.Note.ShouldBe("报纸印刷"), now => now.Version.ShouldBe(3));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_people_who_change_one_field_see_both_values_and_none_is_lost(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var line = await Add(keeper);
        await Edit(keeper, Wang, line, ("amount_fen", "100"));
        var second = await Edit(keeper, Li, line, ("amount_fen", "200"), ("note", "改了"));
        var conflict = second.Conflicts.ShouldHaveSingleItem();
        conflict.ShouldSatisfyAllConditions(
            one => one.Column.ShouldBe("amount_fen"),
            one => one.Base.ShouldBe("48504700"),
            one => one.Mine.ShouldBe("200"),
            one => one.Theirs.ShouldBe("100"),
            one => one.By.ShouldBe("王经办"));
        second.Now!.AmountFen.ShouldBe(100);
        second.Now.Note.ShouldBe("改了");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Saving_over_what_another_changed_is_refused(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var line = await Add(keeper);
        await Edit(keeper, Wang, line, ("amount_fen", "100"));
        await Should.ThrowAsync<StoreException>(() => keeper.ChangeAsync(Li, "130999", "t", change => change.SaveAsync(line with { Note = "x" })));
        await Should.ThrowAsync<StoreException>(() => keeper.ChangeAsync(Li, "130999", "t", change => change.RemoveAsync(line)));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_fails_in_the_middle_leaves_nothing_behind(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        await Should.ThrowAsync<InvalidOperationException>(() => keeper.ChangeAsync(Wang, "130999", "t", async change =>
        {
            await change.AddAsync(Line());
            throw new InvalidOperationException("in the middle");
        }));
        (await keeper.ReadAsync(looking => looking.ListAsync<KeptLine>(Scope))).ShouldBeEmpty();
        (await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new()))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Many_writers_at_once_lose_nothing(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var line = await Add(keeper);
        // A program of its own on the same database, as another web process would be.
        await using var other = Database.Open(test.Setting);
        var keepers = new[] { keeper, new Keeper(other) };
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => keepers[number % 2].ChangeAsync(Wang, "130999", "t", async change =>
        {
            var now = await change.FindAsync<KeptLine>(line.Key);
            await change.SaveAsync(now! with { AmountFen = now.AmountFen + 1 });
        }))));
        (await keeper.ReadAsync(looking => looking.FindAsync<KeptLine>(line.Key)))!.AmountFen.ShouldBe(48_504_740);
        (await keeper.LookAsync(looking => AuditVerifier.VerifyAsync(looking))).ShouldSatisfyAllConditions(all => all.Entries.ShouldBe(41), all => all.Faults.ShouldBeEmpty());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_trail_tells_who_changed_what_from_what_to_what(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var line = await Add(keeper);
        await Edit(keeper, Li, line, ("amount_fen", "100"));
        var entries = await keeper.ReadAsync(looking => AuditChain.OfRecordAsync(looking, "budget_line", line.Key));
        entries.Select(entry => entry.Name).ShouldBe(["王经办", "李复核"]);
        entries[1].Records.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().ShouldBe(new FieldChange("amount_fen", "48504700", "100"));
        entries[1].PreviousHash.ShouldBe(entries[0].Hash);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Secrets_do_not_stand_in_the_trail(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        await keeper.ChangeAsync(Wang, "130999", "t", change => change.AddAsync(new KeptPerson { Account = "wang", Name = "王经办", PasswordHash = "secret-hash" }));
        var entry = (await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new()))).ShouldHaveSingleItem();
        entry.Records[0].Fields.Single(field => field.Name == "password_hash").New!.ShouldNotContain("secret");
    }

    private static KeptLine Line() => new() { District = Scope.District, Unit = Scope.Unit, Year = Scope.Year, OfYear = 2026, AmountFen = 48_504_700, Function = "2070605" };

    private static Task<KeptLine> Add(Keeper keeper) => keeper.ChangeAsync(Wang, "130999", "budget.save", change => change.AddAsync(Line()));

    private static Task<Edited<KeptLine>> Edit(Keeper keeper, Actor actor, KeptLine line, params (string Column, string? Value)[] fields) =>
        keeper.ChangeAsync(actor, "130999", "budget.save", change => change.EditAsync<KeptLine>(line.Key, line.Version, fields.ToDictionary(field => field.Column, field => field.Value)));
}
