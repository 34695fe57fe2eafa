using System.Globalization;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Changes;

/// <summary>How long things are kept that are no part of the book.</summary>
public sealed record CleaningRules
{
    /// <summary>After the longest that a session may last.</summary>
    public TimeSpan Sessions { get; init; } = TimeSpan.FromHours(24);

    /// <summary>After the last failure; longer than failures count.</summary>
    public TimeSpan Lockouts { get; init; } = TimeSpan.FromHours(24);

    /// <summary>After they were due, if they are done.</summary>
    public TimeSpan Jobs { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Answers to requests with a key of their own: nobody repeats one after a week.</summary>
    public TimeSpan Answers { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Calls of web hooks.</summary>
    public TimeSpan Deliveries { get; init; } = TimeSpan.FromDays(90);

    /// <summary>After they were typed.</summary>
    public TimeSpan Drafts { get; init; } = TimeSpan.FromDays(90);
}

/// <summary>Removes what has served: ended sessions, forgotten failures, done jobs, old drafts. Any process may do it at any time.</summary>
/// <remarks>The audit trail is not among them. It has to be kept for at least 180 days; nothing here or elsewhere removes any of it,
/// and the database's triggers refuse whoever tries.</remarks>
public static class Cleaning
{
    /// <summary>Removes all that is over.</summary>
    /// <returns>How many rows are gone.</returns>
    public static Task<int> RunAsync(Keeper keeper, CleaningRules rules)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        ArgumentNullException.ThrowIfNull(rules);
        return keeper.ChangeAsync(Actor.Program, "", "cleaning", async change =>
            await RemoveAsync<KeptSession>(change, "began < @before", rules.Sessions)
            + await RemoveAsync<KeptLockout>(change, "last_failure < @before", rules.Lockouts)
            + await RemoveAsync<KeptJob>(change, "is_done = 1 and due_at < @before", rules.Jobs)
            + await RemoveAsync<KeptAnswer>(change, "at < @before", rules.Answers)
            + await RemoveAsync<KeptDelivery>(change, "at < @before", rules.Deliveries)
            + await RemoveAsync<KeptDraft>(change, "at < @before", rules.Drafts));
    }

    private static Task<int> RemoveAsync<T>(Change change, string over, TimeSpan after)
        where T : Kept =>
        // Times are texts of one form and length, so their order is that of time.
        change.ExecuteAsync($"delete from {KeptTable.Of<T>().Name} where {over}", new { before = (change.At - after).UtcDateTime.ToString("O", CultureInfo.InvariantCulture) });
}
