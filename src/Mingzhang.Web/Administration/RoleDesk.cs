using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Administration;

/// <summary>Why a role was not granted or withdrawn.</summary>
/// <param name="Key">role, person, place, held, apart, last, self, unknown.</param>
/// <param name="Conflict">The role that keeps it apart, and why; null for another reason.</param>
public sealed record RoleRefusal(string Key, RoleConflict? Conflict = null);

/// <summary>Grants and withdraws roles, within the rules of packs/workflow/roles.yaml.</summary>
public sealed class RoleDesk(Keeper keeper, PackSet packs)
{
    /// <summary>Grants a role.</summary>
    /// <param name="actor">Who grants; nobody grants to herself.</param>
    /// <param name="district">财政区划</param>
    /// <param name="person">To whom.</param>
    /// <param name="role">Code of the role.</param>
    /// <param name="place">Unit or department where it holds; not looked at for roles over the district.</param>
    /// <param name="reason">Why, for the trail.</param>
    /// <returns>Why it was not done; null if it was.</returns>
    public Task<RoleRefusal?> GrantAsync(Actor actor, string district, string? person, string? role, string? place, string? reason)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return keeper.ChangeAsync(actor, district, "role.grant", async change =>
        {
            change.Reason = (reason ?? "").Trim();
            if (packs.Work.Roles.GetValueOrDefault(role ?? "") is not { Kind: not RoleKind.Visitor } wanted)
            {
                return new RoleRefusal("role");
            }

            if (await change.FindAsync<KeptPerson>(new(district, 0, "", person ?? "")) is not { IsClosed: false } to)
            {
                return new("person");
            }

            if (to.Id == actor.Person)
            {
                return new("self");
            }

            if (await GrantOfAsync(change, district, wanted, place ?? "") is not { } grant)
            {
                return new("place");
            }

            var held = await HeldAsync(change, to);
            if (held.Any(one => one.Role == wanted.Code && one.Unit == grant.Unit && one.Department == grant.Department))
            {
                return new("held");
            }

            if (new Separation(packs.Work).OfAdding(wanted.Code, held.Select(one => one.Role)) is [var conflict, ..])
            {
                return new("apart", conflict);
            }

            await change.AddAsync(grant with { Person = to.Id });
            return null;
        });
    }

    /// <summary>Withdraws a role.</summary>
    /// <returns>Why it was not done: unknown, or last where nobody else would hold an administrator's role; null if it was.</returns>
    public Task<RoleRefusal?> WithdrawAsync(Actor actor, string district, string? unit, string? id, string? reason) => keeper.ChangeAsync(actor, district, "role.withdraw", async change =>
    {
        change.Reason = (reason ?? "").Trim();
        if (await change.FindAsync<KeptGrant>(new(district, 0, unit ?? "", id ?? "")) is not { } grant)
        {
            return new RoleRefusal("unknown");
        }

        if (await IsLastAsync(change, packs, grant))
        {
            return new("last");
        }

        await change.RemoveAsync(grant);
        return null;
    });

    /// <summary>Whether without this grant nobody would hold an administrator's role any more.</summary>
    internal static async Task<bool> IsLastAsync(Looking looking, PackSet packs, KeptGrant grant)
    {
        if (packs.Work.Roles.GetValueOrDefault(grant.Role)?.Kind != RoleKind.Administrator)
        {
            return false;
        }

        foreach (var other in (await looking.InDistrictAsync<KeptGrant>(grant.District, ("role", grant.Role))).Where(other => other.Person != grant.Person))
        {
            if (await looking.FindAsync<KeptPerson>(new(grant.District, 0, "", other.Person)) is { IsClosed: false })
            {
                return false;
            }
        }

        return true;
    }

    // What somebody acts in for another counts too: an administrator with a delegated role would do business.
    private static async Task<IReadOnlyList<(string Role, string Unit, string Department)>> HeldAsync(Change change, KeptPerson person)
    {
        var today = ChinaTime.DayOf(change.At);
        var own = (await change.InDistrictAsync<KeptGrant>(person.District, ("person", person.Id))).Select(grant => (grant.Role, grant.Unit, grant.Department));
        var delegated = (await change.InDistrictAsync<KeptDelegation>(person.District, ("to_person", person.Id), ("is_revoked", false))).Where(one => one.LastDay >= today).Select(one => (one.Role, "*", ""));
        return [.. own, .. delegated];
    }

    private static async Task<KeptGrant?> GrantOfAsync(Change change, string district, WorkRole role, string place) => role.Reach switch
    {
        RoleReach.Unit => await change.FindAsync<KeptUnit>(new(district, 0, "", place)) is { IsClosed: false } unit ? new() { Role = role.Code, Unit = unit.Id } : null,
        RoleReach.Department => (await change.InDistrictAsync<KeptUnit>(district, ("department", place))).Count > 0 ? new() { Role = role.Code, Department = place } : null,
        _ => new() { Role = role.Code },
    };
}
