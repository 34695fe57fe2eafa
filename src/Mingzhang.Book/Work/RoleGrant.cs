using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Work;

/// <summary>A unit in its department and district, by their codes.</summary>
/// <param name="District">财政区划代码, 130999.</param>
/// <param name="Department">部门代码, 401.</param>
/// <param name="Unit">单位代码, 401001.</param>
public sealed record UnitPlace(string District, string Department, string Unit);

/// <summary>A role that a person was granted.</summary>
/// <param name="Person">Identifier of the person.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="At">Where; of it counts as much as the role's reach says.</param>
public sealed record RoleGrant(string Person, string Role, UnitPlace At)
{
    /// <summary>Whether the role, granted here, reaches a unit. Who keeps the installation sees no unit's business.</summary>
    public bool Reaches(UnitPlace unit, RoleReach reach)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return reach switch
        {
            RoleReach.Unit => At.District == unit.District && At.Unit == unit.Unit,
            RoleReach.Department => At.District == unit.District && At.Department == unit.Department,
            RoleReach.District => At.District == unit.District,
            _ => false,
        };
    }
}

/// <summary>委托: a person lets another act on his behalf in a role at a unit, for some days.</summary>
/// <param name="Giver">Whose role it is.</param>
/// <param name="Taker">Who acts.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="At">The unit.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, included.</param>
public sealed record Delegation(string Giver, string Taker, string Role, UnitPlace At, DateOnly FirstDay, DateOnly LastDay)
{
    public bool Holds(DateOnly day) => FirstDay <= day && day <= LastDay;
}

/// <summary>A role that a person has at a unit on a day.</summary>
/// <param name="Role">The role.</param>
/// <param name="OnBehalfOf">代: whose role it is; null for the person's own.</param>
public sealed record HeldRole(WorkRole Role, string? OnBehalfOf = null);
