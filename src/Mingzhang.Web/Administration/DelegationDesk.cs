using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Administration;

/// <summary>委托: lets another person act for oneself for some days, in one role at one unit.</summary>
public sealed class DelegationDesk(Keeper keeper, PackSet packs)
{
    /// <summary>Longer than that it is no absence; then the role is granted to somebody else.</summary>
    public const int LongestDays = 60;

    /// <summary>Delegates a role.</summary>
    /// <param name="visit">Who delegates.</param>
    /// <param name="grant">The grant whose role it is; one's own.</param>
    /// <param name="to">To whom: somebody of the same unit who is no administrator.</param>
    /// <param name="first">The first day; today at the earliest.</param>
    /// <param name="last">The last day, included.</param>
    /// <param name="reason">Why.</param>
    /// <returns>What is wrong: role, person, days, overlap; null if it was done.</returns>
    public async Task<string?> AddAsync(Visit visit, string? grant, string? to, DateOnly? first, DateOnly? last, string? reason)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var person = visit.Person!;
        if (visit.Holdings.FirstOrDefault(one => one is { OnBehalfOf: null, Role.IsDelegable: true } && one.Grant.Id == grant) is not { } holding)
        {
            return "role";
        }

        var today = ChinaTime.DayOf(keeper.Now);
        if (first is not { } begin || last is not { } end || begin < today || end < begin || end.DayNumber - begin.DayNumber >= LongestDays)
        {
            return "days";
        }

        return await keeper.ChangeAsync(visit.Actor(), person.District, "delegation.add", async change =>
        {
            var other = await change.FindAsync<KeptPerson>(new(person.District, 0, "", to ?? ""));
            if (other is not { IsClosed: false } || other.Id == person.Id || other.HomeUnit != holding.Grant.Unit)
            {
                return "person";
            }

            var place = new UnitPlace(person.District, "", holding.Grant.Unit);
            var known = new RoleHolding(
                packs.Work,
                (await change.InDistrictAsync<KeptGrant>(person.District)).Select(one => new RoleGrant(one.Person, one.Role, new(one.District, one.Department, one.Unit))),
                [.. (await change.InDistrictAsync<KeptDelegation>(person.District, ("is_revoked", false))).Select(one => new Delegation(one.FromPerson, one.ToPerson, one.Role, new(one.District, "", one.Unit), one.FirstDay, one.LastDay))]);
            if (known.RefusalsOf(new(person.Id, other.Id, holding.Role.Code, place, begin, end)) is [var refusal, ..])
            {
                return refusal switch
                {
                    DelegationRefusal.TakerApart or DelegationRefusal.ToOneself => "person",
                    DelegationRefusal.Overlapping => "overlap",
                    DelegationRefusal.DaysReversed => "days",
                    _ => "role",
                };
            }

            change.Reason = (reason ?? "").Trim();
            await change.AddAsync(new KeptDelegation { Unit = holding.Grant.Unit, FromPerson = person.Id, ToPerson = other.Id, Role = holding.Role.Code, FirstDay = begin, LastDay = end });
            return (string?)null;
        });
    }

    /// <summary>Takes a delegation of one's own back, from now on.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RevokeAsync(Visit visit, string? unit, string? id)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return keeper.ChangeAsync(visit.Actor(), visit.District, "delegation.revoke", async change =>
        {
            if (await change.FindAsync<KeptDelegation>(new(visit.District, 0, unit ?? "", id ?? "")) is not { IsRevoked: false } delegation || delegation.FromPerson != visit.Person!.Id)
            {
                return false;
            }

            await change.SaveAsync(delegation with { IsRevoked = true });
            return true;
        });
    }
}
