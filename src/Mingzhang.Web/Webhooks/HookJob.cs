using System.Text.Json;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Secrets;
using Mingzhang.Web.Jobs;

namespace Mingzhang.Web.Webhooks;

/// <summary>Calls a web hook; what is not answered well is tried again, each time after twice as long, ten times in all.</summary>
public sealed class HookJob(Keeper keeper, HookSender sender, FieldCipher cipher) : IJobHandler
{
    public const string Name = "webhook";

    public string Kind => Name;

    public async Task RunAsync(KeptJob job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        var key = new Key(job.District, 0, "", job.Unit);
        if (await keeper.ReadAsync(looking => looking.FindAsync<KeptWebhook>(key)) is not { IsPaused: false } hook)
        {
            throw new StoreException("这个通知地址已经停用或删除。");
        }

        var told = JsonSerializer.Deserialize<HookEvent>(job.Body, Hooks.Json) ?? throw new InvalidOperationException("the job has no body");
        var answer = await sender.SendAsync(hook.Url, told.Id, Hooks.Signature(cipher.Open(hook.Secret, WebhookDesk.PlaceOf(hook.Id)), keeper.Now, job.Body), job.Body, cancellation);
        await keeper.ChangeAsync(Actor.Program, job.District, "webhook", change => change.AddAsync(new KeptDelivery
        {
            Webhook = hook.Id,
            Subject = told.Subject.Length > 0 ? $"{told.Unit} {told.Year} {told.Subject} {told.Step}" : told.Type,
            At = change.At,
            Attempt = job.Attempts,
            Status = answer.Status,
            Error = answer.Error,
            Milliseconds = answer.Milliseconds,
        }), cancellation);
        if (answer.Error is "address" or "private")
        {
            // Trying again would not help.
            throw new StoreException("通知地址不是可以访问的公网 https 地址。");
        }

        if (!answer.IsGood)
        {
            throw new InvalidOperationException($"the receiver answered {answer.Status} {answer.Error}");
        }
    }
}
