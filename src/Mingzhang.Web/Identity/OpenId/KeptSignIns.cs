using System.Text.Json;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>Keeps sign-ins under way in the database, sealed: the browser may come back to another process.</summary>
public sealed class KeptSignIns(Keeper keeper, FieldCipher cipher) : IPendingSignIns
{
    private const string Prefix = "pending-sign-in/";

    public Task KeepAsync(PendingSignIn pending, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pending);
        var id = Prefix + pending.StateHash;
        return keeper.ChangeAsync(Actor.Program, "", "sign-in.provider", change => change.AddAsync(new KeptSetting { Id = id, Value = cipher.Seal(JsonSerializer.Serialize(pending), id) }), cancellation);
    }

    public async Task<PendingSignIn?> TakeAsync(string stateHash, CancellationToken cancellation)
    {
        var id = Prefix + stateHash;
        try
        {
            var kept = await keeper.ChangeAsync(Actor.Program, "", "sign-in.provider", async change =>
            {
                var found = await change.FindAsync<KeptSetting>(new("", 0, "", id));
                await (found is null ? Task.CompletedTask : change.RemoveAsync(found));
                return found;
            }, cancellation);
            return kept is null ? null : Opened(kept);
        }
        catch (StoreException)
        {
            // Another request took it at the same moment.
            return null;
        }
    }

    /// <summary>Removes those to which nobody came back.</summary>
    public Task CleanAsync() => keeper.ChangeAsync(Actor.Program, "", "cleaning", async change =>
    {
        foreach (var kept in (await change.ListAsync<KeptSetting>(new("", "", 0))).Where(setting => setting.Id.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (Opened(kept) is not { } pending || pending.Expires < change.At)
            {
                await change.RemoveAsync(kept);
            }
        }
    });

    private PendingSignIn? Opened(KeptSetting kept)
    {
        try
        {
            return JsonSerializer.Deserialize<PendingSignIn>(cipher.Open(kept.Value, kept.Id));
        }
        catch (SecretException)
        {
            // Sealed before the key was changed.
            return null;
        }
    }
}
