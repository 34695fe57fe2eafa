using System.Security.Cryptography;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.OneTimeCodes;
using Mingzhang.Web.Identity.Passwords;
using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Identity.Accounts;

/// <summary>Gives and changes passwords.</summary>
public sealed class PasswordDesk(Keeper keeper, PasswordHashing hashing, PasswordRules rules)
{
    public PasswordRules Rules => rules;

    /// <summary>What is wrong with a new password of a person; empty where nothing is.</summary>
    public async Task<IReadOnlyList<PasswordFault>> FaultsAsync(KeptPerson person, string password)
    {
        ArgumentNullException.ThrowIfNull(person);
        var words = await keeper.ReadAsync(async looking =>
        {
            var units = await looking.InDistrictAsync<KeptUnit>(person.District, ("id", person.HomeUnit));
            var district = await looking.FindAsync<KeptDistrict>(new(person.District, 0, "", person.District));
            return units.SelectMany(unit => new[] { unit.Id, unit.Name }).Append(person.District).Append(district?.Name ?? "").Where(word => word.Length > 0).ToList();
        });
        return rules.Faults(password, new(person.Account, person.Name, words));
    }

    /// <summary>The person chose a new password. Sessions elsewhere end.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="person">The same, as kept.</param>
    /// <param name="password">Without faults.</param>
    /// <param name="session">The session from which it is done.</param>
    public Task ChooseAsync(Actor actor, KeptPerson person, string password, string? session) => keeper.ChangeAsync(actor, person.District, "account.password", async change =>
    {
        await change.SaveAsync(person with { PasswordHash = hashing.Hash(password), PasswordSince = change.At, MustChangePassword = false });
        await SessionDesk.EndAllAsync(change, person, session);
    });

    /// <summary>A person with a new password to be shown once and changed at the first sign-in.</summary>
    public (KeptPerson Person, string Password) WithInitial(KeptPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        // 80 bits in letters and digits that nobody takes for one another.
        var password = string.Join('-', Base32.Encode(RandomNumberGenerator.GetBytes(10)).ToLowerInvariant().Chunk(4).Select(part => new string(part)));
        return (person with { PasswordHash = hashing.Hash(password), PasswordSince = keeper.Now, MustChangePassword = true }, password);
    }
}
