using Mingzhang.Book.Entries;
using Mingzhang.Databases;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Tests;

public class BookTests
{
    private static readonly Actor Wang = new("wang", "王经办", "127.0.0.1");

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_kept_book_is_the_book_that_was_given(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var shapes = new[] { BookShape.Beijing, BookShape.Hebei, BookShape.Shanghai, BookShape.FinalAccounts };
        for (var seed = 0; seed < 24; seed++)
        {
            var book = BookInventor.Invent(seed, shapes[seed % 4]);
            var scope = new Scope("130999", $"4010{seed:00}", book.Year);
            await Save(keeper, scope, book);
            Text(await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, scope))).ShouldBe(Text(book));
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Saving_the_same_book_again_changes_nothing_and_is_not_told(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var book = BookInventor.Invent(7, BookShape.Beijing);
        var scope = new Scope("130999", "401001", book.Year);
        await Save(keeper, scope, book);
        await Save(keeper, scope, book);
        (await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new()))).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_line_put_between_others_moves_none_of_them_and_stays_between(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var book = BookInventor.Invent(9, BookShape.Beijing);
        var scope = new Scope("130999", "401001", book.Year);
        await Save(keeper, scope, book);
        // So often that the room between two lines is used up once.
        for (var turn = 1; turn <= 12; turn++)
        {
            book = book with { Lines = [book.Lines[0], book.Lines[0] with { Amount = Money.OfFen(turn), Note = $"{turn}", IsCarriedOver = true, At = book.Lines[0].At with { Project = $"{turn}" } }, .. book.Lines.Skip(1)] };
            await Save(keeper, scope, book);
            Text(await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, scope))).ShouldBe(Text(book));
        }

        var told = (await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new()))).SkipLast(1).Select(entry => entry.Records.Count).ToList();
        told.Count(records => records == 1).ShouldBeGreaterThan(9);
        book = book with { Lines = [.. book.Lines.Reverse()] };
        await Save(keeper, scope, book);
        Text(await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, scope))).ShouldBe(Text(book));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_entry_that_goes_moves_none_of_those_behind_it(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var book = BookInventor.Invent(10, BookShape.Beijing);
        var scope = new Scope("130999", "401001", book.Year);
        await Save(keeper, scope, book);
        book = book with { Lines = [.. book.Lines.Skip(1)], Texts = [.. book.Texts.Skip(1)] };
        await Save(keeper, scope, book);
        var newest = (await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new())))[0];
        newest.Records.ShouldAllBe(record => record.IsRemoved);
        Text(await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, scope))).ShouldBe(Text(book));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task One_changed_line_is_one_changed_record(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var book = BookInventor.Invent(8, BookShape.Hebei);
        var scope = new Scope("130999", "401001", book.Year);
        await Save(keeper, scope, book);
        var changed = book with { Lines = [book.Lines[0] with { Amount = book.Lines[0].Amount + Money.OfFen(1) }, .. book.Lines.Skip(1)] };
        await Save(keeper, scope, changed);
        var record = (await keeper.ReadAsync(looking => AuditChain.ListAsync(looking, "130999", new())))[0].Records.ShouldHaveSingleItem();
        record.Fields.ShouldHaveSingleItem().Name.ShouldBe("amount_fen");
        Text(await keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, scope))).ShouldBe(Text(changed));
    }

    [Fact]
    public async Task A_book_of_another_year_is_refused()
    {
        await using var test = await TestDatabase.NewAsync(Engine.Sqlite);
        await Should.ThrowAsync<StoreException>(() => Save(new(test.Database), new("130999", "401001", 1999), BookInventor.Invent(8, BookShape.Hebei)));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_frozen_version_stays_as_it_was(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var book = BookInventor.Invent(9, BookShape.Beijing);
        var scope = new Scope("130999", "401001", book.Year);
        await Save(keeper, scope, book);
        var version = await keeper.ChangeAsync(Wang, "130999", "work.advance", change => Versions.FreezeAsync(change, scope, "budget", "一上", "一上报送稿"));
        await Save(keeper, scope, book with { Lines = [] });
        Text(await keeper.ReadAsync(looking => Versions.LoadAsync(looking, version))).ShouldBe(Text(book));
    }

    [Fact]
    public void The_adjusted_budget_is_the_initial_one_with_what_was_added_and_taken_back()
    {
        var book = SampleBook.Budget;
        var initial = Total(book, Stage.Initial);
        KeptAdjustment[] adjustments = [new() { Kind = AdjustmentKind.Added, Fund = Fund.General, AmountFen = 500 }, new() { Kind = AdjustmentKind.TakenBack, Fund = Fund.General, AmountFen = 120 }];
        Total(ExecutionLines.With(book, adjustments, []), Stage.Adjusted).ShouldBe(initial + 380);
    }

    [Fact]
    public void A_payment_that_names_its_project_takes_the_codes_of_the_projects_only_line()
    {
        var book = SampleBook.Of(SampleBook.Spent(2070605, 50299, 30227, Nature.Project, 100_00, project: "130999P01"), SampleBook.Spent(2070605, 50201, 30201, Nature.Running, 50_00));
        var executed = ExecutionLines.With(book, [], [new() { Project = "130999P01", AmountFen = 40_00 }, new() { Project = "130999P01", AmountFen = 10_00 }]).Lines.Where(line => line.At.Stage == Stage.Executed);
        var line = executed.ShouldHaveSingleItem();
        line.Amount.ShouldBe(Money.OfFen(50_00));
        line.At.ShouldBe(book.Lines[0].At with { Stage = Stage.Executed });
    }

    [Fact]
    public void What_was_entered_by_hand_is_not_derived_again()
    {
        var book = SampleBook.Of([.. SampleBook.Budget.Lines, .. SampleBook.Budget.Lines.Select(line => line with { At = line.At with { Stage = Stage.Executed } })]);
        ExecutionLines.With(book, [], [new() { AmountFen = 1 }]).Lines.Count(line => line.At.Stage == Stage.Executed).ShouldBe(SampleBook.Budget.Lines.Count);
    }

    private static long Total(AccountBook book, Stage stage) => book.Lines.Where(line => line.At.Stage == stage && line.At.Flow == Flow.Expenditure).Sum(line => line.Amount.Fen);

    private static Task Save(Keeper keeper, Scope scope, AccountBook book) => keeper.ChangeAsync(Wang, scope.District, "budget.import", change => KeptBooks.SaveAsync(change, scope, book));

    private static string Text(AccountBook? book)
    {
        using var text = new MemoryStream();
        EntryJson.Write(book.ShouldNotBeNull(), text);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
