using Mingzhang.Book.Entries;
using Mingzhang.Databases;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Store.Summaries;

namespace Mingzhang.Store.Tests;

/// <summary>What makes pages quick says the same as the long way.</summary>
public class LoadTests
{
    private static readonly Actor Wang = new("wang", "王经办", "127.0.0.1");

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Payments_that_the_database_adds_up_make_the_same_lines_as_payments_one_by_one(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var book = BookInventor.Invent(7, BookShape.Beijing with { HasUnits = false, Lines = 30 });
        var scope = new Scope("130999", "401001", book.Year);
        await keeper.ChangeAsync(Wang, scope.District, "budget.save", async change =>
        {
            await KeptBooks.SaveAsync(change, scope, book);
            var number = 0;
            foreach (var line in book.Lines.Where(line => line.At is { Stage: Stage.Initial, Flow: Flow.Expenditure } && line.At.Year == book.Year))
            {
                for (var turn = 0; turn < 3; turn++)
                {
                    // Some say all of their codes, some only their project, some nothing.
                    var says = number++ % 3;
                    await change.AddAsync(new KeptPayment
                    {
                        Unit = scope.Unit, Year = scope.Year, Id = $"{number:00000}", RowKey = $"{number}", OnDay = new(book.Year, 3, 5), AmountFen = number * 101, Fund = says == 0 ? line.At.Fund : Fund.All,
                        Project = says < 2 ? line.At.Project ?? "" : "", Function = says == 0 ? line.At.Function.ToString() : "", Economy = says == 0 ? line.At.Economy.ToString() : "",
                    });
                }
            }
        });
        var (summed, single) = await keeper.ReadAsync(async looking => (
            await ExecutionLines.AddAsync(looking, scope, book),
            ExecutionLines.With(book, await looking.ListAsync<KeptAdjustment>(scope), await looking.ListAsync<KeptPayment>(scope))));
        summed.Lines.Count.ShouldBeGreaterThan(book.Lines.Count);
        Text(summed).ShouldBe(Text(single));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_number_of_a_book_grows_with_its_entries_and_not_with_what_is_said_of_them(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var scope = new Scope("130999", "401001", 2026);
        Task<long> Number() => keeper.ReadAsync(looking => UnitSummaries.EnteredAsync(looking, scope));
        (await Number()).ShouldBe(0);
        await keeper.ChangeAsync(Wang, scope.District, "budget.save", change => change.AddAsync(new KeptLine { Unit = scope.Unit, Year = scope.Year }));
        (await Number()).ShouldBe(1);
        await keeper.ChangeAsync(Wang, scope.District, "review.explain", change => change.AddAsync(new KeptExplanation { Unit = scope.Unit, Year = scope.Year, Words = "已核对" }));
        await keeper.ChangeAsync(Wang, scope.District, "remark.add", change => change.AddAsync(new KeptRemark { Unit = scope.Unit, Year = scope.Year, Words = "请补充" }));
        (await Number()).ShouldBe(1);
        await keeper.ChangeAsync(Wang, scope.District, "payments.import", change => change.AddAsync(new KeptPayment { Unit = scope.Unit, Year = scope.Year, OnDay = new(2026, 3, 5) }));
        (await Number()).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Many_who_write_at_once_all_have_their_turn_and_one_that_fails_stops_nobody(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var keeper = new Keeper(test.Database);
        var scope = new Scope("130999", "401001", 2026);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(async () =>
        {
            var change = keeper.ChangeAsync(Wang, scope.District, "budget.save", async work =>
            {
                await work.AddAsync(new KeptLine { Unit = scope.Unit, Year = scope.Year, Id = $"{number:00}" });
                // Leaves the thread that it began on.
                await Task.Yield();
                return number % 6 == 0 ? throw new StoreException("nothing of this") : number;
            });
            if (number % 6 == 0)
            {
                await Should.ThrowAsync<StoreException>(() => change);
            }
            else
            {
                (await change).ShouldBe(number);
            }
        })));
        (await keeper.ReadAsync(looking => looking.ListAsync<KeptLine>(scope))).Count.ShouldBe(50);
        (await keeper.ReadAsync(looking => UnitSummaries.EnteredAsync(looking, scope))).ShouldBe(50);
    }

    private static string Text(AccountBook book)
    {
        using var content = new MemoryStream();
        EntryJson.Write(book, content);
        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    }
}
