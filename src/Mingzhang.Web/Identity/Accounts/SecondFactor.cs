using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.OneTimeCodes;
using Mingzhang.Web.Identity.Secrets;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Identity.Accounts;

/// <summary>One-time codes of a person: set up, asked for, taken away.</summary>
public sealed class SecondFactor(Keeper keeper, FieldCipher cipher, AttemptBook attempts)
{
    /// <summary>A new secret, and the same sealed for the form that confirms it: nothing is kept until a code of it was typed.</summary>
    public (string Secret, string Sealed) Propose(KeptPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var secret = Totp.NewSecret();
        return (secret, cipher.Seal(secret, SetupPlace(person)));
    }

    /// <summary>The secret of a form that is shown again; null if it was not this person's.</summary>
    public string? Proposed(KeptPerson person, string? sealedSecret)
    {
        try
        {
            return cipher.Open(sealedSecret ?? "", SetupPlace(person));
        }
        catch (SecretException)
        {
            return null;
        }
    }

    /// <summary>Sets the second factor, if the code shows that the person's app knows the secret.</summary>
    /// <returns>Recovery codes, to be shown once; null if the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SetAsync(Actor actor, KeptPerson person, string? sealedSecret, string? code)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (Proposed(person, sealedSecret) is not { } secret || Totp.Match(secret, code ?? "", keeper.Now, null) is not { } step)
        {
            return null;
        }

        var (codes, hashes) = RecoveryCodes.New();
        await keeper.ChangeAsync(actor, person.District, "account.second-factor", change => change.SaveAsync(person with
        {
            TotpSecret = cipher.Seal(secret, Place(person)),
            TotpStep = step,
            RecoveryCodes = string.Join('\n', hashes),
        }));
        return codes;
    }

    /// <summary>New recovery codes in the place of all former ones.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(Actor actor, KeptPerson person)
    {
        var (codes, hashes) = RecoveryCodes.New();
        await keeper.ChangeAsync(actor, person.District, "account.recovery-codes", change => change.SaveAsync(person with { RecoveryCodes = string.Join('\n', hashes) }));
        return codes;
    }

    /// <summary>Takes the second factor away.</summary>
    public static KeptPerson Without(KeptPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person with { TotpSecret = "", TotpStep = 0, RecoveryCodes = "" };
    }

    /// <summary>How many recovery codes are left.</summary>
    public static int CodesLeft(KeptPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Hashes(person).Length;
    }

    /// <summary>Looks at a code of the app, or at a recovery code, which is used up.</summary>
    /// <returns>The way it was proved: code or recovery; null if it is wrong. Until when to wait, if it was not looked at.</returns>
    public async Task<(string? Way, DateTimeOffset? Until)> CheckAsync(HttpContext context, KeptPerson person, string? typed)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(person);
        var counted = $"{person.Account}/code";
        if (await attempts.CountAsync(counted, context.Connection.RemoteIpAddress) is { } until)
        {
            return (null, until);
        }

        var (way, after) = Used(person, typed ?? "");
        try
        {
            await keeper.ChangeAsync(SessionDesk.ActorOf(context, person), person.District, way is null ? "sign-in.failed" : "sign-in.code", async change =>
            {
                change.Tell(new(person.District, "", 0), "sign-in", person.Id, ("way", way ?? "code"));
                await change.SaveAsync(after);
            });
        }
        catch (StoreException)
        {
            // The same code was just used by another request: it does not count twice.
            return (null, null);
        }

        if (way is not null)
        {
            await attempts.SucceededAsync(counted, context.Connection.RemoteIpAddress);
        }

        return (way, null);
    }

    private (string? Way, KeptPerson After) Used(KeptPerson person, string typed)
    {
        if (Totp.Match(cipher.Open(person.TotpSecret, Place(person)), typed, keeper.Now, person.TotpStep) is { } step)
        {
            return ("code", person with { TotpStep = step });
        }

        return RecoveryCodes.Match(typed, Hashes(person)) is { } used
            ? ("recovery", person with { RecoveryCodes = string.Join('\n', Hashes(person).Where(hash => hash != used)) })
            : (null, person);
    }

    private static string[] Hashes(KeptPerson person) => person.RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Place(KeptPerson person) => $"person/{person.District}/{person.Id}/totp";

    private static string SetupPlace(KeptPerson person) => $"person/{person.District}/{person.Id}/totp-setup";
}
