using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Access;

/// <summary>A role that a person holds, of its own or for another.</summary>
/// <param name="Role">What it allows.</param>
/// <param name="Grant">Where it holds.</param>
/// <param name="OnBehalfOf">Id of the person who delegated it; null for one's own.</param>
public sealed record Holding(WorkRole Role, KeptGrant Grant, string? OnBehalfOf)
{
    /// <summary>Whether it holds at a unit.</summary>
    public bool Covers(KeptUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Grant.District == unit.District && Role.Reach switch
        {
            RoleReach.Unit => Grant.Unit == unit.Id,
            RoleReach.Department => Grant.Department == unit.Department,
            RoleReach.District => true,
            // Who keeps the installation sees no unit's business.
            _ => false,
        };
    }
}
