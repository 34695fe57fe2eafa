using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Accounts;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Administration;

/// <summary>Accounts: made, closed, opened again, given another password.</summary>
public sealed class PeopleDesk(Keeper keeper, PasswordDesk passwords, PackSet packs)
{
    private const int LongestName = 40;

    /// <summary>Makes an account with a password to be shown once. It may do nothing until roles are granted.</summary>
    /// <returns>What is wrong: account, taken, name, unit; else the password.</returns>
    public async Task<(string? Wrong, string? Password)> CreateAsync(Actor actor, string district, string? account, string? name, string? unit)
    {
        var (folded, trimmed, home) = (AccountName.Folded(account), (name ?? "").Trim(), unit ?? "");
        if (!AccountName.IsFit(folded))
        {
            return ("account", null);
        }

        if (trimmed.Length is 0 or > LongestName)
        {
            return ("name", null);
        }

        var (person, password) = passwords.WithInitial(new() { District = district, Id = folded, Account = folded, Name = trimmed, HomeUnit = home });
        var wrong = await keeper.ChangeAsync(actor, district, "person.create", async change =>
        {
            if ((await change.EverywhereAsync<KeptPerson>(("account", folded))).Count > 0)
            {
                return "taken";
            }

            if (home.Length > 0 && await change.FindAsync<KeptUnit>(new(district, 0, "", home)) is null)
            {
                return "unit";
            }

            await change.AddAsync(person);
            return null;
        });
        return (wrong, wrong is null ? password : null);
    }

    /// <summary>Changes name and unit.</summary>
    /// <returns>What is wrong; null if it was done.</returns>
    public Task<string?> RenameAsync(Actor actor, string district, string id, string? name, string? unit) => ChangeAsync(actor, district, id, "person.edit", async (change, person) =>
    {
        var (trimmed, home) = ((name ?? "").Trim(), unit ?? "");
        if (trimmed.Length is 0 or > LongestName)
        {
            return "name";
        }

        if (home.Length > 0 && await change.FindAsync<KeptUnit>(new(district, 0, "", home)) is null)
        {
            return "unit";
        }

        await change.SaveAsync(person with { Name = trimmed, HomeUnit = home });
        return null;
    });

    /// <summary>Closes an account and ends its sessions and tokens. What the person did stays.</summary>
    /// <returns>What is wrong: self, last; null if it was done.</returns>
    public Task<string?> CloseAsync(Actor actor, string district, string id) => ChangeAsync(actor, district, id, "person.close", async (change, person) =>
    {
        if (person.Id == actor.Person)
        {
            return "self";
        }

        foreach (var grant in await change.InDistrictAsync<KeptGrant>(district, ("person", id)))
        {
            if (await RoleDesk.IsLastAsync(change, packs, grant))
            {
                return "last";
            }
        }

        await change.SaveAsync(person with { IsClosed = true });
        await SessionDesk.EndAllAsync(change, person);
        foreach (var token in (await change.InDistrictAsync<KeptToken>(district, ("person", id))).Where(token => !token.IsRevoked))
        {
            await change.SaveAsync(token with { IsRevoked = true });
        }

        return null;
    });

    /// <summary>Opens a closed account again.</summary>
    /// <returns>What is wrong; null if it was done.</returns>
    public Task<string?> ReopenAsync(Actor actor, string district, string id) => ChangeAsync(actor, district, id, "person.reopen", async (change, person) =>
    {
        await change.SaveAsync(person with { IsClosed = false });
        return null;
    });

    /// <summary>Gives a new password to be shown once, and ends all sessions.</summary>
    /// <returns>What is wrong: self, unknown; else the person with the password.</returns>
    public async Task<(string? Wrong, KeptPerson? Person, string? Password)> ResetAsync(Actor actor, string district, string id)
    {
        (KeptPerson Person, string Password)? given = null;
        var wrong = await ChangeAsync(actor, district, id, "person.reset", async (change, person) =>
        {
            if (person.Id == actor.Person)
            {
                return "self";
            }

            given = passwords.WithInitial(person);
            await change.SaveAsync(given.Value.Person);
            await SessionDesk.EndAllAsync(change, person);
            await AttemptBook.UnlockAsync(change, person.Account);
            return null;
        });
        return (wrong, given?.Person, given?.Password);
    }

    /// <summary>Takes the second factor away from a person who lost the telephone and the codes.</summary>
    /// <returns>What is wrong: self; null if it was done.</returns>
    public Task<string?> RemoveFactorAsync(Actor actor, string district, string id) => ChangeAsync(actor, district, id, "account.second-factor.remove", async (change, person) =>
    {
        if (person.Id == actor.Person)
        {
            return "self";
        }

        await change.SaveAsync(SecondFactor.Without(person));
        await SessionDesk.EndAllAsync(change, person);
        return null;
    });

    /// <summary>Lets an account try again at once.</summary>
    /// <returns>What is wrong; null if it was done.</returns>
    public Task<string?> UnlockAsync(Actor actor, string district, string id) => ChangeAsync(actor, district, id, "person.unlock", async (change, person) =>
    {
        await AttemptBook.UnlockAsync(change, person.Account);
        await AttemptBook.UnlockAsync(change, $"{person.Account}/code");
        change.Tell(new(district, "", 0), "person", id);
        return null;
    });

    /// <summary>Links an account with a person of the identity provider; an empty subject unlinks it.</summary>
    /// <returns>What is wrong: taken; null if it was done.</returns>
    public Task<string?> LinkAsync(Actor actor, string district, string id, string? subject) => ChangeAsync(actor, district, id, "person.link", async (change, person) =>
    {
        var trimmed = (subject ?? "").Trim();
        if (trimmed.Length > 255 || (trimmed.Length > 0 && (await change.EverywhereAsync<KeptPerson>(("provider_subject", trimmed))).Any(other => other.Key != person.Key)))
        {
            return "linked";
        }

        await change.SaveAsync(person with { ProviderSubject = trimmed });
        await SessionDesk.EndAllAsync(change, person);
        return null;
    });

    /// <summary>Whether a person holds an administrator's role.</summary>
    public static bool IsAdministrator(PackSet packs, IEnumerable<KeptGrant> grants)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return grants.Any(grant => packs.Work.Roles.GetValueOrDefault(grant.Role)?.Kind == RoleKind.Administrator);
    }

    private Task<string?> ChangeAsync(Actor actor, string district, string id, string action, Func<Change, KeptPerson, Task<string?>> work) => keeper.ChangeAsync(actor, district, action, async change =>
        await change.FindAsync<KeptPerson>(new(district, 0, "", id)) is { } person ? await work(change, person) : "unknown");
}
