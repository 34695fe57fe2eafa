using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Administration;

/// <summary>Import mappings that are remembered: the administrator sees those of the district, a unit's person those of the unit.</summary>
public sealed class MappingDesk(Keeper keeper)
{
    private const string Permission = "mappings.manage";

    public async Task<IReadOnlyList<KeptMapping>> ListAsync(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return [.. (await keeper.ReadAsync(looking => looking.InDistrictAsync<KeptMapping>(visit.District))).Where(mapping => IsOwn(visit, mapping.Unit))];
    }

    /// <summary>Forgets a mapping; the next import of this kind asks again.</summary>
    /// <returns>Whether there was one that the person may remove.</returns>
    public Task<bool> RemoveAsync(Visit visit, string? unit, string? id)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return keeper.ChangeAsync(visit.Actor(Permission), visit.District, "mapping.remove", async change =>
        {
            if (!IsOwn(visit, unit ?? "") || await change.FindAsync<KeptMapping>(new(visit.District, 0, unit ?? "", id ?? "")) is not { } mapping)
            {
                return false;
            }

            await change.RemoveAsync(mapping);
            return true;
        });
    }

    private static bool IsOwn(Visit visit, string unit) => visit.Holdings.Any(holding => holding.Role.Permissions.Contains(Permission)
        && (holding.Role.Reach == RoleReach.Installation || visit.Units.Any(known => known.Id == unit && holding.Covers(known))));
}
