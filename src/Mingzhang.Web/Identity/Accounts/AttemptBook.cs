using System.Net;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Passwords;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.Accounts;

/// <summary>Counts attempts to sign in, for all processes together, and says who has to wait.</summary>
/// <remarks>Account names are kept hashed: people type passwords into the wrong field.</remarks>
public sealed class AttemptBook(Keeper keeper)
{
    /// <summary>Counts an attempt before it is looked at.</summary>
    /// <param name="name">The account name that was typed, whether there is such an account or not.</param>
    /// <param name="address">From where.</param>
    /// <returns>Until when it is not looked at; null if it may be looked at now.</returns>
    public Task<DateTimeOffset?> CountAsync(string name, IPAddress? address) => keeper.ChangeAsync(Actor.Program, "", "attempt", async change =>
    {
        DateTimeOffset? wait = null;
        foreach (var (id, rules) in Counted(name, address))
        {
            var until = rules.WaitsUntil(Of(await FindAsync(change, id)), change.At);
            wait = until > wait || wait is null ? until ?? wait : wait;
        }

        if (wait is not null)
        {
            return wait;
        }

        foreach (var (id, rules) in Counted(name, address))
        {
            var row = await FindAsync(change, id);
            await KeepAsync(change, id, row, rules.Count(Of(row), change.At), rules);
        }

        return null;
    });

    /// <summary>The attempt that was counted last was a success.</summary>
    public Task SucceededAsync(string name, IPAddress? address) => keeper.ChangeAsync(Actor.Program, "", "attempt", async change =>
    {
        foreach (var (id, rules) in Counted(name, address))
        {
            if (await FindAsync(change, id) is { } row)
            {
                await KeepAsync(change, id, row, rules.AfterSuccess(Of(row)), rules);
            }
        }
    });

    /// <summary>Until when an account has to wait; null if it need not.</summary>
    public async Task<DateTimeOffset?> WaitOfAsync(string name) =>
        AttemptRules.ForAccount.WaitsUntil(Of(await keeper.ReadAsync(looking => FindAsync(looking, IdOf(name)))), keeper.Now);

    /// <summary>Lets an account try again at once.</summary>
    public static async Task UnlockAsync(Change change, string name)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await FindAsync(change, IdOf(name)) is { } row)
        {
            await change.RemoveAsync(row);
        }
    }

    private static IEnumerable<(string Id, AttemptRules Rules)> Counted(string name, IPAddress? address) =>
        [(IdOf(name), AttemptRules.ForAccount), ($"address/{AddressKey.Of(address)}", AttemptRules.ForAddress)];

    private static string IdOf(string name) => $"account/{RandomText.Hash(name)}";

    private static Task<KeptLockout?> FindAsync(Looking looking, string id) => looking.FindAsync<KeptLockout>(new("", 0, "", id));

    private static Attempts Of(KeptLockout? row) => row is null ? Attempts.None : new(row.Failures, row.LastFailure);

    private static async Task KeepAsync(Change change, string id, KeptLockout? row, Attempts attempts, AttemptRules rules)
    {
        if (attempts.Count == 0)
        {
            await (row is null ? Task.CompletedTask : change.RemoveAsync(row));
            return;
        }

        var now = (row ?? new KeptLockout { Id = id }) with { Failures = attempts.Count, LastFailure = attempts.Last, Until = rules.WaitsUntil(attempts, change.At) };
        await (row is null ? change.AddAsync(now) : change.SaveAsync(now));
    }
}
