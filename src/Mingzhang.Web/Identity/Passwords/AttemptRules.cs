namespace Mingzhang.Web.Identity.Passwords;

/// <summary>Attempts to sign in that were counted for an account name or for an address and not yet forgotten.</summary>
public readonly record struct Attempts(int Count, DateTimeOffset Last)
{
    public static readonly Attempts None;
}

/// <summary>After how many attempts one has to wait, and how long.</summary>
/// <remarks>
/// <para>An attempt is counted <em>before</em> the password is looked at and taken back when it was right. Otherwise a hundred
/// attempts sent at once would all be looked at before the first one counts.</para>
/// <para>Account names that do not exist are counted like others: who has to wait learns nothing. While one has to wait, a
/// right password is refused too and not looked at. A success of an address takes back that one attempt only, or an own
/// account would buy attempts on others.</para>
/// <para>The wait ends by itself, and is bounded: otherwise whoever knows a name could keep its owner out for good.</para>
/// </remarks>
public sealed record AttemptRules
{
    /// <summary>For an account name: five attempts, then 30 s, 1 min, 2 min … 15 min.</summary>
    public static readonly AttemptRules ForAccount = new();

    /// <summary>For an address, behind which a whole office may sit: thirty failures without an hour's rest, then 30 s … 30 min.</summary>
    public static readonly AttemptRules ForAddress = new()
    {
        Free = 30,
        LongestWait = TimeSpan.FromMinutes(30),
        ForgottenAfter = TimeSpan.FromHours(1),
        SuccessForgetsAll = false,
    };

    /// <summary>Attempts after which there is no wait yet.</summary>
    public int Free { get; init; } = 5;

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Time without attempts after which all of them are forgotten; longer than any wait.</summary>
    public TimeSpan ForgottenAfter { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Whether a success takes back all attempts, or only itself.</summary>
    public bool SuccessForgetsAll { get; init; } = true;

    /// <summary>One attempt more, made now.</summary>
    public Attempts Count(Attempts attempts, DateTimeOffset now) => new(IsForgotten(attempts, now) ? 1 : attempts.Count + 1, now);

    /// <summary>What is left after the attempt counted last was a success.</summary>
    public Attempts AfterSuccess(Attempts attempts) =>
        SuccessForgetsAll || attempts.Count <= 1 ? Attempts.None : attempts with { Count = attempts.Count - 1 };

    /// <summary>Until when no attempt is looked at; null where one may be made now.</summary>
    public DateTimeOffset? WaitsUntil(Attempts attempts, DateTimeOffset now)
    {
        if (IsForgotten(attempts, now) || attempts.Count < Free)
        {
            return null;
        }

        var end = attempts.Last + WaitAfter(attempts.Count);
        return end > now ? end : null;
    }

    /// <summary>Whether the row may be deleted.</summary>
    public bool IsForgotten(Attempts attempts, DateTimeOffset now) => attempts.Count == 0 || now - attempts.Last >= ForgottenAfter;

    private TimeSpan WaitAfter(int count)
    {
        // Doubled at most thirty times: beyond that the longest wait is reached whatever the parameters are.
        var wait = FirstWait * (1L << Math.Min(count - Free, 30));
        return wait < LongestWait ? wait : LongestWait;
    }
}
