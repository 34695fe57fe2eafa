using Mingzhang.Databases;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Jobs;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Tests;

public class JobTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Each_job_is_done_by_one_of_several_processes(Engine engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await using var other = Database.Open(test.Setting);
        await new Keeper(test.Database).ChangeAsync(Actor.Program, "130999", "t", async change =>
        {
            for (var number = 0; number < 12; number++)
            {
                await JobQueue.AddAsync(change, "hook", $"{number}");
            }
        });
        List<string> done = [];
        await Task.WhenAll(new[] { new JobQueue(new(test.Database)), new JobQueue(new(other)) }.Select(queue => Task.Run(async () =>
        {
            while (await queue.TakeAsync() is { } job)
            {
                lock (done)
                {
                    done.Add(job.Body);
                }

                await queue.DoneAsync(job);
            }
        })));
        done.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 12).Select(number => $"{number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_process_that_died_had_claimed_is_taken_up_again()
    {
        await using var test = await TestDatabase.NewAsync(Engine.Sqlite);
        var clock = new Clock();
        var keeper = new Keeper(test.Database, clock);
        await keeper.ChangeAsync(Actor.Program, "130999", "t", change => JobQueue.AddAsync(change, "hook", "1"));
        (await new JobQueue(keeper).TakeAsync()).ShouldNotBeNull();
        (await new JobQueue(keeper).TakeAsync()).ShouldBeNull();
        clock.Now += TimeSpan.FromMinutes(3);
        (await new JobQueue(keeper).TakeAsync()).ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task What_fails_is_tried_later_and_given_up_in_the_end()
    {
        await using var test = await TestDatabase.NewAsync(Engine.Sqlite);
        var clock = new Clock();
        var keeper = new Keeper(test.Database, clock);
        var queue = new JobQueue(keeper);
        await keeper.ChangeAsync(Actor.Program, "130999", "t", change => JobQueue.AddAsync(change, "hook", "1"));
        var attempts = 0;
        for (var hours = 0; hours < 100; hours++)
        {
            if (await queue.TakeAsync() is { } job)
            {
                attempts++;
                await queue.FailedAsync(job, "refused");
                (await queue.TakeAsync()).ShouldBeNull();
            }

            clock.Now += TimeSpan.FromHours(1);
        }

        attempts.ShouldBe(10);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
