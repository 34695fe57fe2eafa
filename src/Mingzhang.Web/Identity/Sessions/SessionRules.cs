namespace Mingzhang.Web.Identity.Sessions;

/// <summary>What a session's times say of it.</summary>
public enum SessionState
{
    Active,

    /// <summary>Nothing was asked for too long.</summary>
    Idle,

    /// <summary>It has lasted as long as any session may.</summary>
    Expired,
}

/// <summary>The three moments that a session is judged by.</summary>
/// <param name="Started">When the person signed in.</param>
/// <param name="LastSeen">When the person last asked for anything.</param>
/// <param name="LastProof">When the person last proved who she is: by signing in, or by being asked again.</param>
public sealed record SessionTimes(DateTimeOffset Started, DateTimeOffset LastSeen, DateTimeOffset LastProof);

/// <summary>How long a session lasts. At each limit itself it has ended.</summary>
/// <remarks>Ages are taken as they are: where the clocks of two servers differ by moments, a session may be younger than
/// nothing, which is no reason to end it.</remarks>
public sealed record SessionRules
{
    public static readonly SessionRules Default = new();

    /// <summary>Time without any request after which a session ends.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Time after which a session ends whatever is done in it.</summary>
    public TimeSpan Absolute { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Time for which a proof is enough to approve, to publish, or to change roles.</summary>
    public TimeSpan ProofLasts { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How old <see cref="SessionTimes.LastSeen"/> may get before it is written again; each page would be a write otherwise.</summary>
    public TimeSpan SeenEvery { get; init; } = TimeSpan.FromMinutes(1);

    public SessionState StateOf(SessionTimes session, DateTimeOffset now) =>
        now - session.Started >= Absolute ? SessionState.Expired
        : now - session.LastSeen >= Idle ? SessionState.Idle
        : SessionState.Active;

    /// <summary>When the session will end if nothing more is asked; the page may say so in time.</summary>
    public DateTimeOffset EndsAt(SessionTimes session)
    {
        var idle = session.LastSeen + Idle;
        var absolute = session.Started + Absolute;
        return idle < absolute ? idle : absolute;
    }

    /// <summary>Whether the person has proved who she is just now. Never true of a session that has ended.</summary>
    public bool HasFreshProof(SessionTimes session, DateTimeOffset now) =>
        StateOf(session, now) == SessionState.Active && now - session.LastProof < ProofLasts;

    /// <summary>Whether <see cref="SessionTimes.LastSeen"/> has to be written anew.</summary>
    public bool HasToBeSeen(SessionTimes session, DateTimeOffset now) => now - session.LastSeen >= SeenEvery;

    /// <summary>What makes these rules unusable; empty where nothing does.</summary>
    /// <remarks>Shorter is always allowed; longer than a working day, or a proof that outlasts the idle time, is not.</remarks>
    public IReadOnlyList<string> Faults() =>
        [
            .. Fault(nameof(Idle), Idle, TimeSpan.FromMinutes(1), TimeSpan.FromHours(2)),
            .. Fault(nameof(Absolute), Absolute, Idle, TimeSpan.FromHours(24)),
            .. Fault(nameof(ProofLasts), ProofLasts, TimeSpan.FromSeconds(30), Idle),
            .. Fault(nameof(SeenEvery), SeenEvery, TimeSpan.Zero, Idle / 2),
        ];

    private static IEnumerable<string> Fault(string name, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value >= least && value <= most ? [] : [$"{name} is {value}, and has to lie between {least} and {most}."];
}
