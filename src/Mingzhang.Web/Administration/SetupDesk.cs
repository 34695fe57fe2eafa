using System.Text.RegularExpressions;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Accounts;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Administration;

/// <summary>What the first page asks for.</summary>
public sealed record SetupEntry(string? District, string? Name, string? Profile, string? Unit, string? UnitName, IReadOnlyList<(string Role, string? Account, string? Name)> Administrators);

/// <summary>The first start of an empty database: whoever sees the server's console makes the district and its three administrators.</summary>
public sealed partial class SetupDesk(Keeper keeper, FieldCipher cipher, PasswordDesk passwords, PackSet packs)
{
    /// <summary>Roles of the first people, who have to be three.</summary>
    public static readonly IReadOnlyList<string> Roles = ["system", "security", "audit-admin"];

    private const string Id = "setup-token";
    private const string Place = "setting/setup-token";

    /// <summary>Whether the database holds no district yet.</summary>
    public Task<bool> IsOpenAsync() => keeper.ReadAsync(async looking => (await looking.QueryAsync<long>("select count(*) from district"))[0] == 0);

    /// <summary>The token to be printed on the console; the same in all processes. Null if the database is set up.</summary>
    public async Task<string?> TokenAsync()
    {
        if (!await IsOpenAsync())
        {
            return null;
        }

        var kept = await keeper.ChangeAsync(Actor.Program, "", "keys", async change =>
            await change.FindAsync<KeptSetting>(new("", 0, "", Id)) ?? await change.AddAsync(new KeptSetting { Id = Id, Value = cipher.Seal(RandomText.New(128), Place) }));
        return cipher.Open(kept.Value, Place);
    }

    /// <summary>Whether a token is the one on the console.</summary>
    public async Task<bool> IsTokenAsync(string? typed) => await TokenAsync() is { } token && RandomText.IsSame(token, (typed ?? "").Trim());

    /// <summary>Makes district, first unit and administrators.</summary>
    /// <returns>What is wrong: district, name, profile, unit, account, people, open; else accounts with their passwords, to be shown once.</returns>
    public async Task<(string? Wrong, IReadOnlyList<(string Name, string Value)> Passwords)> MakeAsync(SetupEntry entry, string address)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (code, name, unit) = ((entry.District ?? "").Trim(), (entry.Name ?? "").Trim(), (entry.Unit ?? "").Trim());
        var people = entry.Administrators.Select(one => (one.Role, Account: AccountName.Folded(one.Account), Name: (one.Name ?? "").Trim())).ToList();
        if (Wrong(entry, code, name, unit, [.. people.Select(one => (one.Account, one.Name))]) is { } wrong)
        {
            return (wrong, []);
        }

        List<(string Name, string Value)> given = [];
        var done = await keeper.ChangeAsync(new("setup", "首次设置", address), code, "setup", async change =>
        {
            if ((await change.EverywhereAsync<KeptDistrict>()).Count > 0)
            {
                return false;
            }

            await change.AddAsync(new KeptDistrict { Id = code, Name = name, Profile = entry.Profile! });
            if (unit.Length > 0)
            {
                await change.AddAsync(new KeptUnit { Id = unit, Name = (entry.UnitName ?? "").Trim(), Department = unit[..3] });
            }

            foreach (var (role, account, person) in people)
            {
                var (kept, password) = passwords.WithInitial(new() { Id = account, Account = account, Name = person });
                await change.AddAsync(kept);
                await change.AddAsync(new KeptGrant { Person = account, Role = role });
                given.Add(($"{person}（{account}）", password));
            }

            return true;
        });
        if (!done)
        {
            return ("open", []);
        }

        await keeper.ChangeAsync(Actor.Program, "", "keys", async change =>
        {
            if (await change.FindAsync<KeptSetting>(new("", 0, "", Id)) is { } token)
            {
                await change.RemoveAsync(token);
            }
        });
        return (null, given);
    }

    private string? Wrong(SetupEntry entry, string code, string name, string unit, List<(string Account, string Name)> people) =>
        !DistrictPattern().IsMatch(code) ? "district"
        : name.Length is 0 or > 80 ? "name"
        : !packs.Profiles.ContainsKey(entry.Profile ?? "") ? "profile"
        : unit.Length > 0 && (!UnitPattern().IsMatch(unit) || string.IsNullOrWhiteSpace(entry.UnitName)) ? "unit"
        : !people.TrueForAll(one => AccountName.IsFit(one.Account) && one.Name.Length is > 0 and <= 40) ? "account"
        : people.Select(one => one.Account).Distinct(StringComparer.Ordinal).Count() < Roles.Count ? "people"
        : null;

    [GeneratedRegex("^[0-9]{6,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex DistrictPattern();

    [GeneratedRegex("^[0-9]{6,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitPattern();
}
