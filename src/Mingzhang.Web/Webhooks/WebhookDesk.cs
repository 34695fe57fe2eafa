using System.Security.Cryptography;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.District;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Webhooks;

/// <summary>The web hooks of a district.</summary>
public sealed class WebhookDesk(Keeper keeper, FieldCipher cipher, HookSender sender)
{
    public const int Most = 20;
    private const int LongestAddress = 500;
    private const int Deliveries = 50;

    /// <summary>Where a hook's secret is sealed to.</summary>
    public static string PlaceOf(string id) => $"webhook/{id}";

    public Task<IReadOnlyList<KeptWebhook>> ListAsync(string district) => keeper.ReadAsync(looking => looking.InDistrictAsync<KeptWebhook>(district));

    /// <summary>The last calls of all hooks, the newest first.</summary>
    public async Task<IReadOnlyList<KeptDelivery>> DeliveriesAsync(string district) =>
        [.. (await keeper.ReadAsync(looking => looking.InDistrictAsync<KeptDelivery>(district))).OrderByDescending(delivery => delivery.At).Take(Deliveries)];

    /// <summary>Adds a hook.</summary>
    /// <returns>Its secret, to be shown once; null with the reason where the address is not good or there are too many.</returns>
    public async Task<(string? Secret, string? Failed)> AddAsync(Actor actor, string district, string? url, IEnumerable<string> subjects)
    {
        var address = url?.Trim() ?? "";
        if (address.Length > LongestAddress || !PublicAddress.IsHook(address, sender.AllowPrivate))
        {
            return (null, "address");
        }

        var secret = "whs_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return await keeper.ChangeAsync<(string?, string?)>(actor, district, "webhook.add", async change =>
        {
            if ((await change.InDistrictAsync<KeptWebhook>(district)).Count >= Most)
            {
                return (null, "many");
            }

            var id = Kept.NewId();
            await change.AddAsync(new KeptWebhook { Id = id, Url = address, Secret = cipher.Seal(secret, PlaceOf(id)), Subjects = string.Join(' ', DistrictReader.Subjects.Intersect(subjects, StringComparer.Ordinal)) });
            return (secret, null);
        });
    }

    /// <summary>Pauses a hook or goes on with it.</summary>
    public Task<bool> PauseAsync(Actor actor, string district, string? id) => WithAsync(actor, district, id, "webhook.pause", (change, hook) => change.SaveAsync(hook with { IsPaused = !hook.IsPaused }));

    public Task<bool> RemoveAsync(Actor actor, string district, string? id) => WithAsync(actor, district, id, "webhook.remove", (change, hook) => change.RemoveAsync(hook));

    /// <summary>Has a hook called once, to see whether it can be reached.</summary>
    public Task<bool> TryAsync(Actor actor, string district, string? id) => WithAsync(actor, district, id, "webhook.try", Hooks.TryAsync);

    private Task<bool> WithAsync(Actor actor, string district, string? id, string action, Func<Mingzhang.Store.Changes.Change, KeptWebhook, Task> work) => keeper.ChangeAsync(actor, district, action, async change =>
    {
        if (await change.FindAsync<KeptWebhook>(new(district, 0, "", id ?? "")) is not { } hook)
        {
            return false;
        }

        await work(change, hook);
        return true;
    });
}
