using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Jobs;

/// <summary>Work outside requests, shared by all web processes: each job is claimed by one of them for a while; if that one dies,
/// another takes it up when the while is over.</summary>
public sealed class JobQueue(Keeper keeper)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    private readonly string me = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>Adds a job to the transaction that makes it necessary: it exists if and only if that is kept.</summary>
    public static Task<KeptJob> AddAsync(Change change, string kind, string body, DateTimeOffset? due = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.AddAsync(new KeptJob { District = change.District, Kind = kind, Body = body, DueAt = due ?? change.At });
    }

    /// <summary>Claims the job that has been due longest; null if none is.</summary>
    /// <param name="kinds">Only of these kinds; of all if none is named.</param>
    public async Task<KeptJob?> TakeAsync(params IReadOnlyCollection<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var now = keeper.Now;
        var due = (await keeper.ReadAsync(looking => looking.EverywhereAsync<KeptJob>(("is_done", false))))
            .Where(job => (kinds.Count == 0 || kinds.Contains(job.Kind)) && job.DueAt <= now && (job.ClaimedUntil is null || job.ClaimedUntil < now))
            .OrderBy(job => job.DueAt);
        foreach (var job in due)
        {
            try
            {
                return await keeper.ChangeAsync(Actor.Program, job.District, "job", change => change.SaveAsync(job with { ClaimedBy = me, ClaimedUntil = now + Claim, Attempts = job.Attempts + 1 }));
            }
            catch (StoreException)
            {
                // Another process was quicker.
            }
        }

        return null;
    }

    /// <summary>Claims a job for longer, while it is worked on.</summary>
    public Task<KeptJob> HoldAsync(KeptJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return keeper.ChangeAsync(Actor.Program, job.District, "job", change => change.SaveAsync(job with { ClaimedUntil = keeper.Now + Claim }));
    }

    /// <summary>The work is done, or it is known that it cannot be.</summary>
    /// <param name="job">As it was claimed.</param>
    /// <param name="error">Why it cannot be done, told to a person; empty where it is done.</param>
    public Task DoneAsync(KeptJob job, string error = "")
    {
        ArgumentNullException.ThrowIfNull(job);
        return keeper.ChangeAsync(Actor.Program, job.District, "job", change => change.SaveAsync(job with { IsDone = true, ClaimedUntil = null, LastError = error }));
    }

    /// <summary>The work failed: tried again later, each time after twice as long, and given up after ten times.</summary>
    public Task FailedAsync(KeptJob job, string error)
    {
        ArgumentNullException.ThrowIfNull(job);
        var wait = TimeSpan.FromSeconds(Math.Min(15 << Math.Min(job.Attempts, 10), 21_600));
        return keeper.ChangeAsync(Actor.Program, job.District, "job", change => change.SaveAsync(job with
        {
            LastError = error,
            ClaimedUntil = null,
            DueAt = keeper.Now + wait,
            IsDone = job.Attempts >= 10,
        }));
    }
}
