using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Identity.Sessions;

/// <summary>Begins, proves and ends the sessions of browsers. They are kept in the database, so that any process knows them.</summary>
public sealed class SessionDesk(Keeper keeper)
{
    /// <summary>How long a person may take for the second factor.</summary>
    public static readonly TimeSpan LongestPending = TimeSpan.FromMinutes(10);

    private const int LongestBrowser = 200;

    /// <summary>Begins a session of this browser; one that it had before ends.</summary>
    /// <param name="context">The request that signs in.</param>
    /// <param name="person">Who it is.</param>
    /// <param name="way">How it was proved, for the trail: password, code, recovery, provider, demonstration.</param>
    /// <param name="isPending">Whether a second factor is still to come.</param>
    /// <param name="provedAt">When it was proved; null for now.</param>
    public Task BeginAsync(HttpContext context, KeptPerson person, string way, bool isPending = false, DateTimeOffset? provedAt = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(person);
        return keeper.ChangeAsync(ActorOf(context, person), person.District, "sign-in", async change =>
        {
            await RemoveAsync(change, SessionId.HashOf(SessionCookie.Of(context.Request)));
            var session = new KeptSession
            {
                Person = person.Id,
                District = person.District,
                Began = change.At,
                LastSeen = change.At,
                ProvedAt = provedAt is { } at && at < change.At ? at : change.At,
                Address = change.Actor.Address,
                Browser = BrowserOf(context.Request),
                IsPending = isPending,
            };
            await GiveAsync(context, change, session);
            if (!isPending)
            {
                change.Tell(new(person.District, "", 0), "sign-in", person.Id, ("way", way));
            }
        });
    }

    /// <summary>The session of this browser that waits for a second factor; null if there is none, or it waited too long.</summary>
    public async Task<(KeptSession Session, KeptPerson Person)?> PendingAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SessionId.HashOf(SessionCookie.Of(context.Request)) is not { } id)
        {
            return null;
        }

        return await keeper.ReadAsync<(KeptSession, KeptPerson)?>(async looking =>
            (await looking.EverywhereAsync<KeptSession>(("id", id))).FirstOrDefault() is { IsPending: true } session && keeper.Now - session.Began < LongestPending
            && await looking.FindAsync<KeptPerson>(new(session.District, 0, "", session.Person)) is { IsClosed: false } person ? (session, person) : null);
    }

    /// <summary>The person proved once more who it is. The session gets a new name, so that one that somebody knows proves nothing.</summary>
    public Task ProveAsync(HttpContext context, KeptSession session, KeptPerson person, string way) => keeper.ChangeAsync(ActorOf(context, person), person.District, "sign-in.again", async change =>
    {
        ArgumentNullException.ThrowIfNull(session);
        await RemoveAsync(change, session.Id);
        await GiveAsync(context, change, session with { Version = 0, ProvedAt = change.At, LastSeen = change.At });
        change.Tell(new(person.District, "", 0), "sign-in", person.Id, ("way", way));
    });

    /// <summary>Signs out.</summary>
    public async Task EndAsync(HttpContext context, KeptSession session, KeptPerson person)
    {
        ArgumentNullException.ThrowIfNull(session);
        await EndAsync(ActorOf(context, person), "sign-out", session.District, [session.Id]);
        SessionCookie.TakeBack(context);
    }

    /// <summary>Ends some sessions of a district; those that ended already are passed over.</summary>
    public Task<int> EndAsync(Actor actor, string action, string district, IReadOnlyCollection<string> sessions) => keeper.ChangeAsync(actor, district, action, async change =>
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var ended = 0;
        foreach (var id in sessions)
        {
            if (await change.FindAsync<KeptSession>(new(district, 0, "", id)) is { } session)
            {
                await change.RemoveAsync(session);
                change.Tell(new(district, "", 0), "session", session.Person, ("address", session.Address));
                ended++;
            }
        }

        return ended;
    });

    /// <summary>Ends all sessions of a person within a change: the password was changed, or the account closed.</summary>
    /// <param name="change">The change.</param>
    /// <param name="person">Whose.</param>
    /// <param name="except">The one from which it is done; null for none.</param>
    public static async Task EndAllAsync(Change change, KeptPerson person, string? except = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(person);
        foreach (var session in await change.InDistrictAsync<KeptSession>(person.District, ("person", person.Id)))
        {
            if (session.Id != except)
            {
                await change.RemoveAsync(session);
            }
        }
    }

    internal static Actor ActorOf(HttpContext context, KeptPerson person) => new(person.Id, person.Name, AddressOf(context));

    internal static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? "";

    private static async Task RemoveAsync(Change change, string? id)
    {
        if (id is not null && (await change.EverywhereAsync<KeptSession>(("id", id))).FirstOrDefault() is { } former)
        {
            await change.RemoveAsync(former);
        }
    }

    private static async Task GiveAsync(HttpContext context, Change change, KeptSession session)
    {
        var cookie = SessionId.New();
        await change.AddAsync(session with { Id = SessionId.HashOf(cookie)! });
        SessionCookie.Give(context, cookie);
    }

    private static string BrowserOf(HttpRequest request)
    {
        var browser = request.Headers.UserAgent.ToString();
        return browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser;
    }
}
