using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Passwords;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Identity.Accounts;

/// <summary>What came of a password.</summary>
public enum PasswordAnswer
{
    /// <summary>Unknown account, closed account, wrong password: nobody is told which.</summary>
    Wrong,

    /// <summary>Too many attempts; this one was not looked at.</summary>
    Wait,

    /// <summary>The password that an administrator gave was not used in time.</summary>
    TooOld,

    SecondFactor,

    /// <summary>In, and another password has to be chosen before anything else.</summary>
    ChangeFirst,

    In,
}

/// <summary>Signing in by account and password.</summary>
public sealed class PasswordSignIn(Keeper keeper, PasswordHashing hashing, AttemptBook attempts, SessionDesk sessions)
{
    /// <summary>How long a password that an administrator gave is good.</summary>
    public static readonly TimeSpan InitialLasts = TimeSpan.FromDays(7);

    /// <summary>Looks at account and password, and begins a session if they are right.</summary>
    public async Task<(PasswordAnswer Answer, DateTimeOffset? Until)> EnterAsync(HttpContext context, string? account, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = AccountName.Folded(account);
        if (await attempts.CountAsync(name, context.Connection.RemoteIpAddress) is { } until)
        {
            return (PasswordAnswer.Wait, until);
        }

        var person = await keeper.ReadAsync(async looking => (await looking.EverywhereAsync<KeptPerson>(("account", name))).FirstOrDefault());
        if (!await IsRightAsync(person, password))
        {
            await TellAsync(context, person);
            return (PasswordAnswer.Wrong, null);
        }

        await attempts.SucceededAsync(name, context.Connection.RemoteIpAddress);
        if (person!.MustChangePassword && !(person.PasswordSince + InitialLasts > keeper.Now))
        {
            return (PasswordAnswer.TooOld, null);
        }

        var isPending = person.TotpSecret.Length > 0;
        await sessions.BeginAsync(context, person, "password", isPending);
        return (isPending ? PasswordAnswer.SecondFactor : person.MustChangePassword ? PasswordAnswer.ChangeFirst : PasswordAnswer.In, null);
    }

    /// <summary>Looks at the password of a person who is signed in.</summary>
    public async Task<(PasswordAnswer Answer, DateTimeOffset? Until)> AgainAsync(HttpContext context, KeptPerson person, string? password)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(person);
        if (await attempts.CountAsync(person.Account, context.Connection.RemoteIpAddress) is { } until)
        {
            return (PasswordAnswer.Wait, until);
        }

        if (!await IsRightAsync(person, password))
        {
            await TellAsync(context, person);
            return (PasswordAnswer.Wrong, null);
        }

        await attempts.SucceededAsync(person.Account, context.Connection.RemoteIpAddress);
        return (PasswordAnswer.In, null);
    }

    private async Task<bool> IsRightAsync(KeptPerson? person, string? password)
    {
        var verdict = hashing.Verify(person is { IsClosed: false } ? person.PasswordHash : null, password ?? "");
        if (verdict == PasswordVerdict.RightButStale)
        {
            await keeper.ChangeAsync(Actor.Program, person!.District, "account.rehash", change => change.SaveAsync(person with { PasswordHash = hashing.Hash(password!) }));
        }

        return verdict != PasswordVerdict.Wrong;
    }

    // Also where there is no such account, in the first district's trail, and without what was typed: it may be a password.
    private async Task TellAsync(HttpContext context, KeptPerson? person)
    {
        var district = person?.District ?? (await keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDistrict>())).FirstOrDefault()?.Id ?? "";
        await keeper.ChangeAsync(new("visitor", "访客", SessionDesk.AddressOf(context)), district, "sign-in.failed", change =>
        {
            change.Tell(new(district, "", 0), "sign-in", person?.Id ?? "", ("way", "password"));
            return Task.CompletedTask;
        });
    }
}
