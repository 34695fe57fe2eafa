using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Change = Mingzhang.Store.Changes.Change;

namespace Mingzhang.Web.Webhooks;

/// <summary>What a web hook is told: where work stands now. No persons, no amounts: who may see those asks for them with a token.</summary>
public sealed record HookEvent(string Id, string Type, DateTimeOffset At, string District, string Unit, int Year, string Subject, string Item, string Round, string Step, string FromState, string ToState);

/// <summary>Tells web hooks of changes of state.</summary>
public static class Hooks
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds what is to be told to the transaction of the step: it is told if and only if the step is kept, and at least once.</summary>
    public static async Task TellAsync(Change change, KeptStep step)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(step);
        foreach (var hook in await change.InDistrictAsync<KeptWebhook>(change.District, ("is_paused", false)))
        {
            if (hook.Subjects.Length == 0 || hook.Subjects.Split(' ').Contains(step.Subject))
            {
                var told = new HookEvent(Kept.NewId(), "work.changed", change.At, change.District, step.Unit, step.Year, step.Subject, step.Item, step.Round, step.Transition, step.FromState, step.ToState);
                await AddAsync(change, hook, told);
            }
        }
    }

    /// <summary>Tells a hook alone that it can be reached.</summary>
    public static Task TryAsync(Change change, KeptWebhook hook)
    {
        ArgumentNullException.ThrowIfNull(change);
        return AddAsync(change, hook, new(Kept.NewId(), "ping", change.At, change.District, "", 0, "", "", "", "", "", ""));
    }

    private static Task AddAsync(Change change, KeptWebhook hook, HookEvent told) =>
        change.AddAsync(new KeptJob { Unit = hook.Id, Kind = HookJob.Name, Body = JsonSerializer.Serialize(told, Json), DueAt = change.At });

    /// <summary>What the receiver reckons too, and compares: <c>t=seconds,v1=hex</c> of HMAC-SHA256 over “seconds.body”. With the time a
    /// message that somebody kept cannot be sent again later.</summary>
    public static string Signature(string secret, DateTimeOffset at, string body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret), System.Text.Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }
}
